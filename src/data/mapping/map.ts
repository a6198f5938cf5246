import { LedeError } from '../errors.js';
import type { ModelKind } from '../model.js';
import { type CompiledNext, type NextSetting, compileNext } from '../paging.js';
import type { Expression } from './expression.js';
import {
  type Fields,
  type Reader,
  articleFields,
  commentFields,
  compileSetting,
  record,
  unknownKey,
} from './fields.js';
import { nest } from './nest.js';
import { type JsonObject, isObject } from './values.js';
import { type CompiledWrite, type WriteSetting, compileWrite } from './writing.js';

/**
 * Where each field of the model is in an API's answer. A string is an expression, anything else a constant; every field of
 * the model is a key besides those listed here.
 */
export interface FieldMap {
  /** The list of items; not given: the answer's only list of objects. */
  readonly items?: unknown;
  /** Unwraps each item. */
  readonly item?: string;
  /** Skips the items for which it is not true. */
  readonly where?: string;
  /** How many items there are in all. */
  readonly total?: unknown;
  /** Where the next page is. */
  readonly next?: NextSetting;
  /** Read first: what is true here is the message of an error inside a 200. */
  readonly error?: string;
  /** Nested replies of a comment, mapped by the same map. */
  readonly replies?: string;
  /** Unwraps each reply; default: `item`. */
  readonly repliesItem?: string;
  /** Values of `parent` that mean "top level", besides null, '', 0 and '0'. */
  readonly root?: unknown;
  /** True where nothing more can be written. */
  readonly closed?: unknown;
  /** How a comment is posted. */
  readonly create?: WriteSetting;
  readonly [field: string]: unknown;
}

/** A map ready for use. */
export interface CompiledMap {
  readonly kind: ModelKind;
  readonly items: Expression | undefined;
  /** The expression for `items` as written, to name it in an error. */
  readonly itemsSource: string;
  readonly item: Expression | undefined;
  readonly where: Expression | undefined;
  readonly total: Expression | undefined;
  readonly next: CompiledNext | undefined;
  readonly error: Expression | undefined;
  readonly replies: Expression | undefined;
  readonly repliesItem: Expression | undefined;
  readonly root: Expression | undefined;
  readonly closed: Expression | undefined;
  readonly create: CompiledWrite | undefined;
  readonly read: Reader<JsonObject>;
  /** Whether an object looks like an item: the field that every item has is found on it. */
  readonly fits: Reader<unknown>;
}

const PLAIN = ['items', 'item', 'where', 'total', 'error'] as const;
const PLAIN_FOR_COMMENTS = ['replies', 'repliesItem', 'root', 'closed'] as const;

/**
 * Compiles a map against the model it is for.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake and the nearest right name.
 */
export function compileMap(map: FieldMap, kind: ModelKind): CompiledMap {
  const fields: Fields = kind === 'article' ? articleFields : commentFields;
  const structural: readonly string[] =
    kind === 'article' ? [...PLAIN, 'next'] : [...PLAIN, ...PLAIN_FOR_COMMENTS, 'next', 'create'];
  const known = [...Object.keys(fields), ...structural];
  const settings: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(map)) {
    if (!known.includes(key)) throw unknownKey(key, '', known);
    if (!structural.includes(key)) settings[key] = setting;
  }
  const plain = (key: string): Expression | undefined =>
    map[key] === undefined ? undefined : compileSetting(map[key], key);
  const needed = kind === 'article' ? 'title' : 'body';
  const fits = own(fields, needed);
  return {
    kind,
    items: plain('items'),
    itemsSource: String(map.items),
    item: plain('item'),
    where: plain('where'),
    total: plain('total'),
    next: map.next === undefined ? undefined : compileNext(map.next),
    error: plain('error'),
    replies: plain('replies'),
    repliesItem: plain('repliesItem'),
    root: plain('root'),
    closed: plain('closed'),
    create: map.create === undefined ? undefined : compileWrite(map.create),
    read: record(settings, '', fields),
    fits: fits(settings[needed] ?? needed, needed),
  };
}

const own = (fields: Fields, key: string): Fields[string] => {
  const field = fields[key];
  if (!field) throw new LedeError('config', `map: ${key}: no such field`);
  return field;
};

/** Lays one map over another, key by key. */
export const overlay = (below: FieldMap, above: FieldMap | undefined): FieldMap => ({
  ...below,
  ...above,
});

/**
 * Reads the `map` attribute: JSON, or the short form `title: webTitle; image.url: fields.thumbnail`.
 * In the short form a `;` within quotes, braces or brackets does not end a field.
 *
 * @throws {@link LedeError} of kind `config`.
 */
export function parseMap(text: string): FieldMap {
  if (text.trimStart().startsWith('{')) {
    try {
      const map: unknown = JSON.parse(text);
      if (isObject(map)) return map;
    } catch (cause) {
      throw new LedeError('config', `map: not JSON: ${String(cause)}`, { cause });
    }
  }
  const map: Record<string, unknown> = {};
  for (const [entry] of text.matchAll(
    /(?:'(?:\\.|[^'])*'|"(?:\\.|[^"])*"|`(?:\\.|[^`])*`|[^;])+/g,
  )) {
    if (!entry.trim()) continue;
    const colon = entry.indexOf(':');
    const path = entry.slice(0, colon).trim().split('.');
    const expression = entry.slice(colon + 1).trim();
    if (colon < 0 || !expression || path.some((name) => !/^\w+$/.test(name)))
      throw new LedeError('config', `map: expected 'field: expression', not '${entry.trim()}'`);
    nest(map, path, expression);
  }
  return map;
}
