import { LedeError, UnknownFieldError } from './errors.js';
import type { Expression, Scope } from './mapping/expression.js';
import { number } from './mapping/coerce.js';
import { compileSetting, compileUrlSetting } from './mapping/fields.js';
import { nest } from './mapping/nest.js';
import { type JsonObject, asList, isObject, isPresent, isTrue } from './mapping/values.js';
import { linkTarget } from './link-header.js';
import type { NextPage } from './model.js';
import { parseUrl, safeUrl } from './url.js';

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
    };

/** What the request was whose answer is being looked at. */
export interface Asked {
  /** Absolute. */
  readonly url: string;
  readonly body?: unknown;
}

/** Finds the next page from an answer; undefined at the end. */
export type CompiledNext = (scope: Scope, asked: Asked) => NextPage | undefined;

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
};

/**
 * Compiles `next` of a map.
 *
 * @throws {@link LedeError} of kind `config`.
 */
export function compileNext(setting: NextSetting): CompiledNext {
  if (typeof setting === 'string') {
    const expression = compileSetting(setting, 'next');
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
      'map: next: expected an expression, or link, page, offset or cursor',
    );
  const known = KEYS[form] ?? [];
  for (const key of Object.keys(settings))
    if (key !== form && !known.includes(key))
      throw new UnknownFieldError(key, 'next', [form, ...known]);
  const read = (key: string): Expression | undefined =>
    settings[key] === undefined ? undefined : compileSetting(settings[key], `next.${key}`);
  const parts: Parts = {
    name: String(settings[form]),
    start: number(settings['start'], noContext),
    size: number(settings['size'], noContext),
    pages: read('pages'),
    more: read('more'),
    total: read('total'),
    value: read('value'),
    url:
      typeof settings['url'] === 'string'
        ? compileUrlSetting(settings['url'], 'next.url')
        : undefined,
  };
  return FORMS[form]?.(parts) ?? (() => undefined);
}

// Reading a constant number takes nothing from an answer.
const noContext = {
  html: { text: String, unescape: String, firstImage: () => undefined },
  url: '',
};

interface Parts {
  readonly name: string;
  readonly start: number | undefined;
  readonly size: number | undefined;
  readonly pages: Expression | undefined;
  readonly more: Expression | undefined;
  readonly total: Expression | undefined;
  readonly value: Expression | undefined;
  readonly url: Expression | undefined;
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
    return goesOn ? withParameter(parts, scope, asked, page + 1) : undefined;
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
    return goesOn ? withParameter(parts, scope, asked, offset) : undefined;
  },

  cursor: (parts) => (scope, asked) => {
    const value = parts.value?.(scope);
    if (!isTrue(value) || (parts.more && !isTrue(parts.more(scope)))) return undefined;
    if (parts.name !== '*') return withParameter(parts, scope, asked, value);
    const members = Object.entries(isObject(value) ? value : {}).filter(([, one]) =>
      isPresent(one),
    );
    return members.reduce<NextPage | undefined>(
      // Where the next pages are is looked up once: a second time would lose the members before.
      (next, [name, member]) =>
        withParameter(
          { ...parts, name, ...(next && { url: undefined }) },
          scope,
          next ?? asked,
          member,
        ),
      undefined,
    );
  },
};

const BODY = /^body\./;

/** A parameter of a request: of its query, or of its JSON body where the name begins with `body.`. */
function parameter(asked: Asked, name: string): unknown {
  if (!BODY.test(name)) return parseUrl(asked.url)?.searchParams.get(name) ?? undefined;
  return name
    .replace(BODY, '')
    .split('.')
    .reduce<unknown>(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      asked.body,
    );
}

function withParameter(parts: Parts, scope: Scope, asked: Asked, value: unknown): NextPage {
  const place = parts.url?.(scope);
  const url = new URL(typeof place === 'string' ? place : asked.url, asked.url);
  if (BODY.test(parts.name)) {
    const body: Record<string, unknown> = isObject(asked.body) ? { ...asked.body } : {};
    nest(body, parts.name.replace(BODY, '').split('.'), value);
    return { url: url.href, body };
  }
  url.searchParams.set(parts.name, asList(value).map(String).join(','));
  return { ...asked, url: url.href };
}
