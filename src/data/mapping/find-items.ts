import { LedeError } from '../errors.js';
import { record } from './fields.js';
import type { FindItems } from './map-page.js';
import { isObject } from './values.js';

/** Every list of objects in an answer, with the path to it, the nearest the top first. */
function listsOfObjects(json: unknown): { path: string; list: readonly unknown[] }[] {
  let level: { path: string; value: unknown }[] = [{ path: '', value: json }];
  while (level.length > 0) {
    const found = level.flatMap(({ path, value }) =>
      Array.isArray(value) && value.some(isObject) ? [{ path, list: value as unknown[] }] : [],
    );
    if (found.length > 0) return found;
    level = level.flatMap(({ path, value }) =>
      isObject(value)
        ? Object.entries(value).map(([key, member]) => ({
            path: path ? `${path}.${key}` : key,
            value: member,
          }))
        : [],
    );
  }
  return [];
}

/** Whether an answer without a list of objects has one that may have been meant for them. */
const hasEmptyList = (json: unknown): boolean =>
  isObject(json) &&
  Object.values(json).some((member) => Array.isArray(member) && member.length === 0);

/**
 * Finds the items of an answer whose map does not say where they are: the answer itself where it is an item, else its one list
 * of objects, the nearest the top.
 *
 * @throws {@link LedeError} of kind `shape` where there is none, or more than one.
 */
export const findItems: FindItems = (map, scope) => {
  const { needs, fields } = map.model;
  const look = record({ [needs]: map.settings[needs] ?? needs }, '', fields);
  if (isObject(scope.root) && needs in (look(scope) ?? {})) return [scope.root];
  const [first, second] = listsOfObjects(scope.root);
  if (first && second)
    throw new LedeError('shape', `items: both ${first.path} and ${second.path} could be the list`, {
      hint: `Say which: map="items: ${first.path}".`,
    });
  if (!first && hasEmptyList(scope.root)) return [];
  if (!first)
    throw new LedeError('shape', 'items: no list of objects in the answer', {
      answer: scope.root,
    });
  return first.list;
};
