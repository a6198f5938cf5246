import { LedeError } from './errors.js';
import { number } from './mapping/coerce.js';
import type { Scope } from './mapping/expression.js';
import { compileSetting, compileUrlSetting } from './mapping/fields.js';
import type { CompiledMap } from './mapping/map.js';
import { type JsonObject, asList, isObject, isTrue } from './mapping/values.js';
import type { MoreReplies, NextPage } from './model.js';
import { type CompiledNext, type NextSetting, compileNext } from './paging.js';
import { withParameter } from './parameters.js';
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
export function compileMoreReplies(map: CompiledMap): CompiledMoreReplies {
  const setting = map.settings['moreReplies'];
  if (!isObject(setting)) throw wrong('expected an object');
  const { count, items, url, ...form } = setting;
  if (typeof url !== 'string') throw wrong('expected url');
  const address = compileUrlSetting(url, 'moreReplies.url');
  const ids =
    form['ids'] === undefined ? undefined : compileSetting(form['ids'], 'moreReplies.ids');
  const counted = count === undefined ? undefined : compileSetting(count, 'moreReplies.count');
  if (!ids && !counted) throw wrong('expected ids or count');
  const next = compileForm(ids ? { ...form, url } : form, map);

  const firstPage = (scope: Scope, nested: readonly unknown[]): NextPage | undefined => {
    if (ids) return next?.({ ...scope, items: nested }, { url: scope.url });
    const start = safeUrl(address(scope), scope.url);
    const { page, offset, cursor, start: from = 1 } = form;
    const asked = start === undefined ? undefined : { url: start };
    if (typeof page === 'string') return withParameter(asked, page, from);
    if (typeof offset === 'string') return withParameter(asked, offset, nested.length);
    const after = compileSetting(form['value'], 'moreReplies.value')(scope);
    return typeof cursor === 'string' && isTrue(after)
      ? withParameter(asked, cursor, after)
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
      items: items === undefined ? map.items : compileSetting(items, 'moreReplies.items'),
      total: undefined,
      next,
    },
  };
}

/** The form of `next` that leads from one answer to the one after it. */
const compileForm = (form: JsonObject, { settings }: CompiledMap): CompiledNext | undefined =>
  Object.keys(form).length === 0
    ? undefined
    : compileNext(form as unknown as NextSetting, 'moreReplies', settings['id']);
