import type { Store } from '../store.js';
import type { Comment, Thread, Vote } from '../types.js';
import { Problem } from './problem.js';

/** Whether a comment can be voted for: none can once its conversation is closed. */
export const takesVotes = ({ closed }: Thread, { status }: Comment): boolean =>
  !closed && status === 'published';

/** A comment as one reader is answered it: with that reader's own vote, where it takes any. */
export const forReader = (
  store: Store,
  thread: Thread,
  comment: Comment,
  reader: string | undefined,
): Comment =>
  takesVotes(thread, comment) ? { ...comment, my_vote: store.voteOf(comment.id, reader) } : comment;

/** Reads what a client votes; anything but -1, 0 and 1 is a 422. */
export function readVote(input: unknown): Vote {
  const value: unknown =
    typeof input === 'object' && input !== null && 'value' in input ? input.value : undefined;
  if (value === -1 || value === 0 || value === 1) return value;
  throw new Problem(422, 'The vote could not be counted.', {
    errors: { value: 'A vote is 1, -1, or 0 to take it back.' },
  });
}
