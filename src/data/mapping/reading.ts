import { type Reader, compileSetting } from './fields.js';
import type { FieldMap } from './map.js';
import { expected, objectAt } from './setting-shape.js';
import type { Engine } from './written-map.js';

/** How a map says where one comment is, by its id. */
export interface FindSetting {
  /** Relative to the endpoint; text with `{id}` in it, the comment's. */
  readonly url: string;
  /** The comment in that answer, or a list with those around it; default: the answer itself. */
  readonly items?: unknown;
}

/** How a map says what has come since. */
export interface LiveSetting {
  /** Relative to the endpoint; text with `{since}` (the date of the newest comment) or `{id}` (its id) in it. Default: the endpoint. */
  readonly url?: string;
  /** The comments in such an answer, or in a message of a stream; default: as in the endpoint's answer, else the message itself. */
  readonly items?: unknown;
  /** The ids of comments that are gone. */
  readonly removed?: unknown;
}

/** `find` of a map, ready for use. */
export interface CompiledFind {
  readonly url: Reader<unknown>;
  readonly items: Reader<unknown> | undefined;
}

/** `live` of a map, ready for use. */
export interface CompiledLive {
  readonly url: Reader<unknown> | undefined;
  readonly items: Reader<unknown> | undefined;
  readonly removed: Reader<unknown> | undefined;
}

function compile<K extends string>(
  setting: unknown,
  place: string,
  keys: readonly K[],
  engine: Engine,
): Partial<Record<K, Reader<unknown>>> {
  const compiled: Partial<Record<string, Reader<unknown>>> = {};
  for (const [key, value] of Object.entries(objectAt(setting, place, keys)))
    if (key !== 'url')
      compiled[key] = compileSetting(engine.compileWritten(value, `${place}.${key}`));
    else if (typeof value === 'string')
      compiled[key] = compileSetting(engine.compileUrl(value, `${place}.url`));
    else throw expected(`${place}.url`, 'a text');
  return compiled;
}

/**
 * Compiles `find` of a map.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function compileFind(setting: unknown, engine: Engine): CompiledFind {
  const { url, items } = compile(setting, 'find', ['url', 'items'], engine);
  if (!url) throw expected('find', 'url');
  return { url, items };
}

/**
 * Compiles `live` of a map.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function compileLive(setting: unknown, engine: Engine): CompiledLive {
  const { url, items, removed } = compile(setting, 'live', ['url', 'items', 'removed'], engine);
  return { url, items, removed };
}

/**
 * Checks what a map says of finding comments and of what has come since, so that a mistake is told when the map is read.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function checkReading({ find, live }: FieldMap, engine: Engine): void {
  if (find !== undefined && find !== null) compileFind(find, engine);
  if (live !== undefined && live !== null) compileLive(live, engine);
}
