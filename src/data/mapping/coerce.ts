import { parseDate } from '../dates.js';
import { safeUrl } from '../url.js';
import type { ReadContext } from './scope.js';
import { isObject, isPresent, isTrue, own } from './values.js';

/** Turns what an API sent into what the model wants; undefined for what cannot be turned. */
export type Coerce<T> = (value: unknown, context: ReadContext) => T | undefined;

/** How deep lists may stand in each other. */
const DEEPEST = 8;

/** The first usable value: of a list its first usable entry, of an object the first of its members so named. */
export function pick<T>(
  value: unknown,
  keys: readonly string[],
  use: (value: unknown) => T | undefined,
): T | undefined {
  if (Array.isArray(value)) {
    for (const entry of value.flat(DEEPEST)) {
      const used = Array.isArray(entry) ? undefined : pick(entry, keys, use);
      if (used !== undefined) return used;
    }
    return undefined;
  }
  if (!isObject(value)) return isPresent(value) ? use(value) : undefined;
  for (const key of keys) {
    const member = own(value, key);
    const used = typeof member === 'object' || !isPresent(member) ? undefined : use(member);
    if (used !== undefined) return used;
  }
  return undefined;
}

// Which members stand for the whole where an API sends an object in place of a value: schema.org, JSON-LD, WordPress,
// Google's and XML-born JSON each have their own.
const TEXT_KEYS = 'name title text rendered value label message @value #text $t'.split(' ');
const URL_KEYS = 'url href src source_url contentUrl @id id'.split(' ');

/** Reads a text for people: tags dropped, entities decoded. */
export const text: Coerce<string> = (value, { html }) =>
  pick(value, TEXT_KEYS, (entry) => {
    const plain =
      typeof entry === 'string' ? html.text(entry) : typeof entry === 'number' ? String(entry) : '';
    return plain || undefined;
  });

/** Reads a text as it came. */
export const raw: Coerce<string> = (value) =>
  pick(value, TEXT_KEYS, (entry) =>
    typeof entry === 'string' ? entry : typeof entry === 'number' ? String(entry) : undefined,
  );

/** Reads a URL; see {@link safeUrl}. */
export const url: Coerce<string> = (value, context) =>
  pick(value, URL_KEYS, (entry) => safeUrl(entry, context.url));

/** Reads an id. */
export const identifier: Coerce<string> = (value) =>
  pick(value, ['id', '@id'], (entry) =>
    typeof entry === 'string' || typeof entry === 'number' ? String(entry) : undefined,
  );

/** Reads a number. */
export const number: Coerce<number> = (value) =>
  pick(value, ['value'], (entry) => {
    const result = typeof entry === 'string' && entry.trim() ? Number(entry) : entry;
    return typeof result === 'number' && Number.isFinite(result) ? result : undefined;
  });

/** Reads a date; see {@link parseDate}. */
export const date: Coerce<Date> = (value, { timeZone }) =>
  pick(value, ['value'], (entry) => parseDate(entry, timeZone));
/** Reads a truth as the mapping language has it. */
export const flag: Coerce<boolean> = (value) => (isPresent(value) ? isTrue(value) : undefined);

/** Reads one of some words. */
export const word =
  <T extends string>(...words: readonly T[]): Coerce<T> =>
  (value) =>
    pick(value, TEXT_KEYS, (entry) => words.find((known) => known === entry));
