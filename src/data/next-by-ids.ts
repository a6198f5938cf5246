import { identifier } from './mapping/coerce.js';
import type { Scope } from './mapping/expression.js';
import { asList } from './mapping/values.js';
import type { Asked, CompiledNext, Parts } from './paging.js';
import { withParameter } from './parameters.js';
import { safeUrl } from './url.js';

/** How many ids are asked for at once where a map does not say. */
const SIZE = 20;

/**
 * Pages by the ids that the first answer names, less those it brought: some at a time in a parameter, or each at a URL of its
 * own.
 */
export function nextByIds({ ids, id, param, size = SIZE, url }: Parts): CompiledNext {
  const idOf = (item: unknown, scope: Scope): string | undefined => {
    const at = { ...scope, item, bare: item };
    return identifier(id(at), at);
  };
  const named = (scope: Scope): readonly string[] => {
    const brought = new Set(scope.items.map((item) => idOf(item, scope)));
    const all = asList(ids?.(scope)).flatMap((entry) => identifier(entry, scope) ?? []);
    return [...new Set(all)].filter((one) => !brought.has(one));
  };
  if (param !== undefined)
    return (scope, asked) => {
      const rest = asked.rest ?? named(scope);
      if (rest.length === 0) return undefined;
      const place = asked.rest ? undefined : url;
      const start = place ? safeUrl(place(scope), asked.url) : asked.url;
      const at = start === undefined ? undefined : { ...asked, url: start, rest: rest.slice(size) };
      return withParameter(at, param, rest.slice(0, size));
    };
  const urls = (scope: Scope, asked: Asked): readonly string[] =>
    named(scope).flatMap((item) => safeUrl(url?.({ ...scope, item, bare: item }), asked.url) ?? []);
  const each: CompiledNext = (scope, asked) => {
    const rest = asked.rest ?? urls(scope, asked);
    return rest.length > 0
      ? { ...asked, urls: rest.slice(0, size), rest: rest.slice(size) }
      : undefined;
  };
  return Object.assign(each, { isEach: true });
}
