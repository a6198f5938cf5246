import { LedeError } from './errors.js';
import { isObject } from './mapping/values.js';
import { nearestNameHint } from './nearest-name.js';

/** What is wrong with a value, as what was expected; undefined where nothing is. */
type Check = (value: unknown) => string | undefined;

const expect =
  (expected: string, test: (value: unknown) => boolean): Check =>
  (value) =>
    test(value) ? undefined : expected;

/** Whether the platform takes a value, which says no by an exception. */
const taken = (use: () => unknown): boolean => {
  try {
    use();
    return true;
  } catch {
    return false;
  }
};

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const text = expect('a text', (value) => typeof value === 'string');

const oneOf = (...words: readonly string[]): Check =>
  expect(words.join(', '), (value) => words.some((word) => word === value));

const milliseconds = expect('a number of milliseconds, 0 or more', isNumber);

/** Every setting that a page can give, and what it can be. */
const CHECKS: Readonly<Record<string, Check>> = {
  src: text,
  preset: text,
  map: expect(
    "an object, or a text such as 'title: name'",
    (value) => typeof value === 'string' || isObject(value),
  ),
  loading: oneOf('eager', 'lazy'),
  limit: expect(
    'a whole number, 1 or more',
    (value) => isNumber(value) && Number.isInteger(value) && value > 0,
  ),
  credentials: oneOf('omit', 'same-origin', 'include'),
  referrerPolicy: oneOf(
    'no-referrer',
    'no-referrer-when-downgrade',
    'origin',
    'origin-when-cross-origin',
    'same-origin',
    'strict-origin',
    'strict-origin-when-cross-origin',
    'unsafe-url',
  ),
  timeout: milliseconds,
  refreshInterval: milliseconds,
  articleId: text,
  debug: expect('true or false', (value) => typeof value === 'boolean'),
  method: expect(
    'an HTTP method',
    (value) =>
      typeof value === 'string' && taken(() => new Request('https://a.example', { method: value })),
  ),
  headers: expect(
    'an object of header names with their texts',
    (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([name, one]) => typeof one === 'string' && taken(() => new Headers([[name, one]])),
      ),
  ),
  body: expect('what JSON can hold', (value) =>
    taken(() => JSON.parse(JSON.stringify(value)) as unknown),
  ),
  xssiPrefix: text,
  maxBytes: expect('a number of bytes, 0 or more', isNumber),
  timeZone: expect(
    "a time zone such as 'Europe/Rome' or '+08:00'",
    (value) =>
      typeof value === 'string' &&
      (/^[+-]\d\d:?\d\d$/.test(value) ||
        taken(() => new Intl.DateTimeFormat('en', { timeZone: value }))),
  ),
  transform: expect('a function', (value) => typeof value === 'function'),
  answer: expect(
    'an object with the answer as json',
    (value) => isObject(value) && 'json' in value,
  ),
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : Array.isArray(value) ? 'a list' : String(value);

/** What is expected of a setting; undefined where its value is right, or it is none of these. */
export const expectedOf = (name: string, value: unknown): string | undefined =>
  Object.hasOwn(CHECKS, name) ? CHECKS[name]?.(value) : undefined;

/**
 * Checks the settings that a page has given: each must be one that there is, and of the right sort. In a module of its own,
 * loaded beside the data by those who set more than attributes.
 *
 * @throws {@link LedeError} of kind `config` that names the first that is wrong.
 */
export function checkSettings(settings: object): void {
  for (const [name, value] of Object.entries(settings) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    if (!Object.hasOwn(CHECKS, name))
      throw new LedeError('config', `source: ${name}: no such setting`, {
        hint: nearestNameHint(name, Object.keys(CHECKS)),
      });
    const expected = expectedOf(name, value);
    if (expected !== undefined)
      throw new LedeError('config', `${name}: expected ${expected}, not ${shown(value)}`);
  }
}
