import { LedeError } from '../errors.js';
import type { HtmlReader } from '../html-reader.js';
import type { Article, Comment, CommentStatus, Page } from '../model.js';
import { parseUrl } from '../url.js';
import type { Scope } from './expression.js';
import { readNumber, readText } from './fields.js';
import type { CompiledMap } from './map.js';
import { type JsonObject, asList, isObject, isTrue } from './values.js';

/** An answer of an endpoint, read as JSON. */
export interface Answer {
  /** Absolute: the URL that was asked, and what relative ones are resolved against. */
  readonly url: string;
  /** The JSON body that was sent with it, where it was a POST. */
  readonly body?: unknown;
  readonly json: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What mapping needs besides the map and the answer. */
export interface MapOptions {
  readonly html: HtmlReader;
  /** The zone of times that name none; default UTC. */
  readonly timeZone?: string | undefined;
  /** How many items the pages before this one had: the place of an item that has no id. */
  readonly offset?: number;
}

/** The scope in which an answer as a whole is read. */
export function answerScope(answer: Answer, options: MapOptions): Scope {
  return {
    root: answer.json,
    item: answer.json,
    from: answer.json,
    bare: answer.json,
    headers: answer.headers,
    query: Object.fromEntries(parseUrl(answer.url)?.searchParams ?? []),
    items: [],
    html: options.html,
    url: answer.url,
    timeZone: options.timeZone,
  };
}

/** The scope in which one thing within an answer is read. */
const within = (scope: Scope, item: unknown, from: unknown = item): Scope => ({
  ...scope,
  item,
  from,
  bare: item,
});

/** Every list of objects in an answer, with the path to it, the nearest the top first. */
function listsOfObjects(json: unknown): { path: string; list: readonly unknown[] }[] {
  let level: { path: string; value: unknown }[] = [{ path: '', value: json }];
  while (level.length > 0) {
    const found = level.flatMap(({ path, value }) =>
      Array.isArray(value) && value.some(isObject) ? [{ path, list: value as unknown[] }] : [],
    );
    if (found.length > 0) return found;
    level = level.flatMap(({ path, value }) =>
      isObject(value)
        ? Object.entries(value).map(([key, member]) => ({
            path: path ? `${path}.${key}` : key,
            value: member,
          }))
        : [],
    );
  }
  return [];
}

/** Whether an answer without a list of objects has one that may have been meant for them. */
const hasEmptyList = (json: unknown): boolean =>
  isObject(json) &&
  Object.values(json).some((member) => Array.isArray(member) && member.length === 0);

/** Finds the items of an answer whose map does not say where they are. */
function findItems(map: CompiledMap, scope: Scope): readonly unknown[] {
  if (Array.isArray(scope.root)) return scope.root;
  if (isObject(scope.root) && map.fits(scope) !== undefined) return [scope.root];
  const [first, second] = listsOfObjects(scope.root);
  if (first && second)
    throw new LedeError('shape', `items: both ${first.path} and ${second.path} could be the list`, {
      hint: `Say which: map="items: ${first.path}".`,
    });
  if (!first && hasEmptyList(scope.root)) return [];
  if (!first)
    throw new LedeError('shape', 'items: no list of objects in the answer', {
      hint: keysHint(scope.root),
    });
  return first.list;
}

const keysHint = (json: unknown): string =>
  isObject(json)
    ? `The answer has: ${Object.keys(json).slice(0, 20).join(', ')}.`
    : `The answer is ${json === null ? 'null' : Array.isArray(json) ? 'a list' : `a ${typeof json}`}.`;

function readItems(map: CompiledMap, scope: Scope): readonly unknown[] {
  if (!map.items) return findItems(map, scope);
  const items = map.items(scope);
  if (items === undefined)
    throw new LedeError('shape', `items: nothing at '${map.itemsSource}'`, {
      hint: keysHint(scope.root),
    });
  return asList(items);
}

/** Unwraps one thing: the scope to read it in; undefined where there is nothing inside. */
function unwrap(scope: Scope, entry: unknown, by: CompiledMap['item']): Scope | undefined {
  const item = by ? by(within(scope, entry)) : entry;
  return item === undefined || item === null ? undefined : within(scope, item, entry);
}

/** Whether a map lets an item be seen. */
const passes = ({ where }: CompiledMap, scope: Scope): boolean => !where || isTrue(where(scope));

interface Envelope {
  readonly scope: Scope;
  readonly entries: readonly Scope[];
  readonly rest: Pick<Page<never>, 'next' | 'total'>;
}

/** The error that an answer of status 200 holds, where the map says how to tell. */
export function answeredError(map: CompiledMap, scope: Scope): LedeError | undefined {
  const error = map.error?.(scope);
  if (!isTrue(error)) return undefined;
  const message = readText(error, scope) ?? 'The server answered with an error.';
  return new LedeError('http', message, { answer: scope.root });
}

/** What is the same for both models: the error, the list, the total and the next page. */
function open(map: CompiledMap, answer: Answer, options: MapOptions): Envelope {
  const scope = answerScope(answer, options);
  const error = answeredError(map, scope);
  if (error) throw error;
  const unwrapped = readItems(map, scope).flatMap((entry) => unwrap(scope, entry, map.item) ?? []);
  const items = unwrapped.map(({ item }) => item);
  const withItems: Scope = { ...scope, items };
  const next = map.next?.(withItems, { url: answer.url, body: answer.body });
  const total = map.total && readNumber(map.total(withItems), scope);
  return {
    scope: withItems,
    entries: unwrapped.map((entry) => ({ ...entry, items })).filter((entry) => passes(map, entry)),
    rest: { ...(next && { next }), ...(total !== undefined && { total }) },
  };
}

/**
 * Maps an answer to articles. Items without an id take their URL, else their place, for one; an id seen before is dropped.
 */
export function mapArticles(map: CompiledMap, answer: Answer, options: MapOptions): Page<Article> {
  const { entries, rest } = open(map, answer, options);
  const found = new Map<string, Article>();
  for (const scope of entries) {
    const read = map.read(scope) ?? {};
    const id = read['id'] ?? read['url'] ?? String((options.offset ?? 0) + found.size);
    const article = { authors: [], ...read, id } as unknown as Article;
    if (!found.has(article.id)) found.set(article.id, article);
  }
  return { items: [...found.values()], ...rest };
}

/**
 * Maps an answer to comments: flat, nested ones included, each with the id of the one it answers: the one it names, or where
 * that is not there the one it is nested in.
 */
export function mapComments(map: CompiledMap, answer: Answer, options: MapOptions): Page<Comment> {
  const { scope, entries, rest } = open(map, answer, options);
  const found = new Map<string, { comment: Comment; nestedIn: string | undefined }>();
  const roots = rootMarks(map, scope);
  // A stack in place of recursion: threads can be nested deeper than a call stack.
  const waiting = entries
    .map((entry) => ({ entry, nestedIn: undefined as string | undefined }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { entry, nestedIn } = next;
    const place = (options.offset ?? 0) + found.size;
    const comment = toComment(map.read(entry) ?? {}, roots, place);
    if (!found.has(comment.id)) found.set(comment.id, { comment, nestedIn });
    const replies = map.replies ? asList(map.replies(entry)) : [];
    for (const reply of [...replies].reverse()) {
      const at = unwrap(scope, reply, map.repliesItem ?? map.item);
      if (at && passes(map, at)) waiting.push({ entry: at, nestedIn: comment.id });
    }
  }
  const items = [...found.values()].map(({ comment, nestedIn }) =>
    nestedIn === undefined || found.has(comment.parentId ?? '')
      ? comment
      : { ...comment, parentId: nestedIn },
  );
  const closed = map.closed?.(scope);
  return { items, ...rest, ...(closed !== undefined && { closed: isTrue(closed) }) };
}

/** Values of `parent` that mean "top level" everywhere. */
const NO_PARENT = ['', '0'];

/** The values of `parent` that a map says mean "top level". */
const rootMarks = (map: CompiledMap, scope: Scope): readonly string[] =>
  asList(map.root?.(scope)).map(String);

function toComment(read: JsonObject, roots: readonly string[], place: number): Comment {
  const { parent, deleted, hidden, pending, status, ...rest } = read;
  const id = rest['id'] ?? rest['url'] ?? String(place);
  const named =
    typeof parent === 'string' && !NO_PARENT.includes(parent) && !roots.includes(parent);
  const state: CommentStatus =
    deleted === true
      ? 'deleted'
      : hidden === true
        ? 'hidden'
        : pending === true
          ? 'pending'
          : ((status as CommentStatus | undefined) ?? 'published');
  return {
    author: {},
    body: '',
    bodyFormat: 'text',
    ...rest,
    id,
    ...(named && { parentId: parent }),
    status: state,
  } as unknown as Comment;
}

/** Maps one comment that stands alone, as an answer to a post brings it. */
export function mapComment(
  map: CompiledMap,
  comment: unknown,
  answer: Answer,
  options: MapOptions,
): Comment {
  const scope = answerScope(answer, options);
  return toComment(map.read(within(scope, comment)) ?? {}, rootMarks(map, scope), 0);
}
