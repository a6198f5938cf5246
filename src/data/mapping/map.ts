import { UnknownFieldError } from '../errors.js';
import type { ModelKind, Page } from '../model.js';
import { type CompiledNext, type NextSetting, compileNext } from '../paging.js';
import type { Expression } from './expression.js';
import { type Fields, type Reader, compileSetting, record } from './fields.js';
import type { Answer, MapOptions } from './map-page.js';
import type { JsonObject } from './values.js';
import type { WriteSetting } from './writing.js';

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
  /** Seconds until the server wants to be asked again. */
  readonly backoff?: unknown;
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

/** What a map is for: articles or comments. */
export interface Model<T> {
  readonly kind: ModelKind;
  /** The fields that a map can give. */
  readonly fields: Fields;
  /** The field without which a thing is no item. */
  readonly needs: string;
  /** The keys of a map that are no fields, besides those of every map. */
  readonly structure: readonly string[];
  /** Maps an answer. */
  read(map: CompiledMap, answer: Answer, options: MapOptions): Page<T>;
}

/** A map ready for use. */
export interface CompiledMap {
  readonly model: Pick<Model<unknown>, 'kind' | 'fields' | 'needs'>;
  /** As it was written. */
  readonly settings: FieldMap;
  readonly items: Expression | undefined;
  readonly item: Expression | undefined;
  readonly where: Expression | undefined;
  readonly total: Expression | undefined;
  readonly error: Expression | undefined;
  readonly next: CompiledNext | undefined;
  /** Reads the fields of an item. */
  readonly read: Reader<JsonObject>;
  /** Any other setting, compiled. */
  expression(key: string): Expression | undefined;
}

const STRUCTURE = ['items', 'item', 'where', 'total', 'error', 'next', 'backoff'];

/**
 * Compiles a map against the model it is for.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function compileMap<T>(settings: FieldMap, model: Model<T>): CompiledMap {
  const structure = [...STRUCTURE, ...model.structure];
  const known = [...Object.keys(model.fields), ...structure];
  const fields: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(settings)) {
    if (!known.includes(key)) throw new UnknownFieldError(key, '', known);
    if (!structure.includes(key)) fields[key] = setting;
  }
  const expression = (key: string): Expression | undefined =>
    settings[key] === undefined ? undefined : compileSetting(settings[key], key);
  return {
    model,
    settings,
    items: expression('items'),
    item: expression('item'),
    where: expression('where'),
    total: expression('total'),
    error: expression('error'),
    next:
      settings.next === undefined ? undefined : compileNext(settings.next, 'next', settings['id']),
    read: record(fields, '', model.fields),
    expression,
  };
}

/** Lays one map over another, key by key. */
export const overlay = (below: FieldMap, above: FieldMap | undefined): FieldMap => ({
  ...below,
  ...above,
});
