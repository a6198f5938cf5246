import type { Expression, Operations, Scope } from './mapping/scope.js';
import { linkTarget } from './link-header.js';
import { isObject } from './mapping/values.js';
import type { NextPage } from './model.js';
import { type Parameter, inQuery } from './parameters.js';

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
  (scope: Scope, asked: Asked, operations: Operations): NextPage | undefined;
  /** True where each item is asked for by itself, the first answer naming them all. */
  readonly isEach?: boolean;
}

/** What a way of paging is told by the map. */
export interface NextParts {
  /** What says which page is wanted. */
  readonly parameter: Parameter;
  /** Where the next pages are; default: where this one is. */
  readonly url?: Expression;
  /** The number of the first page; default 1. */
  readonly start?: number;
  /** How many items a page has; default: as many as came. */
  readonly size?: number;
  readonly pages?: Expression;
  readonly more?: Expression;
  readonly total?: Expression;
  readonly value?: Expression;
  readonly ids?: Expression;
  /** Where the id of an item is. */
  readonly id?: Expression;
}

// Each way of paging stands by itself and imports next to nothing: a preset takes the one that it needs.

/** `"next": "expr"`: the URL is in the answer. */
export const expression =
  ({ value }: Pick<NextParts, 'value'>): CompiledNext =>
  (scope, asked, operations) => {
    const { safeUrl, truth } = operations;
    const url = safeUrl(truth(value?.(scope, operations)), asked.url);
    return url === undefined ? undefined : { ...asked, url };
  };

/** `{ "link": true }`: the URL is in the `Link` header. */
export const link = (): CompiledNext =>
  expression({ value: ({ headers }) => linkTarget(headers['link'] ?? '', 'next') });

/** `{ "page": … }`: pages have numbers. */
export const page =
  (parts: NextParts): CompiledNext =>
  (scope, asked, operations) => {
    const { number, truth } = operations;
    const { parameter, start = 1, more, pages, total, size = scope.items.length } = parts;
    const read = (expression: Expression): number =>
      number(expression(scope, operations), scope) ?? 0;
    const at = number(parameter.get(asked), scope) ?? start;
    const past = at - start + 1;
    const goesOn = more
      ? truth(more(scope, operations))
      : pages
        ? past < read(pages)
        : total
          ? past * size < read(total)
          : size;
    return goesOn ? further(parts, scope, asked, operations, at + 1) : undefined;
  };

/** `{ "offset": … }`: pages begin at a place in the list. */
export const offset =
  (parts: NextParts): CompiledNext =>
  (scope, asked, operations) => {
    const { number, truth } = operations;
    const came = scope.items.length;
    const { parameter, more, total, size = came } = parts;
    const at = (number(parameter.get(asked), scope) ?? 0) + size;
    const goesOn = more
      ? truth(more(scope, operations))
      : !total || at < (number(total(scope, operations), scope) ?? 0);
    return came && goesOn ? further(parts, scope, asked, operations, at) : undefined;
  };

/** `{ "cursor": … }`: the answer says what to send for the next page. */
export const cursor =
  (parts: NextParts): CompiledNext =>
  (scope, asked, operations) => {
    const value = cursorOf(parts, scope, operations);
    return value === undefined ? undefined : further(parts, scope, asked, operations, value);
  };

/** `{ "cursor": "*" }`: the answer says by an object what to send for the next page. */
export const cursors =
  (parts: NextParts): CompiledNext =>
  (scope, asked, operations) => {
    const value = cursorOf(parts, scope, operations);
    const members = isObject(value)
      ? Object.entries(value).filter(([, member]) => operations.texts(member).length > 0)
      : [];
    const begun = members.length > 0 ? address(parts, scope, asked, operations) : undefined;
    return (
      begun &&
      members.reduce<NextPage>(
        (next, [name, member]) => inQuery(name).set(next, member, operations),
        begun,
      )
    );
  };

function cursorOf({ value, more }: NextParts, scope: Scope, operations: Operations): unknown {
  const { truth } = operations;
  return !more || truth(more(scope, operations)) ? truth(value?.(scope, operations)) : undefined;
}

/** The request for a further page. */
function further(
  parts: NextParts,
  scope: Scope,
  asked: Asked,
  operations: Operations,
  value: unknown,
): NextPage | undefined {
  const begun = address(parts, scope, asked, operations);
  return begun && parts.parameter.set(begun, value, operations);
}

/** Where the next pages are: where this one is, or somewhere else; undefined where a part of that address is absent. */
export function address(
  { url: place }: NextParts,
  scope: Scope,
  asked: Asked,
  operations: Operations,
): NextPage | undefined {
  if (!place) return asked;
  const url = operations.safeUrl(place(scope, operations), asked.url);
  return url === undefined ? undefined : { ...asked, url };
}

/** How many ids are asked for at once where a map does not say. */
const SIZE = 20;

/** The ids that the first answer names, less those it brought. */
function named({ ids, id }: NextParts, scope: Scope, operations: Operations): readonly string[] {
  const { asList, identifier } = operations;
  const brought = new Set(
    scope.items.map((item) => {
      const at = { ...scope, item, bare: item };
      return identifier(id ? id(at, operations) : item, at);
    }),
  );
  const all = asList(ids?.(scope, operations)).flatMap((entry) => identifier(entry, scope) ?? []);
  return [...new Set(all)].filter((one) => !brought.has(one));
}

/** `{ "ids": …, "param": … }`: the first answer names all, and some at a time are asked for. */
export const ids =
  (parts: NextParts): CompiledNext =>
  (scope, asked, operations) => {
    const { parameter, size = SIZE } = parts;
    const rest = asked.rest ?? named(parts, scope, operations);
    if (rest.length === 0) return undefined;
    const begun = asked.rest ? asked : address(parts, scope, asked, operations);
    return (
      begun && parameter.set({ ...begun, rest: rest.slice(size) }, rest.slice(0, size), operations)
    );
  };

/** `{ "ids": …, "url": … }`: the first answer names all, and each is asked for by itself. */
export const each = (parts: NextParts): CompiledNext => {
  const { size = SIZE, url } = parts;
  const next: CompiledNext = (scope, asked, operations) => {
    const urlOf = (item: string): string | undefined =>
      operations.safeUrl(url?.({ ...scope, item, bare: item }, operations), asked.url);
    const rest = asked.rest ?? named(parts, scope, operations).flatMap((item) => urlOf(item) ?? []);
    return rest.length > 0
      ? { ...asked, urls: rest.slice(0, size), rest: rest.slice(size) }
      : undefined;
  };
  return Object.assign(next, { isEach: true });
};
