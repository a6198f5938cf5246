import { LedeError } from '../errors.js';
import { record } from './fields.js';
import type { FindItems } from './map-page.js';
import { pathExpression } from './path.js';
import type { Expression } from './scope.js';
import { isObject, own } from './values.js';

/** A list of objects somewhere in an answer. */
export interface FoundList {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  readonly list: readonly unknown[];
}

/** How deep lists are looked for. */
const DEEPEST = 8;

/** The lists of objects in an answer, level by level from the top. A list is not looked into. */
export function* listsOfObjects(json: unknown): Generator<readonly FoundList[]> {
  let level: { path: readonly string[]; value: unknown }[] = [{ path: [], value: json }];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    yield level.flatMap(({ path, value }) =>
      Array.isArray(value) && value.some(isObject) ? [{ path, list: value as unknown[] }] : [],
    );
    level = level.flatMap(({ path, value }) =>
      isObject(value)
        ? Object.entries(value).map(([key, member]) => ({ path: [...path, key], value: member }))
        : [],
    );
  }
}

/** The key of an empty list that may have been meant for the items of an answer that has no list of objects. */
export const emptyList = (json: unknown): string | undefined =>
  isObject(json)
    ? Object.entries(json).find(([, member]) => Array.isArray(member) && member.length === 0)?.[0]
    : undefined;

/** The error of an answer in which two lists are as good as each other. */
export function ambiguous(first: FoundList, second: FoundList): LedeError {
  const [one, other] = [first, second].map(({ path }) => pathExpression(path));
  return new LedeError('shape', `items: both ${one ?? ''} and ${other ?? ''} could be the list`, {
    hint: `Say which: map="items: ${one ?? ''}".`,
  });
}

/**
 * Finds the items of an answer whose map does not say where they are: the answer itself where it is an item, else its one list
 * of objects, the nearest the top.
 *
 * @throws {@link LedeError} of kind `shape` where there is none, or more than one.
 */
export const findItems: FindItems = (map, scope) => {
  const { needs, fields } = map.model;
  const usual: Expression = ({ bare }) => own(bare, needs);
  const look = record({ [needs]: map.settings[needs] ?? usual }, fields);
  if (isObject(scope.root) && needs in (look(scope) ?? {})) return [scope.root];
  for (const [first, second] of listsOfObjects(scope.root)) {
    if (first && second) throw ambiguous(first, second);
    if (first) return first.list;
  }
  if (emptyList(scope.root) !== undefined) return [];
  throw new LedeError('shape', 'items: no list of objects in the answer', { answer: scope.root });
};
