import { parseDate } from '../dates.js';
import type { ValueSort } from './usual-names.js';
import { isObject, isPresent, own } from './values.js';

const TEXT_KEYS = ['name', 'title', 'text', 'rendered', 'value', 'label', 'message'];

const URL_KEYS = ['url', 'href', 'src', 'source_url', 'contentUrl'];

/** What is read of a value for a field: of an object its first member so named, of a list that of each entry. */
function read(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => read(entry, keys));
  if (!isObject(value)) return [value];
  const found = keys.map((key) => own(value, key)).find(isPresent);
  return [typeof found === 'object' ? undefined : found];
}

/** An http(s) URL, or a path from the root; a word alone may be a slug or a text. */
const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:(?:https?:)?\/\/[^\s/]|\/(?!\/))\S*$/i.test(value);

const isText = (value: unknown): boolean => typeof value === 'string' && !isUrl(value);

/** An id that a machine has made: digits, hexadecimal, a UUID, a decentralised identifier. */
const OPAQUE =
  /^(?:[\d\s]+|(?=\S*\d)[\da-f]{12,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|did:\S+)$/i;

/** A name for people, which is no id, and no e-mail address: that is nobody's business. */
const isName = (value: unknown): boolean =>
  isText(value) && !OPAQUE.test(String(value)) && !/\S@\S+\.\S/.test(String(value));

/** A date that a publication can have: any small number could be read as one of 1970. */
function isDate(value: unknown): boolean {
  const year = typeof value === 'object' ? undefined : parseDate(value)?.getUTCFullYear();
  return year !== undefined && year >= 1980 && year < 2100;
}

const isNumber = (value: unknown): boolean =>
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value));

const isId = (value: unknown): boolean =>
  isPresent(value) && (typeof value === 'string' || typeof value === 'number');

/** What is read of a text; of one with markup, other members than that are about something else. */
const texts = (value: unknown): readonly unknown[] => read(value, TEXT_KEYS);
export const markup = (value: unknown): readonly unknown[] => read(value, ['rendered', 'value']);

/** Sorts of which every value must be: a URL, a date or an id is made by a server, and is one or is not. */
const STRICT: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isId,
  parent: (value) => isId(isObject(value) ? own(value, 'id') : value),
  url: isUrl,
  image: (value) => read(value, URL_KEYS).every(isUrl),
  date: isDate,
  count: (value) => isNumber(value) && /^\d+$/.test(String(value)),
  number: isNumber,
  flag: (value) => typeof value === 'boolean' || value === 0 || value === 1,
  language: (value) => typeof value === 'string' && /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(value),
};

/** Sorts that people write: each must be a text, most what is expected. Nobody's odd name takes away those of all others. */
const WRITTEN: Readonly<
  Record<string, readonly [(value: unknown) => readonly unknown[], (text: unknown) => boolean]>
> = {
  title: [(value) => (Array.isArray(value) ? [undefined] : texts(value)), isText],
  text: [(value) => (Array.isArray(value) ? [undefined] : texts(value)), isText],
  markup: [(value) => (Array.isArray(value) ? [undefined] : markup(value)), isText],
  name: [texts, isName],
  person: [(value) => (isObject(value) ? [undefined] : read(value, [])), isName],
};

/** Whether the values of a field are of the sort that it needs. */
export function areOfSort(sort: ValueSort, values: readonly unknown[]): boolean {
  const strict = STRICT[sort];
  if (strict) return values.every(strict);
  const [reading, suits] = WRITTEN[sort] ?? [];
  const written = values.flatMap((value) => reading?.(value) ?? []);
  return (
    written.every((text) => typeof text === 'string') &&
    written.filter((text) => suits?.(text)).length * 2 > written.length
  );
}
