import type { ThreadTree } from './thread.js';

/** The ids of a comment's ancestors in the tree, the nearest first. */
export function ancestors(tree: ThreadTree, id: string): readonly string[] {
  const result: string[] = [];
  for (let at = tree.byId.get(id)?.parentId; at !== undefined; at = tree.byId.get(at)?.parentId)
    result.push(at);
  return result;
}
