import { withWidths } from '../image-sizes.js';
import type { Article, Image, ImageCandidate } from '../model.js';
import { type Coerce, date, identifier, number, picking, raw, text, url, word } from './coerce.js';
import {
  type Fields,
  type Reader,
  collect,
  composed,
  compileSetting,
  group,
  leaf,
  person,
  personFields,
} from './fields.js';
import { parseDuration } from '../durations.js';
import { open, placeId } from './map-page.js';
import type { Model } from './map.js';
import { safeSrcset } from '../url.js';
import { present } from './operations.js';
import { type JsonObject, asList, isObject, own } from './values.js';

/** Evaluates an expression to a list and reads each entry of it, the item being `^`. */
const each = <T>(items: unknown, read: Reader<T>): Reader<T[]> => {
  const list = compileSetting(items);
  return (scope) =>
    asList(list(scope)).flatMap(
      (entry) => read({ ...scope, item: entry, bare: entry, from: scope.item }) ?? [],
    );
};

/** A part of a whole: 0 to 1. */
const fraction: Coerce<number> = (value, context) => {
  const part = number(value, context);
  return part !== undefined && part >= 0 && part <= 1 ? part : undefined;
};

/** Reads a duration in seconds. */
const duration: Coerce<number> = picking(['value'], parseDuration);

const readySrcset: Coerce<string> = (value, context) => {
  const ready = raw(value, context);
  return ready === undefined ? undefined : safeSrcset(ready, context.url);
};

const candidateFields: Fields = { url: leaf(url), width: leaf(number), height: leaf(number) };

const srcset = composed<unknown>({ items: leaf(raw), ...candidateFields }, (setting) => {
  if (!isObject(setting)) return leaf(readySrcset)(setting);
  const read = group(candidateFields, () => undefined, 'url', 'width')(setting);
  const candidates = each(setting['items'], read);
  return (scope) => present(candidates(scope));
});

const authors = composed<unknown>({ items: leaf(raw), ...personFields }, (setting) => {
  if (isObject(setting)) {
    const read = group(personFields, person, 'name')(setting);
    return setting['items'] === undefined
      ? (scope) => asList(read(scope))
      : each(setting['items'], read);
  }
  const expression = compileSetting(setting);
  return (scope) =>
    asList(expression(scope)).flatMap((entry) => {
      const author = person(entry, scope);
      return author && 'name' in author ? [author] : [];
    });
});

/** A candidate of another shape than its picture is cut out of it, and would show something else. */
function sameShape(image: JsonObject | undefined): JsonObject | undefined {
  if (!Array.isArray(image?.['srcset'])) return image;
  const { srcset: candidates, ...rest } = image;
  const { width = 0, height = 0 } = rest as Partial<Image>;
  const same = (candidates as readonly (ImageCandidate & { readonly height?: number })[])
    .filter(
      (one) => !one.height || !width || Math.abs((one.width * height) / width - one.height) <= 1,
    )
    .map(({ url, width }) => ({ url, width }));
  return same.length > 0 ? { ...rest, srcset: same } : rest;
}

const imageFields = group(
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

const image = composed(imageFields.parts ?? {}, (setting) => {
  const read = imageFields(setting);
  return (scope) => sameShape(read(scope));
});

const articleFields: Fields = {
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

/** Articles, and how a map of them is read. */
export const articleModel: Model<Article> = {
  kind: 'article',
  fields: articleFields,
  needs: 'title',
  defaults: { authors: [] },
  /** Items without an id take their URL, else their place, for one; an id seen before is dropped. */
  *read(map, answer, options) {
    const { entries, rest } = open(map, answer, options);
    const found = new Map<string, Article>();
    for (const scope of entries) {
      yield;
      const read = map.read(scope) ?? {};
      const id = read['id'] ?? read['url'] ?? placeId((options.offset ?? 0) + found.size);
      const article = {
        ...articleModel.defaults,
        ...read,
        ...(isObject(read['image']) && { image: withWidths(read['image'] as unknown as Image) }),
        id,
      } as unknown as Article;
      if (!found.has(article.id)) found.set(article.id, article);
    }
    return { items: [...found.values()], ...rest };
  },
};
