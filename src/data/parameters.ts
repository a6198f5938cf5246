import type { Operations } from './mapping/scope.js';
import { isObject, own } from './mapping/values.js';
import type { NextPage } from './model.js';

/** A parameter of a request. */
export interface Parameter {
  /** What it was. */
  get(asked: NextPage): unknown;
  /** The request with it set. */
  set(asked: NextPage, value: unknown, operations: Operations): NextPage;
}

/** A parameter of the query. A list goes there with commas, or where the name ends with `[]` as a parameter each. */
export const inQuery = (name: string): Parameter => ({
  get: ({ url }) => new URL(url).searchParams.get(name) ?? undefined,
  set(asked, value, { texts }) {
    const url = new URL(asked.url);
    const all = texts(value);
    url.searchParams.delete(name);
    for (const text of name.endsWith('[]') ? all : [all.join(',')])
      url.searchParams.append(name, text);
    return { ...asked, url: url.href };
  },
});

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
