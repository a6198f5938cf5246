import type { Comment } from './model.js';

/** A comment with its answers. Nodes are immutable: one that has not changed stays the same object. */
export interface ThreadNode {
  readonly comment: Comment;
  readonly replies: readonly ThreadNode[];
  /** 0 at the top level. */
  readonly depth: number;
  /** How many comments are below it. */
  readonly descendants: number;
}

/** A thread as a tree. */
export interface ThreadTree {
  readonly roots: readonly ThreadNode[];
  readonly byId: ReadonlyMap<string, ThreadNode>;
}

/** How the top level is ordered: as the server sent it, or by date or score. Answers always stand in order of time. */
export type ThreadOrder = 'server' | 'newest' | 'oldest' | 'top';

/** A tree of nothing. */
export const EMPTY_TREE: ThreadTree = { roots: [], byId: new Map() };

/** For each comment the one it answers, where that is known and does not answer it in turn. */
function parents(comments: ReadonlyMap<string, Comment>): Map<string, string> {
  const result = new Map<string, string>();
  for (const { id, parentId } of comments.values())
    if (parentId !== undefined && parentId !== id && comments.has(parentId))
      result.set(id, parentId);
  // Each comment is walked once: a path that meets itself is a cycle, and is cut where it is entered.
  const settled = new Set<string>();
  for (const start of comments.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = result.get(at);
    }
    if (at !== undefined && path.has(at)) result.delete(at);
    for (const id of path) settled.add(id);
  }
  return result;
}

const byDate = (a: Comment, b: Comment): number =>
  (Number(a.published) || 0) - (Number(b.published) || 0);

/**
 * Builds the tree of a flat list. A comment whose parent is missing, or that takes part in a cycle, stands at the top level;
 * an id that comes twice counts once, and its last form wins. Takes linear time but for sorting the answers of each comment.
 *
 * @param comments In the order of the top level.
 * @param previous The tree before: its unchanged nodes are used again, so that only what changed is drawn again.
 */
export function buildThread(
  comments: readonly Comment[],
  previous: ThreadTree = EMPTY_TREE,
): ThreadTree {
  const byIdFlat = new Map(comments.map((comment) => [comment.id, comment]));
  const parentOf = parents(byIdFlat);
  const children = new Map<string | undefined, Comment[]>();
  for (const comment of byIdFlat.values()) {
    const parent = parentOf.get(comment.id);
    const siblings = children.get(parent);
    if (siblings) siblings.push(comment);
    else children.set(parent, [comment]);
  }
  const byId = new Map<string, ThreadNode>();
  const roots = children.get(undefined) ?? [];

  // Parents first; then from the last to the first, so that every node finds its answers made.
  const order: { comment: Comment; depth: number }[] = roots.map((comment) => ({
    comment,
    depth: 0,
  }));
  for (const { comment, depth } of order)
    for (const reply of (children.get(comment.id) ?? []).sort(byDate))
      order.push({ comment: reply, depth: depth + 1 });
  for (const { comment, depth } of order.reverse()) {
    const replies = (children.get(comment.id) ?? []).flatMap(({ id }) => byId.get(id) ?? []);
    const before = previous.byId.get(comment.id);
    const unchanged =
      before?.comment === comment &&
      before.depth === depth &&
      before.replies.length === replies.length &&
      before.replies.every((reply, index) => reply === replies[index]);
    byId.set(
      comment.id,
      unchanged
        ? before
        : {
            comment,
            replies,
            depth,
            descendants: replies.reduce((sum, reply) => sum + reply.descendants + 1, 0),
          },
    );
  }
  return { roots: roots.flatMap(({ id }) => byId.get(id) ?? []), byId };
}

const scoreOf = ({ score, upvotes = 0, downvotes = 0 }: Comment): number =>
  score ?? upvotes - downvotes;

/** The top level in another order. Sorting is stable, so equals keep the server's order. */
export function orderRoots(
  roots: readonly ThreadNode[],
  order: ThreadOrder,
): readonly ThreadNode[] {
  if (order === 'server') return roots;
  const sorted = [...roots];
  if (order === 'top') return sorted.sort((a, b) => scoreOf(b.comment) - scoreOf(a.comment));
  const sign = order === 'newest' ? -1 : 1;
  return sorted.sort((a, b) => sign * byDate(a.comment, b.comment));
}

/** The order the server's answer itself shows, so that the control can name it; undefined where it shows none. */
export function shownOrder(roots: readonly ThreadNode[]): 'newest' | 'oldest' | undefined {
  const dates = roots.flatMap(({ comment }) =>
    comment.published ? [Number(comment.published)] : [],
  );
  if (dates.length < 2) return undefined;
  const ascending = dates.every((date, index) => index === 0 || date >= (dates[index - 1] ?? 0));
  const descending = dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? 0));
  return ascending ? 'oldest' : descending ? 'newest' : undefined;
}

/** The ids of a comment's ancestors, the nearest first. */
export function ancestors(tree: ThreadTree, id: string): readonly string[] {
  const result = new Set<string>();
  let at = tree.byId.get(id)?.comment.parentId;
  while (at !== undefined && tree.byId.has(at) && !result.has(at)) {
    result.add(at);
    at = tree.byId.get(at)?.comment.parentId;
  }
  return [...result];
}

/** Adds items to a list, each id once; one that is known already is replaced where it stands. */
export function mergeById<T extends { readonly id: string }>(
  items: readonly T[],
  more: readonly T[],
): readonly T[] {
  const merged = new Map(items.map((item) => [item.id, item]));
  for (const item of more) merged.set(item.id, item);
  return [...merged.values()];
}
