import { LedeError } from '../errors.js';
import { isObject, own } from './values.js';

/**
 * Sets a value at a path, making the objects on the way.
 *
 * @throws {@link LedeError} of kind `config` where there is a value already, or the path leads through one or through a prototype.
 */
export function nest(
  target: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
): void {
  const [key = '', ...rest] = path;
  if (key === '__proto__') throw new LedeError('config', `map: ${key}: no such field`);
  if (rest.length === 0) {
    if (Object.hasOwn(target, key)) throw givenTwice(key);
    target[key] = value;
    return;
  }
  const inner = own(target, key) ?? {};
  if (!isObject(inner)) throw givenTwice(key);
  const copy = { ...inner };
  nest(copy, rest, value);
  target[key] = copy;
}

const givenTwice = (key: string): LedeError =>
  new LedeError('config', `map: ${key} is given twice`);

/** What was nested, with lists in place of the objects whose names are 0, 1 and so on: `comments.0.html` is in a list. */
export const withLists = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, withLists(member)] as const);
  const isList = entries.length > 0 && entries.every(([key], place) => key === String(place));
  return isList ? entries.map(([, member]) => member) : Object.fromEntries(entries);
};
