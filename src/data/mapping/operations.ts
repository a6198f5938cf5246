import { asList, isPresent, isTrue, own } from './values.js';

export { identifier, number } from './coerce.js';
export { safeUrl } from '../url.js';
export { asList };

/**
 * Takes a step of a path: a number picks from a list, anything else being a list of one; a name is read from an object, or from
 * each element of a list, dropping the absent.
 */
export const step = (value: unknown, key: string | number): unknown =>
  typeof key === 'number'
    ? asList(value).at(key)
    : Array.isArray(value)
      ? value.map((element) => own(element, key)).filter(isPresent)
      : own(value, key);

/** Follows a path, step by step. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce(step, value);

/** A value where it is present, else undefined. */
export const present = (value: unknown): unknown => (isPresent(value) ? value : undefined);

/** A value where it is true, else undefined. */
export const truth = (value: unknown): unknown => (isTrue(value) ? value : undefined);

/** A value as text, a date in ISO form; undefined for a list and any other object. */
export const print = (value: unknown): string | undefined =>
  value instanceof Date
    ? isNaN(+value)
      ? undefined
      : value.toISOString()
    : /^(string|boolean)$/.test(typeof value) || Number.isFinite(value)
      ? String(value)
      : undefined;

/** The texts by which a value is compared: a list equals what any of its elements equals. */
export const texts = (value: unknown): readonly string[] =>
  asList(value).flatMap((element) => (isPresent(element) ? (print(element) ?? []) : []));

/** True where two values equal each other as texts, else undefined; what is absent equals nothing. */
export const same = (left: unknown, right: unknown): true | undefined => {
  const others = texts(right);
  return texts(left).some((text) => others.includes(text)) || undefined;
};
