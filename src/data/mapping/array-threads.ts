import { passes, within } from './map-page.js';
import type { CompiledMap } from './map.js';
import { present } from './operations.js';
import type { Reader } from './fields.js';
import type { Scope } from './scope.js';
import { asList, isPresent } from './values.js';

/**
 * `"thread": "first"` of a map: each item, unwrapped, is an array, and the first comment of it that passes `where` is the root
 * of the others. Gives a map that reads the same answer as comments with replies; `^` of a root is the array's own item.
 */
export function arrayThreads(map: CompiledMap): CompiledMap {
  const { item } = map;
  const followers = new Set<unknown>();
  /** The comments of a thread that are to be seen. */
  const members = (thread: Scope): readonly unknown[] =>
    asList(item ? item(within(thread, thread.from)) : thread.from).filter(
      (member) =>
        isPresent(member) && passes(map, within(thread, member, item ? thread.from : member)),
    );
  const own = map.expression('replies');
  const ownItem = map.expression('repliesItem') ?? item;
  const settings: Readonly<Record<string, Reader<unknown>>> = {
    replies(scope) {
      const [root, ...rest] = followers.has(scope.item) ? [] : members(scope);
      if (root !== scope.item) rest.length = 0;
      for (const follower of rest) followers.add(follower);
      return [...rest, ...asList(present(own?.(scope)))];
    },
    repliesItem: (scope) =>
      followers.has(scope.item) ? scope.item : ownItem ? ownItem(scope) : scope.item,
  };
  return {
    ...map,
    item: (scope) => members(within(scope, scope.item))[0],
    expression: (key) => settings[key] ?? map.expression(key),
  };
}
