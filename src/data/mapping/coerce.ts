import { parseDate } from '../dates.js';
import { safeUrl } from '../url.js';
import type { ReadContext } from './scope.js';
import { isObject, isPresent, isTrue, own } from './values.js';

/** Turns what an API sent into what the model wants; undefined for what cannot be turned. */
export type Coerce<T> = (value: unknown, context: ReadContext) => T | undefined;

/** How deep lists may stand in each other. */
const DEEPEST = 8;

/** The first usable value: of a list its first usable entry, of an object the first of its members so named. */
function pick<T>(
  value: unknown,
  keys: readonly string[],
  use: Coerce<T>,
  context: ReadContext,
): T | undefined {
  if (Array.isArray(value)) {
    for (const entry of value.flat(DEEPEST)) {
      const used = Array.isArray(entry) ? undefined : pick(entry, keys, use, context);
      if (used !== undefined) return used;
    }
    return undefined;
  }
  if (!isObject(value)) return isPresent(value) ? use(value, context) : undefined;
  for (const key of keys) {
    const member = own(value, key);
    const used =
      typeof member === 'object' || !isPresent(member) ? undefined : use(member, context);
    if (used !== undefined) return used;
  }
  return undefined;
}

/** Reads what is usable of a value. Each is made once: of fields there are dozens for each of thousands of items. */
export const picking =
  <T>(keys: readonly string[], use: Coerce<T>): Coerce<T> =>
  (value, context) =>
    pick(value, keys, use, context);

// Which members stand for the whole where an API sends an object in place of a value: schema.org, JSON-LD, WordPress,
// Google's and XML-born JSON each have their own.
const TEXT_KEYS = 'name title text rendered value label message @value #text $t'.split(' ');
const URL_KEYS = 'url href src source_url contentUrl @id id'.split(' ');

/** Reads a text for people: tags dropped, entities decoded. */
export const text = picking(TEXT_KEYS, (entry, { html }) => {
  const plain =
    typeof entry === 'string' ? html.text(entry) : typeof entry === 'number' ? String(entry) : '';
  return plain || undefined;
});

const printed: Coerce<string> = (entry) =>
  typeof entry === 'string' ? entry : typeof entry === 'number' ? String(entry) : undefined;

/** Reads a text as it came. */
export const raw = picking(TEXT_KEYS, printed);

/** Reads a URL; see {@link safeUrl}. */
export const url = picking(URL_KEYS, (entry, context) => safeUrl(entry, context.url));

/** Reads an id. */
export const identifier = picking(['id', '@id'], printed);

/** Reads a number. */
export const number = picking(['value'], (entry) => {
  const result = typeof entry === 'string' && entry.trim() ? Number(entry) : entry;
  return typeof result === 'number' && Number.isFinite(result) ? result : undefined;
});

/** Reads a date; see {@link parseDate}. */
export const date = picking(['value'], (entry, { timeZone }) => parseDate(entry, timeZone));

/** Reads a truth as the mapping language has it. */
export const flag: Coerce<boolean> = (value) => (isPresent(value) ? isTrue(value) : undefined);

/** Reads one of some words. */
export const word = <T extends string>(...words: readonly T[]): Coerce<T> =>
  picking(TEXT_KEYS, (entry) => words.find((known) => known === entry));
