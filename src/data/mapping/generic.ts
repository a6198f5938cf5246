import { LedeError } from '../errors.js';
import { linkTarget } from '../link-header.js';
import type { ModelKind } from '../model.js';
import { type FoundList, ambiguous, emptyList, listsOfObjects } from './find-items.js';
import type { FieldMap } from './map.js';
import type { Answer } from './map-page.js';
import { pathExpression } from './path.js';
import {
  REPLIES,
  type UsualNames,
  WEAK_NAMES,
  WRAPPERS,
  besideName,
  pageNames,
  personNames,
  plainName,
  usualNames,
} from './usual-names.js';
import { areOfSort, markup } from './value-sorts.js';
import { isObject, isPresent, isTrue, own } from './values.js';

/** How many items are looked at. */
const SAMPLE = 100;

type Path = readonly string[];

/** What is present at a path of each item. */
const valuesAt = (items: readonly unknown[], path: Path): readonly unknown[] =>
  items.map((item) => path.reduce<unknown>(own, item)).filter(isPresent);

/** The members that the items have in one place, by their plain names. */
type Place = ReadonlyMap<string, readonly Path[]>;

function placeAt(items: readonly unknown[], path: Path): Place {
  const keys = valuesAt(items, path).flatMap((at) => (isObject(at) ? Object.keys(at) : []));
  const place = new Map<string, Path[]>();
  for (const key of new Set(keys)) {
    const name = plainName(key);
    place.set(name, [...(place.get(name) ?? []), [...path, key]]);
  }
  return place;
}

/** The first path, by the order of the names, whose values are all of the right sort. */
function find(
  items: readonly unknown[],
  places: readonly Place[],
  { names, sort }: UsualNames,
  suits: (values: readonly unknown[], path: Path) => boolean = () => true,
): Path | undefined {
  for (const place of places)
    for (const name of names)
      for (const path of place.get(name) ?? []) {
        const values = valuesAt(items, path);
        if (values.length > 0 && areOfSort(sort, values) && suits(values, path)) return path;
      }
  return undefined;
}

const expressionOf = (path: Path | undefined): string | undefined => path && pathExpression(path);

/** Leaves out what was not found. */
const compact = (map: Readonly<Record<string, unknown>>): FieldMap =>
  Object.fromEntries(Object.entries(map).filter(([, setting]) => setting !== undefined));

/** Where people are, and what is known of them. */
function findPerson(
  items: readonly unknown[],
  places: readonly Place[],
  names: UsualNames,
): unknown {
  for (const place of places)
    for (const name of names.names)
      for (const path of place.get(name) ?? []) {
        const values = valuesAt(items, path);
        const people = values.flat().filter(isPresent);
        if (people.length === 0) continue;
        if (areOfSort('person', values)) return besides(items, places, path);
        if (!people.every(isObject)) continue;
        const isList = values.some(Array.isArray);
        const members = placeAt(people, []);
        const at = (key: keyof typeof personNames): string | undefined => {
          const found = find(people, [members], personNames[key]);
          return found && pathExpression(isList ? found : [...path, ...found]);
        };
        const [person, url, avatar] = [at('name'), at('url'), at('avatar')];
        if (person !== undefined)
          return compact({
            items: isList ? pathExpression(path) : undefined,
            name: person,
            url,
            avatar,
          });
      }
  return undefined;
}

/** A plain name, with what stands beside it on the item. */
function besides(items: readonly unknown[], places: readonly Place[], path: Path): unknown {
  const url = expressionOf(find(items, places, besideName.url));
  const avatar = expressionOf(find(items, places, besideName.avatar));
  const name = pathExpression(path);
  return (url ?? avatar) ? compact({ name, url, avatar }) : name;
}

/** Where nested replies are: lists of things that have a body as comments have it. */
function findReplies(
  items: readonly unknown[],
  places: readonly Place[],
  body: Path,
): Path | undefined {
  const areReplies = (values: readonly unknown[]): boolean => {
    const replies = values.flat();
    // One that was removed may have no body left.
    const written = replies.filter((reply) => isPresent(body.reduce(own, reply)));
    return (
      values.every(Array.isArray) && replies.every(isObject) && written.length * 2 > replies.length
    );
  };
  for (const place of places)
    for (const name of REPLIES)
      for (const path of place.get(name) ?? []) if (areReplies(valuesAt(items, path))) return path;
  return undefined;
}

/** The fields of a list's items; undefined where they are no articles or comments. */
function findFields(list: readonly unknown[], kind: ModelKind): FieldMap | undefined {
  const objects = list.filter(isObject);
  const items = objects.slice(0, SAMPLE);
  const top = placeAt(items, []);
  const wrappers = WRAPPERS.flatMap((name) => top.get(name) ?? []);
  const within = wrappers.filter((path) => valuesAt(items, path).every(isObject));
  const places = [top, ...within.map((path) => placeAt(items, path))];
  const { title, body, id, parent, author, authors, ...others } = usualNames[kind];
  const needed = (values: readonly unknown[]): boolean => values.length * 2 >= items.length;

  const ids = new Set<string>();
  const idPath =
    id &&
    find(items, places, id, (_, path) => {
      ids.clear();
      const all = valuesAt(objects, path);
      for (const one of all) ids.add(String(one));
      return areOfSort('id', all) && ids.size === objects.length;
    });
  const isParent = (value: unknown): boolean => {
    const named = String(isObject(value) ? own(value, 'id') : value);
    return named === '0' || ids.has(named);
  };
  const parentPath =
    idPath &&
    parent &&
    find(items, places, parent, (_, path) => valuesAt(objects, path).every(isParent));
  const people = author ?? authors;
  const person = people && findPerson(items, places, people);
  const titlePath = title && find(items, places, title, needed);
  const bodyPath = body && find(items, places, body, kind === 'comment' ? needed : undefined);
  const fields: Record<string, string | undefined> = {};
  for (const [field, usual] of Object.entries(others))
    fields[field] = expressionOf(find(items, places, usual));

  const isWeak = WEAK_NAMES.includes(plainName(titlePath?.at(-1) ?? ''));
  const isKnown =
    kind === 'article'
      ? titlePath && (!isWeak || fields['published'] !== undefined)
      : bodyPath && (person !== undefined || fields['published'] !== undefined);
  if (!isKnown) return undefined;
  return compact({
    id: expressionOf(idPath),
    title: expressionOf(titlePath),
    body: expressionOf(bodyPath),
    ...fields,
    ...(kind === 'article'
      ? { authors: person }
      : {
          author: person,
          parent: expressionOf(parentPath),
          bodyFormat: bodyPath && formatOf(valuesAt(items, bodyPath)),
          replies: bodyPath && expressionOf(findReplies(items, places, bodyPath)),
        }),
  });
}

/** What bodies are written in: HTML where one has a tag that is closed, a break or a paragraph. */
const formatOf = (bodies: readonly unknown[]): string =>
  bodies.flatMap(markup).some((body) => /<\/[a-z]\w*>|<(?:br|p)\b[^<>]*>/i.test(String(body)))
    ? 'html'
    : 'text';

/** Where the total and the next page are. */
function findPages({ json, headers, url }: Answer, length: number): FieldMap {
  const top = placeAt([json], []);
  const within = pageNames.within
    .flatMap((name) => top.get(name) ?? [])
    .map((path) => placeAt([json], path));
  const deeper = within.flatMap((place) => place.get('pagination') ?? []);
  const places = [top, ...within, ...deeper.map((path) => placeAt([json], path))];
  const total = find(
    [json],
    places,
    { sort: 'count', names: pageNames.total },
    ([value]) => Number(value) >= length,
  );
  const header = ['x-total-count', 'x-total'].find((name) => Number(headers[name]) >= length);
  const isNext = (value: unknown): boolean =>
    areOfSort('url', [value]) || (typeof value === 'string' && /^\?\S+$/.test(value));
  const next = places
    .flatMap((place) => pageNames.next.flatMap((name) => place.get(name) ?? []))
    .flatMap((path) => [path, [...path, 'href']])
    .find((path) => valuesAt([json], path).some(isNext));
  return compact({
    total: expressionOf(total) ?? (header && `$headers['${header}']`),
    next:
      expressionOf(next) ??
      (linkTarget(headers['link'] ?? '', 'next') && url ? { link: true } : undefined),
  });
}

/** Whether an answer says of itself that it is an error, in one of the ways of most servers that say so by status 200. */
const isRefusal = (json: unknown): boolean =>
  own(json, 'success') === false ||
  own(json, 'ok') === false ||
  own(json, 'status') === 'error' ||
  ['error', 'errors', 'errno'].some((key) => isTrue(own(json, key)));

/** What was looked for, for who has to write a map. */
function unknown(json: unknown, kind: ModelKind): LedeError {
  const { title, body, author, published } = usualNames[kind];
  const looked = (kind === 'article' ? [title] : [body, author, published])
    .map((usual) => usual?.names.slice(0, 6).join(', '))
    .join('; and one of ');
  const lists = [...listsOfObjects(json)].flat();
  const [item] = (lists[0]?.list ?? [json]).filter(isObject);
  return new LedeError('config', 'preset: the answer is of no API that is known', {
    hint:
      `Say where its fields are with the attribute map. Looked for a list of objects with one of ${looked}` +
      (item ? `; there is ${Object.keys(item).slice(0, 20).join(', ')}.` : '.'),
    answer: json,
  });
}

/**
 * Guesses the map of an answer of no known API: its list of objects, and the fields that have a usual name and whose values
 * are all of the right sort. What is not sure is left out, since a wrong guess is worse than none.
 *
 * @throws {@link LedeError} of kind `config` where nothing fits, which says what was looked for; `shape` where two lists do; `http` where
 * the answer is an error.
 */
export function genericMap(answer: Answer, kind: ModelKind): FieldMap {
  const { json } = answer;
  const top = isObject(json) ? findFields([json], kind) : undefined;
  // A list, and an error, may have a title too: one thing alone is known by more than that.
  const alone = top?.['published'] !== undefined || top?.['body'] !== undefined;
  const single: FoundList = { path: [], list: [json] };
  let hasLists = false;
  for (const lists of listsOfObjects(json)) {
    hasLists ||= lists.length > 0;
    const fitting = lists.flatMap((found) => {
      const fields = findFields(found.list, kind);
      return fields ? [{ found, fields }] : [];
    });
    const [first, second] = fitting;
    if (first && (second ?? alone)) throw ambiguous(first.found, second?.found ?? single);
    if (first) return mapOf(answer, first.found, first.fields);
  }
  if (top && (alone || (!hasLists && top['url'] !== undefined))) return mapOf(answer, single, top);
  if (isRefusal(json))
    throw new LedeError('http', 'The server answered with an error.', { answer: json });
  const empty = hasLists ? undefined : emptyList(json);
  if (empty !== undefined) return { items: pathExpression([empty]) };
  throw unknown(json, kind);
}

const mapOf = (answer: Answer, { path, list }: FoundList, fields: FieldMap): FieldMap => ({
  items: pathExpression(path),
  ...fields,
  ...findPages(answer, list.length),
});
