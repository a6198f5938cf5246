import type { Expression, Operations, Scope } from './mapping/scope.js';
import { isObject, own } from './mapping/values.js';
import type { NextPage } from './model.js';

/** A parameter of a request. */
export interface Parameter {
  /** What it was. */
  readonly get: (asked: NextPage) => unknown;
  /** The request with it set; undefined where there is no address for it. */
  readonly set: (
    asked: NextPage,
    value: unknown,
    operations: Operations,
    scope: Scope,
  ) => NextPage | undefined;
}

/** A parameter of the query. A list goes there with commas. */
export const inQuery = (name: string): Parameter => ({
  get: ({ url }) => new URL(url).searchParams.get(name),
  set(asked, value, { texts }) {
    const url = new URL(asked.url);
    url.searchParams.set(name, texts(value).join());
    return { ...asked, url: url.href };
  },
});

/** A parameter of the query whose name ends with `[]`: of a list each goes there as one. */
export const eachInQuery = (name: string): Parameter => ({
  get: inQuery(name).get,
  set(asked, value, { texts }) {
    const url = new URL(asked.url);
    url.searchParams.delete(name);
    for (const text of texts(value)) url.searchParams.append(name, text);
    return { ...asked, url: url.href };
  },
});

/** A parameter of the query by its name. */
export const queryParameter = (name: string): Parameter =>
  (name.endsWith('[]') ? eachInQuery : inQuery)(name);

/** A member of the JSON body, by its path. A list goes there as it is. */
export const inBody = (name: string): Parameter => {
  const path = name.split('.');
  return {
    get: ({ body }) => path.reduce(own, body),
    set: (asked, value) => ({ ...asked, body: put(asked.body, path, value) }),
  };
};

/** A copy of an object with a value set at a path. */
const put = (target: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown => ({
  ...(isObject(target) && target),
  [key]: rest.length > 0 ? put(own(target, key), rest, value) : value,
});

/** A parameter of requests to another address, of which nothing is known where a part of it is absent. */
export const elsewhere = (url: Expression, parameter: Parameter): Parameter => ({
  get: parameter.get,
  set(asked, value, operations, scope) {
    const begun = addressed(url(scope, operations), asked, operations);
    return begun && parameter.set(begun, value, operations, scope);
  },
});

/** A request to another address; undefined where that is absent. */
export function addressed(
  address: unknown,
  asked: NextPage,
  { safeUrl }: Operations,
): NextPage | undefined {
  const url = safeUrl(address, asked.url);
  return url === undefined ? undefined : { ...asked, url };
}
