import type { Expression, Operations, Scope } from './mapping/scope.js';
import { linkTarget } from './link-header.js';
import { isObject } from './mapping/values.js';
import type { NextPage } from './model.js';
import { type Parameter, addressed, queryParameter } from './parameters.js';

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

/** Whether there are more pages: `past` is how many pages, or items where those are counted, came up to now. */
export type GoesOn = (past: number, scope: Scope, operations: Operations) => unknown;

/** What a way of paging is told by the map. */
export interface NextParts {
  /** What says which page is wanted. */
  readonly parameter: Parameter;
  readonly goesOn: GoesOn;
  /** Where the next pages are; default: where this one is. */
  readonly url?: Expression;
  /** The number of the first page; default 1. */
  readonly start?: number;
  /** How many items a page has; default: as many as came. */
  readonly size?: number;
  /** What is true where there are more pages. */
  readonly more?: Expression;
  readonly value?: Expression;
  readonly ids: Expression;
  /** Where the id of an item is. */
  readonly id?: Expression;
}

// Each way of paging stands by itself and imports next to nothing: a preset takes the one that it needs.

/** `"next": "expr"`: the URL is in the answer. */
export const expression =
  ({ value }: { value: Expression }): CompiledNext =>
  (scope, asked, operations) =>
    addressed(operations.truth(value(scope, operations)), asked, operations);

/** `{ "link": true }`: the URL is in the `Link` header. */
export const link =
  (): CompiledNext =>
  ({ headers }, asked, operations) =>
    addressed(linkTarget(headers['link'] ?? '', 'next'), asked, operations);

/** `more`: the answer says so. */
export const whileTrue =
  ({ more }: { more: Expression }): GoesOn =>
  (_, scope, operations) =>
    operations.truth(more(scope, operations));

/** `pages`, or `total` where items are counted: up to a number. */
export const upTo =
  ({ most }: { most: Expression }): GoesOn =>
  (past, scope, operations) =>
    past < (operations.number(most(scope, operations), scope) ?? 0);

/** `total` where pages are counted, with or without `size`. */
export const upToItems = ({ most, size }: { most: Expression; size?: number }): GoesOn => {
  const goesOn = upTo({ most });
  return (past, scope, operations) =>
    goesOn(past * (size ?? scope.items.length), scope, operations);
};

/** Nothing says where the end is: up to an answer without items. */
export const whileAny =
  ({ size }: { size?: number }): GoesOn =>
  (_, { items }) =>
    size ?? items.length;

/** `{ "page": … }`: pages have numbers. */
export const page =
  ({ parameter, goesOn, start = 1 }: NextParts): CompiledNext =>
  (scope, asked, operations) => {
    const at = operations.number(parameter.get(asked), scope) ?? start;
    return goesOn(at - start + 1, scope, operations)
      ? parameter.set(asked, at + 1, operations, scope)
      : undefined;
  };

/** `{ "offset": … }`: pages begin at a place in the list. */
export const offset =
  ({ parameter, goesOn, size }: NextParts): CompiledNext =>
  (scope, asked, operations) => {
    const came = scope.items.length;
    const at = (operations.number(parameter.get(asked), scope) ?? 0) + (size ?? came);
    return came && goesOn(at, scope, operations)
      ? parameter.set(asked, at, operations, scope)
      : undefined;
  };

/** `{ "cursor": … }`: the answer says what to send for the next page. */
export const cursor =
  (parts: NextParts): CompiledNext =>
  (scope, asked, operations) => {
    const value = cursorOf(parts, scope, operations);
    return value === undefined ? undefined : parts.parameter.set(asked, value, operations, scope);
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
      members.reduce<NextPage | undefined>(
        (next, [name, member]) => next && queryParameter(name).set(next, member, operations, scope),
        begun,
      )
    );
  };

function cursorOf({ value, more }: NextParts, scope: Scope, operations: Operations): unknown {
  const { truth } = operations;
  return !more || truth(more(scope, operations)) ? truth(value?.(scope, operations)) : undefined;
}

/** Where the next pages are: where this one is, or somewhere else; undefined where a part of that address is absent. */
const address = (
  { url }: NextParts,
  scope: Scope,
  asked: Asked,
  operations: Operations,
): NextPage | undefined => (url ? addressed(url(scope, operations), asked, operations) : asked);

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
  const all = asList(ids(scope, operations)).flatMap((entry) => identifier(entry, scope) ?? []);
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
      begun &&
      parameter.set({ ...begun, rest: rest.slice(size) }, rest.slice(0, size), operations, scope)
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
