/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named members: neither null nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Whether the mapping language takes a value for present: not null, '', [] or NaN. 0 and false are present. */
export const isPresent = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0) &&
  !Number.isNaN(value);

/** Whether the mapping language takes a value for true: present, and not false, 0, '0' or 'false'. */
export const isTrue = (value: unknown): boolean =>
  isPresent(value) && value !== false && value !== 0 && value !== '0' && value !== 'false';

/** Reads an own member of an object. Nothing inherited is ever read, so `constructor` and `__proto__` lead nowhere. */
export const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A value as a list: a list as it is, nothing as an empty one, anything else as a list of one. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
