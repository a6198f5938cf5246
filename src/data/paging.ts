import { LedeError, UnknownFieldError } from './errors.js';
import type { Expression, Scope } from './mapping/expression.js';
import { number } from './mapping/coerce.js';
import { compileSetting, compileUrlSetting } from './mapping/fields.js';
import { type JsonObject, isObject, isPresent, isTrue } from './mapping/values.js';
import { linkTarget } from './link-header.js';
import type { NextPage } from './model.js';
import { nextByIds } from './next-by-ids.js';
import { parameter, withParameter } from './parameters.js';
import { safeUrl } from './url.js';

/** How a map says where the next page is. */
export type NextSetting =
  | string
  | { readonly link: true }
  | {
      readonly page: string;
      readonly start?: number;
      readonly pages?: unknown;
      readonly more?: unknown;
      readonly total?: unknown;
      readonly size?: number;
      readonly url?: string;
    }
  | {
      readonly offset: string;
      readonly total?: unknown;
      readonly more?: unknown;
      readonly size?: number;
      readonly url?: string;
    }
  | {
      readonly cursor: string;
      readonly value: unknown;
      readonly more?: unknown;
      readonly url?: string;
    }
  | {
      readonly ids: unknown;
      readonly param?: string;
      readonly size?: number;
      readonly url?: string;
    };

/** What the request was whose answer is being looked at. */
export type Asked = Omit<NextPage, 'urls'>;

/** Finds the next page from an answer; undefined at the end. */
export interface CompiledNext {
  (scope: Scope, asked: Asked): NextPage | undefined;
  /** True where each item is asked for by itself, the first answer naming them all. */
  readonly isEach?: boolean;
}

/** What servers answer to a page past the end, where they do not answer with an empty one or with the last once more. */
const PAST_THE_END: readonly (number | undefined)[] = [400, 404, 410, 416, 422];

/** Whether a failure to load a further page only means that there is none. */
export const isPastTheEnd = (error: unknown): boolean =>
  error instanceof LedeError &&
  (PAST_THE_END.includes(error.status) ||
    (error.kind === 'parse' && /^\s*$/.test(String(error.answer))));

const KEYS: Readonly<Record<string, readonly string[]>> = {
  link: [],
  page: ['start', 'pages', 'more', 'total', 'size', 'url'],
  offset: ['total', 'more', 'size', 'url'],
  cursor: ['value', 'more', 'url'],
  ids: ['param', 'size', 'url'],
};

/**
 * Compiles `next` of a map.
 *
 * @param place Where it stands in the map.
 * @param id The map's own setting of `id`: by it the ids that an answer brought are known.
 * @throws {@link LedeError} of kind `config`.
 */
export function compileNext(setting: NextSetting, place = 'next', id: unknown = '@'): CompiledNext {
  if (typeof setting === 'string') {
    const expression = compileSetting(setting, place);
    return (scope, asked) => {
      const value = expression(scope);
      const url = isTrue(value) ? safeUrl(value, asked.url) : undefined;
      return url === undefined ? undefined : { ...asked, url };
    };
  }
  const settings: JsonObject = { ...setting };
  const form = Object.keys(KEYS).find((key) => key in settings);
  if (form === undefined)
    throw new LedeError(
      'config',
      `map: ${place}: expected an expression, or ${Object.keys(KEYS).join(', ')}`,
    );
  const known = KEYS[form] ?? [];
  for (const key of Object.keys(settings))
    if (key !== form && !known.includes(key))
      throw new UnknownFieldError(key, place, [form, ...known]);
  const read = (key: string): Expression | undefined =>
    settings[key] === undefined ? undefined : compileSetting(settings[key], `${place}.${key}`);
  const wrong = (key: string, sort: string): LedeError =>
    new LedeError('config', `map: ${place}.${key}: expected a ${sort}`);
  // In the short form of a map a number is written as a text.
  const numberOf = (key: string): number | undefined => {
    const value = settings[key];
    if (value === undefined || typeof value === 'number') return value;
    if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
    throw wrong(key, 'number');
  };
  const textOf = (key: string): string | undefined => {
    const value = settings[key];
    if (value === undefined || typeof value === 'string') return value;
    throw wrong(key, 'text');
  };
  const url = textOf('url');
  const parts: Parts = {
    name: String(settings[form]),
    param: textOf('param'),
    start: numberOf('start'),
    size: numberOf('size'),
    pages: read('pages'),
    more: read('more'),
    total: read('total'),
    value: read('value'),
    url: url === undefined ? undefined : compileUrlSetting(url, `${place}.url`),
    ids: form === 'ids' ? read('ids') : undefined,
    id: compileSetting(id, 'id'),
  };
  if (form === 'ids' && parts.param === undefined && !parts.url)
    throw new LedeError('config', `map: ${place}: expected param or url beside ids`);
  return FORMS[form]?.(parts) ?? (() => undefined);
}

/** A form of `next`, compiled. */
export interface Parts {
  /** The parameter that is set. */
  readonly name: string;
  readonly param: string | undefined;
  readonly start: number | undefined;
  readonly size: number | undefined;
  readonly pages: Expression | undefined;
  readonly more: Expression | undefined;
  readonly total: Expression | undefined;
  readonly value: Expression | undefined;
  readonly url: Expression | undefined;
  readonly ids: Expression | undefined;
  readonly id: Expression;
}

/** Where the next pages are: the address that was asked, or one of its own; undefined where a part of that is absent. */
function base({ url }: Parts, scope: Scope, asked: Asked): Asked | undefined {
  if (!url) return asked;
  const own = safeUrl(url(scope), asked.url);
  return own === undefined ? undefined : { ...asked, url: own };
}

const FORMS: Readonly<Record<string, (parts: Parts) => CompiledNext>> = {
  link: () => (scope, asked) => {
    const url = safeUrl(linkTarget(scope.headers['link'] ?? '', 'next'), asked.url);
    return url === undefined ? undefined : { ...asked, url };
  },

  page: (parts) => (scope, asked) => {
    const { start = 1 } = parts;
    const page = number(parameter(asked, parts.name), scope) ?? start;
    const pages = parts.pages && number(parts.pages(scope), scope);
    const total = parts.total && number(parts.total(scope), scope);
    const size = parts.size ?? scope.items.length;
    const goesOn = parts.more
      ? isTrue(parts.more(scope))
      : pages !== undefined
        ? page - start + 1 < pages
        : total !== undefined
          ? (page - start + 1) * size < total
          : !parts.pages && !parts.total && scope.items.length > 0;
    return goesOn ? withParameter(base(parts, scope, asked), parts.name, page + 1) : undefined;
  },

  offset: (parts) => (scope, asked) => {
    const offset =
      (number(parameter(asked, parts.name), scope) ?? 0) + (parts.size ?? scope.items.length);
    const total = parts.total && number(parts.total(scope), scope);
    const goesOn =
      scope.items.length > 0 &&
      (parts.more
        ? isTrue(parts.more(scope))
        : total !== undefined
          ? offset < total
          : !parts.total);
    return goesOn ? withParameter(base(parts, scope, asked), parts.name, offset) : undefined;
  },

  cursor: (parts) => (scope, asked) => {
    const value = parts.value?.(scope);
    if (!isTrue(value) || (parts.more && !isTrue(parts.more(scope)))) return undefined;
    const start = base(parts, scope, asked);
    if (parts.name !== '*') return withParameter(start, parts.name, value);
    return Object.entries(isObject(value) ? value : {}).reduce<NextPage | undefined>(
      (next, [name, member]) =>
        isPresent(member) ? withParameter(next ?? start, name, member) : next,
      undefined,
    );
  },

  ids: nextByIds,
};
