import { parseDate, parseDuration } from '../dates.js';
import { LedeError } from '../errors.js';
import type { Author } from '../model.js';
import { safeUrl } from '../url.js';
import {
  type Expression,
  ExpressionError,
  type Scope,
  compileExpression,
  compileUrl,
} from './expression.js';
import type { FilterContext } from './filters.js';
import { type JsonObject, asList, isObject, isPresent, isTrue, own } from './values.js';

/** Turns what an API sent into what the model wants; undefined for what cannot be turned. */
type Coerce<T> = (value: unknown, context: FilterContext) => T | undefined;

/** Reads one field of the model from what is being mapped. */
export type Reader<T> = (scope: Scope) => T | undefined;

/** Compiles what a map says of one field. `place` is where it stands in the map, for the error's sake. */
export type Field<T = unknown> = (setting: unknown, place: string) => Reader<T>;

/** Compiles one setting: a string is an expression, anything else a constant. */
export const compileSetting = (setting: unknown, place: string): Expression =>
  typeof setting === 'string' ? compileAt(setting, place, compileExpression) : () => setting;

/** Compiles a setting that is plain text with `{expr}` in it. */
export const compileUrlSetting = (setting: string, place: string): Expression =>
  compileAt(setting, place, compileUrl);

function compileAt(
  setting: string,
  place: string,
  compile: (source: string) => Expression,
): Expression {
  try {
    return compile(setting);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new LedeError('config', `map: ${place}: ${error.message}`, {
      hint: `The expression is: ${setting}`,
    });
  }
}

/** The first usable value: of a list its first usable entry, of an object the first of its members so named. */
function pick<T>(
  value: unknown,
  keys: readonly string[],
  use: (value: unknown) => T | undefined,
): T | undefined {
  if (Array.isArray(value)) {
    for (const entry of value) {
      const used = pick(entry, keys, use);
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

const text: Coerce<string> = (value, { html }) =>
  pick(value, TEXT_KEYS, (entry) => {
    const plain =
      typeof entry === 'string' ? html.text(entry) : typeof entry === 'number' ? String(entry) : '';
    return plain || undefined;
  });

const raw: Coerce<string> = (value) =>
  pick(value, TEXT_KEYS, (entry) =>
    typeof entry === 'string' ? entry : typeof entry === 'number' ? String(entry) : undefined,
  );

const url: Coerce<string> = (value, context) =>
  pick(value, URL_KEYS, (entry) => safeUrl(entry, context.url));

const identifier: Coerce<string> = (value) =>
  pick(value, ['id', '@id'], (entry) =>
    typeof entry === 'string' || typeof entry === 'number' ? String(entry) : undefined,
  );

/** A part of a whole: 0 to 1. */
const fraction: Coerce<number> = (value, context) => {
  const part = number(value, context);
  return part !== undefined && part >= 0 && part <= 1 ? part : undefined;
};

const number: Coerce<number> = (value) =>
  pick(value, ['value'], (entry) => {
    const result = typeof entry === 'string' && entry.trim() ? Number(entry) : entry;
    return typeof result === 'number' && Number.isFinite(result) ? result : undefined;
  });

const date: Coerce<Date> = (value, { timeZone }) =>
  pick(value, ['value'], (entry) => parseDate(entry, timeZone));
const duration: Coerce<number> = (value) => pick(value, ['value'], parseDuration);
const flag: Coerce<boolean> = (value) => (isPresent(value) ? isTrue(value) : undefined);

const word =
  <T extends string>(...words: readonly T[]): Coerce<T> =>
  (value) =>
    pick(value, TEXT_KEYS, (entry) => words.find((known) => known === entry));

/** A field that holds one value. */
const leaf =
  <T>(coerce: Coerce<T>): Field<T> =>
  (setting, place) => {
    const expression = compileSetting(setting, place);
    return (scope) => coerce(expression(scope), scope);
  };

/** Distance between two names, to suggest the nearest right one (Levenshtein, on names of a few letters). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A `config` error for a key that no map has, naming the nearest that one has. */
export function unknownKey(key: string, place: string, known: readonly string[]): LedeError {
  const nearest = [...known].sort((a, b) => distance(a, key) - distance(b, key))[0] ?? '';
  return new LedeError('config', `map: ${place ? `${place}.` : ''}${key}: no such field`, {
    hint: `Did you mean ${nearest}? Known here: ${known.join(', ')}.`,
  });
}

/** Several fields under their names. */
export type Fields = Readonly<Record<string, Field>>;

/** Compiles an object of settings against the fields it may have. The result leaves out what is absent. */
export function record(settings: JsonObject, place: string, fields: Fields): Reader<JsonObject> {
  const readers = Object.entries(settings).map(([key, setting]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) throw unknownKey(key, place, Object.keys(fields));
    return [key, field(setting, place ? `${place}.${key}` : key)] as const;
  });
  return (scope) => {
    const result: Record<string, unknown> = {};
    for (const [key, read] of readers) {
      const value = read(scope);
      if (value !== undefined) result[key] = value;
    }
    return result;
  };
}

/** What an object may be asked for where a map gives only an expression for it. */
type Whole = (value: unknown, context: FilterContext) => JsonObject | undefined;

/** Collects the present ones of some values. */
const collect = (values: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * A field that holds an object: given field by field, or as one expression that finds it, or a list of which the first
 * usable entry is taken.
 *
 * @param needs What it is nothing without.
 */
const group =
  (fields: Fields, whole: Whole, ...needs: readonly string[]): Field<JsonObject> =>
  (setting, place) => {
    const complete = (result: JsonObject | undefined): JsonObject | undefined =>
      result && needs.every((name) => name in result) ? result : undefined;
    if (isObject(setting)) {
      const read = record(setting, place, fields);
      return (scope) => complete(read(scope));
    }
    const expression = compileSetting(setting, place);
    return (scope) => {
      for (const entry of asList(expression(scope))) {
        const result = complete(whole(entry, scope));
        if (result) return result;
      }
      return undefined;
    };
  };

/** Evaluates an expression to a list and reads each entry of it, the item being `^`. */
const each = <T>(items: unknown, place: string, read: Reader<T>): Reader<T[]> => {
  const list = compileSetting(items, `${place}.items`);
  return (scope) =>
    asList(list(scope)).flatMap(
      (entry) => read({ ...scope, item: entry, bare: entry, from: scope.item }) ?? [],
    );
};

const srcset: Field = (setting, place) => {
  if (!isObject(setting)) return leaf(raw)(setting, place);
  const { items, ...rest } = setting;
  const read = record(rest, place, { url: leaf(url), width: leaf(number) });
  const candidates = each(items, place, (scope) => {
    const candidate = read(scope);
    return candidate && 'url' in candidate && 'width' in candidate ? candidate : undefined;
  });
  return (scope) => {
    const found = candidates(scope);
    return isPresent(found) ? found : undefined;
  };
};

const personFields: Fields = {
  name: leaf(text),
  url: leaf(url),
  avatar: leaf(url),
  badge: leaf(text),
};

const person: Whole = (value, context) =>
  isObject(value)
    ? collect({
        name: text(value, context),
        url: url(own(value, 'url'), context),
        avatar: url(own(value, 'avatar'), context),
      })
    : collect({ name: text(value, context) });

const authors: Field<readonly Author[]> = (setting, place) => {
  if (isObject(setting)) {
    const { items = '@', ...rest } = setting;
    return each(items, place, group(personFields, person, 'name')(rest, place));
  }
  const expression = compileSetting(setting, place);
  return (scope) =>
    asList(expression(scope)).flatMap((entry) => {
      const author = person(entry, scope);
      return author && 'name' in author ? [author] : [];
    });
};

const image = group(
  {
    url: leaf(url),
    alt: leaf(text),
    width: leaf(number),
    height: leaf(number),
    srcset,
    focalPoint: group({ x: leaf(fraction), y: leaf(fraction) }, () => undefined, 'x', 'y'),
    caption: leaf(text),
    credit: leaf(text),
  },
  (value, context) =>
    collect({
      url: url(value, context),
      ...(isObject(value) && {
        alt: text(own(value, 'alt'), context),
        width: number(own(value, 'width'), context),
        height: number(own(value, 'height'), context),
      }),
    }),
  'url',
);

/** The fields of an article that a map can give. */
export const articleFields: Fields = {
  id: leaf(identifier),
  url: leaf(url),
  title: leaf(text),
  standfirst: leaf(text),
  image,
  authors,
  section: group(
    { name: leaf(text), url: leaf(url) },
    (value, context) =>
      collect({
        name: text(value, context),
        url: isObject(value) ? url(own(value, 'url'), context) : undefined,
      }),
    'name',
  ),
  published: leaf(date),
  updated: leaf(date),
  commentCount: leaf(number),
  kind: leaf(word('article', 'live', 'video', 'audio', 'gallery', 'opinion')),
  readingMinutes: leaf(number),
  durationSeconds: leaf(duration),
  access: leaf(word('free', 'registered', 'paid')),
  sponsor: leaf(text),
  body: leaf(raw),
  lang: leaf(text),
  dir: leaf(word('ltr', 'rtl', 'auto')),
};

const BODY_FORMATS = ['html', 'markdown', 'text'] as const;

/** The fields of a comment that a map can give, those that only help to find others included. */
export const commentFields: Fields = {
  id: leaf(identifier),
  author: group(personFields, person, 'name'),
  published: leaf(date),
  edited: leaf(date),
  body: leaf(raw),
  bodyFormat: (setting, place) =>
    BODY_FORMATS.some((format) => format === setting)
      ? () => setting
      : leaf(word(...BODY_FORMATS))(setting, place),
  status: leaf(word('published', 'pending', 'deleted', 'hidden')),
  deleted: leaf(flag),
  hidden: leaf(flag),
  pending: leaf(flag),
  parent: leaf(identifier),
  canReply: leaf(flag),
  score: leaf(number),
  upvotes: leaf(number),
  downvotes: leaf(number),
  myVote: leaf(number),
  replyCount: leaf(number),
  url: leaf(url),
  pinned: leaf(flag),
  lang: leaf(text),
};

/** Reads a text for people, such as a server's message. */
export const readText = text;
/** Reads a number. */
export const readNumber = number;
/** Reads an id. */
export const readIdentifier = identifier;
