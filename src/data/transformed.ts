import { LedeError } from './errors.js';

/**
 * An answer as the page's own function changes it. That gets a copy: what elements share is not theirs to change.
 *
 * @throws {@link LedeError} of kind `shape` where the function throws, and `config` where it gives no answer.
 */
export function transformed(json: unknown, transform: (json: unknown) => unknown): unknown {
  let changed: unknown;
  try {
    changed = transform(structuredClone(json));
  } catch (cause) {
    throw new LedeError('shape', `transform: ${String(cause)}`, { cause });
  }
  if (changed === undefined || changed instanceof Promise)
    throw new LedeError(
      'config',
      `transform: expected it to give the changed answer, not ${changed ? 'a promise' : 'nothing'}`,
    );
  return changed;
}
