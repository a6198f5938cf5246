import type { ModelKind, Page } from '../model.js';
import type { CompiledNext, NextSetting } from '../paging.js';
import { type Fields, type Reader, compileSetting, record } from './fields.js';
import type { Answer, MapOptions } from './map-page.js';
import type { Steps } from '../slices.js';
import type { JsonObject } from './values.js';
import type { FindSetting, LiveSetting } from './reading.js';
import type { CountsSetting } from './counts.js';
import type { WriteSetting } from './writing.js';
import type { WrittenMap } from './written-map.js';

/**
 * Where each field of the model is in an API's answer. A string is an expression, anything else a constant; every field of
 * the model is a key besides those listed here. Over a preset, null takes away what the preset has.
 */
export interface FieldMap {
  /** The list of items; not given: the answer's only list of objects. */
  readonly items?: unknown;
  /** Unwraps each item. */
  readonly item?: string | null;
  /** Skips the items for which it is not true. */
  readonly where?: string | null;
  /** How many items there are in all. */
  readonly total?: unknown;
  /** Where the next page is. */
  readonly next?: NextSetting | null;
  /** Read first: what is true here is the message of an error inside a 200. */
  readonly error?: string | null;
  /** Seconds until the server wants to be asked again. */
  readonly backoff?: unknown;
  /** Nested replies of a comment, mapped by the same map. */
  readonly replies?: string | null;
  /** Unwraps each reply; default: `item`. */
  readonly repliesItem?: string | null;
  /** The segments that lead to a comment, parted by `.` or `/`: where `parent` names none, the last but one does. */
  readonly path?: string | null;
  /** What `parent` and `path` point at; default: `id`. */
  readonly parentKey?: unknown;
  /** `first`: each item is an array of comments, the first of which that passes `where` is the root of the others. */
  readonly thread?: 'first' | null;
  /** Values of `parent` that mean "top level", besides null, '', 0 and '0'. */
  readonly root?: unknown;
  /** True where nothing more can be written. */
  readonly closed?: unknown;
  /** How many comments each of many pages has. */
  readonly counts?: CountsSetting | null;
  /** Where one comment is, by its id: for links to what is not loaded yet. */
  readonly find?: FindSetting | null;
  /** What has come since, and how messages of a stream are read. */
  readonly live?: LiveSetting | null;
  /** How a comment is posted. */
  readonly create?: WriteSetting | null;
  /** How a reader votes for a comment. */
  readonly vote?: WriteSetting | null;
  /** How a comment is changed. */
  readonly edit?: WriteSetting | null;
  /** How a comment is deleted. */
  readonly remove?: WriteSetting | null;
  /** How a comment is reported to the editors. */
  readonly report?: WriteSetting | null;
  readonly [field: string]: unknown;
}

/**
 * A map whose expressions are functions, and whose `next` finds the next page. What only writing and rare requests need is not
 * among them: of that it says no more than that it is there.
 */
export interface ReadyMap {
  readonly next?: CompiledNext | undefined;
  /** `items` as it was written, to be told where there is nothing. */
  readonly itemsAt?: string;
  /** The map as it was written. */
  readonly written: () => Promise<WrittenMap>;
  readonly [key: string]: unknown;
}

/** Whether a map is ready: presets are in what is shipped. */
export const isReady = (map: FieldMap | ReadyMap): map is ReadyMap =>
  typeof map['written'] === 'function';

/** A map that says nothing. */
export const NO_MAP: ReadyMap = { written: async () => ({ map: {} }) };

/** What a map is for: articles or comments. */
export interface Model<T> {
  readonly kind: ModelKind;
  /** The fields that a map can give. */
  readonly fields: Fields;
  /** The field without which a thing is no item. */
  readonly needs: string;
  /** What stands where nothing is said of a part that every item has. */
  readonly defaults: Partial<T>;
  /** Maps an answer, one item after the other. */
  read(map: CompiledMap, answer: Answer, options: MapOptions): Steps<Page<T>>;
}

/** A map ready for use. */
export interface CompiledMap {
  readonly model: Pick<Model<unknown>, 'kind' | 'fields' | 'needs'>;
  readonly settings: ReadyMap;
  readonly items: Reader<unknown> | undefined;
  readonly item: Reader<unknown> | undefined;
  readonly where: Reader<unknown> | undefined;
  readonly total: Reader<unknown> | undefined;
  readonly error: Reader<unknown> | undefined;
  readonly next: CompiledNext | undefined;
  /** Reads the fields of an item. */
  readonly read: Reader<JsonObject>;
  /** Any other setting, compiled. */
  expression(key: string): Reader<unknown> | undefined;
}

/**
 * Compiles a map against the model it is for: binds its expressions to the fields they give.
 */
export function compileMap<T>(settings: ReadyMap, model: Model<T>): CompiledMap {
  const expression = (key: string): Reader<unknown> | undefined =>
    settings[key] === undefined ? undefined : compileSetting(settings[key]);
  return {
    model,
    settings,
    items: expression('items'),
    item: expression('item'),
    where: expression('where'),
    total: expression('total'),
    error: expression('error'),
    next: settings.next,
    read: record(settings, model.fields),
    expression,
  };
}
