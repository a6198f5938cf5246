import { type Reader, compileSetting } from './fields.js';
import type { Expression } from './scope.js';
import { expected, objectAt } from './setting-shape.js';
import type { Engine } from './written-map.js';

/** How a map says where the numbers of comments of many pages are: in one answer. */
export interface CountsSetting {
  /** Relative to the endpoint; text with `{expr}` in it, of which `@` is the list of what tells the pages apart. */
  readonly url: string;
  /** Sent as JSON by POST, where the list does not go into the URL: an expression over it. */
  readonly body?: unknown;
  /** In a map of articles, what tells the page of one apart: an expression over the article; default: its id. */
  readonly key?: string;
  /** The number of one page, or the list of them in the order of the pages: `$` is the answer, `@` what tells the page apart. */
  readonly count: unknown;
}

/** `counts` of a map, ready for use. */
export interface CompiledCounts {
  /** Relative to the endpoint. */
  readonly url: Reader<unknown>;
  readonly body: Reader<unknown> | undefined;
  readonly count: Reader<unknown>;
  readonly key: Expression | undefined;
}

/**
 * Compiles `counts` of a map.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function compileCounts(setting: CountsSetting, engine: Engine): CompiledCounts {
  const { url, body, count, key } = objectAt(setting, 'counts', ['url', 'body', 'count', 'key']);
  if (typeof url !== 'string') throw expected('counts', 'url');
  if (count === undefined) throw expected('counts', 'count');
  const compile = (part: unknown, key: string): Reader<unknown> =>
    compileSetting(engine.compileWritten(part, `counts.${key}`));
  return {
    url: compileSetting(engine.compileUrl(url, 'counts.url')),
    body: body === undefined ? undefined : compile(body, 'body'),
    count: compile(count, 'count'),
    key: key === undefined ? undefined : engine.compileWritten(key, 'counts.key'),
  };
}
