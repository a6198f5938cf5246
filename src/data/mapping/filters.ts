import { parseDate } from '../dates.js';
import type { HtmlReader } from '../html-reader.js';
import { encode, parseUrl, safeUrl } from '../url.js';
import { asList, isObject, isPresent, own } from './values.js';

/** What a filter may need besides its input. */
export interface FilterContext {
  readonly html: HtmlReader;
  /** The URL the answer came from: what relative URLs are resolved against. */
  readonly url: string;
  /** The zone of times that name none. */
  readonly timeZone?: string | undefined;
}

type Filter = (input: unknown, args: readonly unknown[], context: FilterContext) => unknown;

/** The text of a string or number; nothing of anything else. */
export const printable = (value: unknown): string | undefined =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value)
    : undefined;

/** A filter for texts: does each element of a list, and gives nothing for what is no text. */
const forText =
  (apply: (text: string, args: readonly unknown[], context: FilterContext) => unknown): Filter =>
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

/** Every filter of the mapping language by name. */
export const filters: Readonly<Record<string, Filter>> = {
  text: forText((text, _, { html }) => html.text(text)),
  html: forText((text, _, { html }) => html.unescape(text)),
  img: forText((text, _, { html }) => html.firstImage(text)),
  date: (input, [zone], { timeZone }) => {
    const one = (value: unknown): unknown => parseDate(value, printable(zone) ?? timeZone);
    return Array.isArray(input) ? input.map(one).filter(isPresent) : one(input);
  },
  number: forNumber((number) => number),
  url: forText((text, [base], { url }) => {
    const from = base === undefined ? url : parseUrl(word(base), url)?.href;
    return from && safeUrl(text, from);
  }),
  encode: forText((text) => encode(text)),
  prefix: forText((text, [start]) => word(start) + text),
  suffix: forText((text, [end]) => text + word(end)),
  replace: forText((text, [from, to]) =>
    word(from) ? text.replaceAll(word(from), () => word(to)) : text,
  ),
  split: forText((text, [separator]) => text.split(word(separator))),
  first: (input) => asList(input)[0],
  last: (input) => asList(input).at(-1),
  at: (input, [key]) => {
    const index = toNumber(key);
    if (isObject(input)) return own(input, word(key));
    return index === undefined ? undefined : asList(input).at(index);
  },
  join: (input, [separator]) =>
    isPresent(input)
      ? asList(input)
          .map(printable)
          .filter(isPresent)
          .join(separator === undefined ? ', ' : word(separator))
      : undefined,
  times: forNumber((number, factor) => number * factor),
  plus: forNumber((number, addend) => number + addend),
  values: (input) =>
    typeof input === 'object' && input !== null ? Object.values(input) : undefined,
  keys: (input) => (isObject(input) ? Object.keys(input) : undefined),
  lower: forText((text) => text.toLowerCase()),
  count: (input) =>
    isObject(input)
      ? Object.keys(input).length
      : input === undefined || input === null
        ? undefined
        : asList(input).length,
};
