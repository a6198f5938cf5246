import { ancestors } from './ancestors.js';
import type { Draft } from './mapping/writing.js';
import type { ThreadTree } from './thread.js';

/** What a draft says of the comment that it answers, and of the one at the top level that both are under. */
export function answered(tree: ThreadTree, id: string): Pick<Draft, 'parent' | 'root'> {
  const key = tree.byId.get(id)?.comment.key;
  return {
    parent: { id, ...(key !== undefined && key !== id && { key }) },
    root: { id: ancestors(tree, id).at(-1) ?? id },
  };
}
