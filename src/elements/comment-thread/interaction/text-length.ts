import type { LocalizeController } from '../../../controllers/localize-controller.js';

/** From how much of the longest text on a reader is told what is left. */
const NEAR = 0.8;

/** What is told about the length of a text. */
export interface LengthNote {
  readonly text: string;
  /** Whether the text is too long. */
  readonly isProblem: boolean;
}

/**
 * What is told about the length of a text, which is counted as `maxlength` does, in UTF-16 code units
 * (https://html.spec.whatwg.org/#attr-fe-maxlength). Nothing while there is much left.
 *
 * @param most The longest text that is taken; undefined: any.
 */
export function lengthNote(
  text: string,
  most: number | undefined,
  localize: LocalizeController,
): LengthNote | undefined {
  if (most === undefined || text.length < most * NEAR) return undefined;
  const left = most - text.length;
  return left >= 0
    ? { text: localize.term('charactersLeft', { count: left }), isProblem: false }
    : { text: localize.term('charactersOver', { count: -left }), isProblem: true };
}
