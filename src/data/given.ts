import { parseDate } from './dates.js';
import { LedeError } from './errors.js';
import { isObject } from './mapping/values.js';
import type { Article, Image } from './model.js';
import { safeSrcset, safeUrl } from './url.js';

/** The members of the models that are URLs. */
const URL_MEMBERS: readonly string[] = ['url', 'avatar'];

/** Those that are dates: what was stored or sent has them as text. */
const DATE_MEMBERS: readonly string[] = ['published', 'updated', 'edited'];

/** Those that are ids: in an API's own answer they are often numbers. */
const ID_MEMBERS: readonly string[] = ['id', 'key', 'parentId', 'parentKey'];

/**
 * Items of a model that a page has made by itself, as they are shown: with the members that each has to have, dates and ids as such, and
 * URLs put through the one check. What cannot be read as a date is told in the console and left out.
 *
 * @param defaults What an item has that names nothing else.
 * @param base The absolute URL that relative ones are resolved against.
 * @throws {@link LedeError} of kind `config` where they are no list.
 */
export function givenItems<T>(
  items: readonly T[],
  defaults: Partial<T>,
  base: string,
): readonly T[] {
  if (!Array.isArray(items)) throw new LedeError('config', 'expected an array of items');
  return items.map((item: T, index) => {
    const { id, ...rest } = checked({ ...item }, base) as Partial<T> & Partial<Article>;
    return { ...defaults, ...rest, id: id ?? rest.url ?? String(index) } as unknown as T;
  });
}

function checked<T>(value: T, base: string): T {
  if (Array.isArray(value)) return value.map((entry: unknown) => checked(entry, base)) as T;
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => {
    if (URL_MEMBERS.includes(key)) return [key, safeUrl(member, base)];
    if (ID_MEMBERS.includes(key) && typeof member === 'number') return [key, String(member)];
    if (DATE_MEMBERS.includes(key)) return [key, dateOf(key, member)];
    if (key === 'srcset' && typeof member === 'string') return [key, safeSrcset(member, base)];
    const right = checked(member, base);
    // Without its URL there is no image.
    return [
      key,
      key === 'image' && !(right as Partial<Image> | undefined)?.url ? undefined : right,
    ];
  });
  return Object.fromEntries(members.filter(([, member]) => member != null)) as T;
}

function dateOf(key: string, value: unknown): Date | undefined {
  const date = parseDate(value);
  if (!date && value != null) console.warn(`Lede: ${key}: expected a date, not`, value);
  return date;
}
