import { LedeError } from './errors.js';
import { number } from './mapping/coerce.js';
import { type Reader, compileSetting } from './mapping/fields.js';
import type { CompileNext } from './mapping/compile-next.js';
import type { CompiledMap, FieldMap } from './mapping/map.js';
import * as operations from './mapping/operations.js';
import type { Scope } from './mapping/scope.js';
import { type JsonObject, asList, isObject, isTrue } from './mapping/values.js';
import type { Engine } from './mapping/written-map.js';
import type { MoreReplies, NextPage } from './model.js';
import { queryParameter } from './parameters.js';
import { safeUrl } from './url.js';

/** `moreReplies` of a map, ready for use. */
export interface CompiledMoreReplies {
  /**
   * What a comment's answer leaves out of its replies; undefined where nothing.
   *
   * @param scope That of the comment.
   * @param nested The replies that came with it, unwrapped.
   */
  readonly find: (scope: Scope, nested: readonly unknown[]) => MoreReplies | undefined;
  /** The map that reads the answers with them. */
  readonly map: CompiledMap;
}

const wrong = (what: string): LedeError => new LedeError('config', `map: moreReplies: ${what}`);

/**
 * Compiles `moreReplies` of a map: where the replies are that an answer leaves out. It is one of the forms of `next`, or none
 * where one answer has them all, with `url`, and `ids` or `count` read on the comment.
 *
 * @throws {@link LedeError} of kind `config`.
 */
export function compileMoreReplies(
  map: CompiledMap,
  written: FieldMap,
  engine: Engine,
  compileNext: CompileNext,
): CompiledMoreReplies {
  const setting = written['moreReplies'];
  const compile = (part: unknown, key: string): Reader<unknown> =>
    compileSetting(engine.compileWritten(part, `moreReplies.${key}`));
  if (!isObject(setting)) throw wrong('expected an object');
  const { count, items, url, ...form } = setting;
  if (typeof url !== 'string') throw wrong('expected url');
  const address = compileSetting(engine.compileUrl(url, 'moreReplies.url'));
  const ids = form['ids'] === undefined ? undefined : compile(form['ids'], 'ids');
  const counted = count === undefined ? undefined : compile(count, 'count');
  const value = form['value'] === undefined ? undefined : compile(form['value'], 'value');
  if (!ids && !counted) throw wrong('expected ids or count');
  const whole: JsonObject = ids ? { ...form, url } : form;
  const next =
    Object.keys(whole).length > 0 ? compileNext(whole, 'moreReplies', written['id']) : undefined;

  const firstPage = (scope: Scope, nested: readonly unknown[]): NextPage | undefined => {
    if (ids) return next?.({ ...scope, items: nested }, { url: scope.url }, operations);
    const start = safeUrl(address(scope), scope.url);
    const { page, offset, cursor, start: from = 1 } = form;
    const asked = start === undefined ? undefined : { url: start };
    if (typeof page === 'string')
      return asked && queryParameter(page).set(asked, from, operations, scope);
    if (typeof offset === 'string')
      return asked && queryParameter(offset).set(asked, nested.length, operations, scope);
    const after = value?.(scope);
    return typeof cursor === 'string' && isTrue(after)
      ? asked && queryParameter(cursor).set(asked, after, operations, scope)
      : asked;
  };

  return {
    find(scope, nested) {
      const missing = counted
        ? (number(counted(scope), scope) ?? 0)
        : asList(ids?.(scope)).length - nested.length;
      const page = missing > 0 ? firstPage(scope, nested) : undefined;
      return page && { count: missing, page };
    },
    map: {
      ...map,
      items: items === undefined ? map.items : compile(items, 'items'),
      total: undefined,
      next,
    },
  };
}
