import { parseDate } from '../dates.js';
import { timeZone as zoned } from '../time-zones.js';
import { encode as encoded, parseUrl, safeUrl } from '../url.js';
import type { ReadContext } from './scope.js';
import { asList, isObject, isPresent, own } from './values.js';

// Every value that this module exports is a filter of the mapping language, under its name there.

/** Changes a value that is present. */
export type Filter = (input: unknown, args: readonly unknown[], context: ReadContext) => unknown;

/** The text of a string or number; nothing of anything else. */
const printable = (value: unknown): string | undefined =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value)
    : undefined;

/** A filter for texts: does each element of a list, and gives nothing for what is no text. */
const forText =
  (apply: (text: string, args: readonly unknown[], context: ReadContext) => unknown): Filter =>
  (input, args, context) => {
    const one = (value: unknown): unknown => {
      const text = printable(value);
      return text === undefined ? undefined : apply(text, args, context);
    };
    return Array.isArray(input) ? input.map(one).filter(isPresent) : one(input);
  };

const toNumber = (value: unknown): number | undefined => {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value.trim()
        ? Number(value)
        : NaN;
  return Number.isFinite(number) ? number : undefined;
};

const forNumber =
  (apply: (number: number, argument: number) => number): Filter =>
  (input, [argument]) => {
    const one = (value: unknown): unknown => {
      const number = toNumber(value);
      return number === undefined ? undefined : apply(number, toNumber(argument) ?? NaN);
    };
    return Array.isArray(input) ? input.map(one).filter(isPresent) : one(input);
  };

const word = (value: unknown): string => printable(value) ?? '';

/** `text`: HTML as the text that it shows. */
export const text: Filter = forText((text, _, { html }) => html.text(text));

/** `html`: HTML that came escaped, unescaped. */
export const html: Filter = forText((text, _, { html }) => html.unescape(text));

/** `img`: the URL of the first image in HTML. */
export const img: Filter = forText((text, _, { html }) => html.firstImage(text));

/** `date(zone)`: a date; see {@link parseDate}. */
export const date: Filter = (input, [zone], { timeZone }) => {
  const named = printable(zone);
  const clock = named === undefined ? timeZone : zoned(named);
  const one = (value: unknown): unknown => parseDate(value, clock);
  return Array.isArray(input) ? input.map(one).filter(isPresent) : one(input);
};

/** `number`: a text as a number. */
export const number: Filter = forNumber((number) => number);

/** `url(base)`: an http(s) URL, resolved against the base, default the endpoint. */
export const url: Filter = forText((text, [base], { url }) => {
  const from = base === undefined ? url : parseUrl(word(base), url)?.href;
  return from && safeUrl(text, from);
});

/** `encode`: percent-encoded, for a query. */
export const encode: Filter = forText(encoded);

/** `prefix(start)`: the text with something before it. */
export const prefix: Filter = forText((text, [start]) => word(start) + text);

/** `suffix(end)`: the text with something after it. */
export const suffix: Filter = forText((text, [end]) => text + word(end));

/** `replace(from, to)`: every occurrence of a plain text replaced. */
export const replace: Filter = forText((text, [from, to]) =>
  word(from) ? text.replaceAll(word(from), () => word(to)) : text,
);

/** `split(separator)`: the parts of a text. */
export const split: Filter = forText((text, [separator]) => text.split(word(separator)));

/** `first`: the first element. */
export const first: Filter = (input) => asList(input)[0];

/** `last`: the last element. */
export const last: Filter = (input) => asList(input).at(-1);

/** `at(key)`: the member of that name, or the element of that index. */
export const at: Filter = (input, [key]) => {
  const index = toNumber(key);
  if (isObject(input)) return own(input, word(key));
  return index === undefined ? undefined : asList(input).at(index);
};

/** `join(separator)`: the texts of a list in one, default with commas. */
export const join: Filter = (input, [separator]) =>
  asList(input)
    .map(printable)
    .filter(isPresent)
    .join(separator === undefined ? ', ' : word(separator));

/** `times(factor)`: a number multiplied. */
export const times: Filter = forNumber((number, factor) => number * factor);

/** `plus(addend)`: a number added to. */
export const plus: Filter = forNumber((number, addend) => number + addend);

/** `values`: the values of an object. */
export const values: Filter = (input) =>
  typeof input === 'object' && input !== null ? Object.values(input) : undefined;

/** `keys`: the names of an object. */
export const keys: Filter = (input) => (isObject(input) ? Object.keys(input) : undefined);

/** `lower`: in lower case. */
export const lower: Filter = forText((text) => text.toLowerCase());

/** `count`: how many elements or members there are; an empty list has none, what is absent has not even that. */
export const count: Filter = (input) =>
  Array.isArray(input) || isPresent(input)
    ? (isObject(input) ? Object.keys(input) : asList(input)).length
    : undefined;
