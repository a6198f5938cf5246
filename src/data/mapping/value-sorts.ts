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

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && !isUrl(value);

/** A name for people, which is no number, and no e-mail address: that is nobody's business. */
const isName = (value: unknown): boolean =>
  isText(value) &&
  String(value).length <= 100 &&
  !/^[\d\s]+$/.test(String(value)) &&
  !/\S@\S+\.\S/.test(String(value));

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

const texts = (value: unknown): readonly unknown[] => read(value, TEXT_KEYS);

/** Whether a value is of the sort that a field needs. */
export const isOfSort: Readonly<Record<ValueSort, (value: unknown) => boolean>> = {
  id: isId,
  parent: (value) => isId(isObject(value) ? own(value, 'id') : value),
  url: isUrl,
  image: (value) => read(value, URL_KEYS).every(isUrl),
  title: (value) =>
    !Array.isArray(value) &&
    texts(value).every((text) => isText(text) && String(text).length <= 500),
  name: (value) => texts(value).every(isName),
  text: (value) => !Array.isArray(value) && texts(value).every(isText),
  markup: (value) => !Array.isArray(value) && texts(value).every(isText),
  date: isDate,
  person: (value) => !isObject(value) && read(value, []).every(isName),
  count: (value) => isNumber(value) && /^\d+$/.test(String(value)),
  number: isNumber,
  flag: (value) => typeof value === 'boolean' || value === 0 || value === 1,
  language: (value) => typeof value === 'string' && /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(value),
};
