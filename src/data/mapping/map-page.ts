import type { TimeZone } from '../dates.js';
import { LedeError } from '../errors.js';
import type { HtmlReader } from '../html-reader.js';
import type { CompiledMoreReplies } from '../more-replies.js';
import type { Page } from '../model.js';
import { parseUrl } from '../url.js';
import type { Scope } from './scope.js';
import { number, text } from './coerce.js';
import * as operations from './operations.js';
import type { CompiledMap } from './map.js';
import { asList, isPresent, isTrue } from './values.js';

/** An answer of an endpoint, read as JSON. */
export interface Answer {
  /** Absolute: the URL that was asked, and what relative ones are resolved against. */
  readonly url: string;
  /** The JSON body that was sent with it, where it was a POST. */
  readonly body?: unknown;
  readonly json: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The items, where each was asked for by itself. */
  readonly items?: readonly unknown[];
  /** What the answer's page leaves; see `NextPage`. */
  readonly rest?: readonly string[] | undefined;
}

/** What mapping needs besides the map and the answer. */
export interface MapOptions {
  readonly html: HtmlReader;
  /** The zone of times that name none; default UTC. */
  readonly timeZone?: TimeZone | undefined;
  /** How many items the pages before this one had: the place of an item that has no id. */
  readonly offset?: number;
  /** Finds the items of an answer that is no list, where the map does not say where they are. */
  readonly findItems?: FindItems | undefined;
  /** Finds the replies that an answer leaves out of a comment, where the map says how. */
  readonly moreReplies?: CompiledMoreReplies['find'] | undefined;
}

/** See {@link MapOptions.findItems}. */
export type FindItems = (map: CompiledMap, scope: Scope) => readonly unknown[];

const noItems: FindItems = (_, { root }) => {
  throw new LedeError('shape', 'items: the answer is no list', { answer: root });
};

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
export const within = (scope: Scope, item: unknown, from: unknown = item): Scope => ({
  ...scope,
  item,
  from,
  bare: item,
});

function readItems(
  map: CompiledMap,
  scope: Scope,
  { findItems = noItems }: MapOptions,
  given: Answer['items'],
): readonly unknown[] {
  if (given) return given;
  if (!map.items) return Array.isArray(scope.root) ? scope.root : findItems(map, scope);
  const items = map.items(scope);
  if (items === undefined)
    throw new LedeError('shape', `items: nothing at '${map.settings.itemsAt ?? ''}'`, {
      answer: scope.root,
    });
  return present(items);
}

/** A value as a list; what is absent, such as the '' that some APIs send for "no replies", is none. */
export const present = (value: unknown): readonly unknown[] =>
  isPresent(value) ? asList(value) : [];

/** What is inside a thing that the map unwraps, the thing itself where it does not; undefined where there is nothing. */
const inside = (scope: Scope, entry: unknown, by: CompiledMap['item']): unknown =>
  (by ? by(within(scope, entry)) : entry) ?? undefined;

/** By what an item is told apart that has no id: its place in the list, written as no server writes its ids. */
export const placeId = (place: number): string => `nth-${place}`;

/** Unwraps one thing: the scope to read it in; undefined where there is nothing inside. */
export function unwrap(scope: Scope, entry: unknown, by: CompiledMap['item']): Scope | undefined {
  const item = inside(scope, entry, by);
  return item === undefined ? undefined : within(scope, item, entry);
}

/** Whether a map lets an item be seen. */
export const passes = ({ where }: CompiledMap, scope: Scope): boolean =>
  !where || isTrue(where(scope));

/** An answer opened. */
export interface Envelope {
  readonly scope: Scope;
  /** Its items, each in the scope it is read in: made when it is its turn, since of thousands all would be kept for a while. */
  readonly entries: Iterable<Scope>;
  readonly rest: Pick<Page<never>, 'next' | 'total'>;
}

/** The error that an answer of status 200 holds, where the map says how to tell. */
export function answeredError(map: CompiledMap, scope: Scope): LedeError | undefined {
  const error = map.error?.(scope);
  if (!isTrue(error)) return undefined;
  const message = text(error, scope) ?? 'The server answered with an error.';
  return new LedeError('http', message, { answer: scope.root });
}

/** The items that a map lets be seen. */
function* entriesOf(map: CompiledMap, scope: Scope, wrapped: readonly unknown[]): Generator<Scope> {
  for (let place = 0; place < wrapped.length; place++) {
    const entry = within(scope, scope.items[place], wrapped[place]);
    if (passes(map, entry)) yield entry;
  }
}

/** What is the same for both models: the error, the list, the total and the next page. */
export function open(map: CompiledMap, answer: Answer, options: MapOptions): Envelope {
  // The list is in all scopes from the start, and filled once they are there: thousands of them are not made twice.
  const items: unknown[] = [];
  const scope: Scope = { ...answerScope(answer, options), items };
  const error = answeredError(map, scope);
  if (error) throw error;
  const wrapped: unknown[] = [];
  for (const entry of readItems(map, scope, options, answer.items)) {
    const item = inside(scope, entry, map.item);
    if (item === undefined) continue;
    items.push(item);
    wrapped.push(entry);
  }
  const { url, body, rest } = answer;
  // An answer of nothing is the end, whatever it says; one of which the map leaves out all is not.
  const isEnd = items.length === 0 && !answer.items;
  const next = isEnd ? undefined : map.next?.(scope, { url, body, rest }, operations);
  const total = map.total && number(map.total(scope), scope);
  return {
    scope,
    entries: entriesOf(map, scope, wrapped),
    rest: { ...(next && { next }), ...(total !== undefined && { total }) },
  };
}
