import type { Thread } from '../types.js';
import { Problem } from './problem.js';

/** What the only account of the sample site is known by. */
export const SAMPLE_TOKEN = 'sample-reader';

/** What is asked, as a machine would be by a picture. */
const PUZZLE = { question: 'Which number comes after 41?', answer: '42' };

/** Refuses who may not write in a conversation. @param input What was sent, which may be anything JSON can say. */
export function requireAdmission(
  { admission }: Thread,
  { headers }: Request,
  input: unknown,
): void {
  if (admission === 'members' && headers.get('Authorization') !== `Bearer ${SAMPLE_TOKEN}`)
    throw new Problem(401, 'Please sign in to join this conversation.');
  if (admission === 'proof' && proofOf(input) !== PUZZLE.answer)
    throw new Problem(403, 'Please show first that no machine writes here.', {
      challenge: { question: PUZZLE.question },
    });
}

function proofOf(input: unknown): unknown {
  const proof = typeof input === 'object' && input !== null && 'proof' in input && input.proof;
  return typeof proof === 'string' ? proof.trim() : undefined;
}
