import { LedeError } from '../errors.js';
import { UnknownFieldError } from '../unknown-name-error.js';
import { type JsonObject, isObject } from './values.js';

/** The error of a setting of another shape. */
export const expected = (place: string, what: string): LedeError =>
  new LedeError('config', `map: ${place}: expected ${what}`);

/**
 * An object of a map, an empty one where the map has none.
 *
 * @param known The keys it may have; default: any.
 * @throws {@link LedeError} of kind `config` that names the place.
 */
export function objectAt(setting: unknown, place: string, known?: readonly string[]): JsonObject {
  if (setting === undefined) return {};
  if (!isObject(setting)) throw expected(place, 'an object');
  for (const key of Object.keys(setting))
    if (known && !known.includes(key)) throw new UnknownFieldError(key, place, known);
  return setting;
}

/**
 * Checks that an object of a map has texts alone.
 *
 * @param words Which they may be; default: any.
 * @throws {@link LedeError} of kind `config` that names the place.
 */
export function textsAt(setting: unknown, place: string, words?: readonly string[]): void {
  for (const [key, text] of Object.entries(objectAt(setting, place)))
    if (typeof text !== 'string' || words?.includes(text) === false)
      throw expected(`${place}.${key}`, words ? `one of ${words.join(', ')}` : 'a text');
}
