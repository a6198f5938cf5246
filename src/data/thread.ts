import type { Comment } from './model.js';

/** A comment with its answers. Nodes are immutable: one that has not changed stays the same object. */
export interface ThreadNode {
  readonly comment: Comment;
  readonly replies: readonly ThreadNode[];
  /** 0 at the top level. */
  readonly depth: number;
  /** The one it stands below, which is not there at the top level. */
  readonly parentId: string | undefined;
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

/** A comment while its place in the tree is looked for. */
interface Entry {
  readonly comment: Comment;
  readonly replies: Entry[];
  /** When it was written: milliseconds, 0 where nobody says. */
  readonly time: number;
  /** Its node in the tree before. */
  readonly before: ThreadNode | undefined;
  /** The one it answers, where that is known and does not answer it in turn. */
  parent: Entry | undefined;
  /** Where the walk began that came by here. */
  walk: Entry | undefined;
  depth: number;
  node: ThreadNode | undefined;
}

/** Each comment once, with the one it answers. */
function entriesOf(comments: readonly Comment[], previous: ThreadTree): readonly Entry[] {
  const byId = new Map<string, Entry>();
  const byKey = new Map<string, Entry>();
  for (const comment of comments) {
    const entry: Entry = {
      comment,
      replies: [],
      time: timeOf(comment),
      before: previous.byId.get(comment.id),
      parent: undefined,
      walk: undefined,
      depth: 0,
      node: undefined,
    };
    byId.set(comment.id, entry);
    if (comment.key !== undefined) byKey.set(comment.key, entry);
  }
  const entries = [...byId.values()];
  for (const entry of entries) {
    const { parentId, parentKey, key } = entry.comment;
    if (parentKey !== undefined) entry.parent = (key === undefined ? byId : byKey).get(parentKey);
    if (parentId !== undefined) entry.parent ??= byId.get(parentId);
  }
  return entries;
}

/** Each comment is walked once: a walk that meets itself is a cycle, and is cut where it is entered. */
function cutCycles(entries: readonly Entry[]): void {
  for (const start of entries) {
    let at: Entry | undefined = start;
    while (at && !at.walk) {
      at.walk = start;
      at = at.parent;
    }
    if (at?.walk === start) at.parent = undefined;
  }
}

const timeOf = ({ published }: Comment): number => Number(published) || 0;

/** The node before, if nothing of it has changed; else a new one. */
function nodeOf({ comment, replies, depth, parent, before }: Entry): ThreadNode {
  const parentId = parent?.comment.id;
  const unchanged =
    before?.comment === comment &&
    before.depth === depth &&
    before.parentId === parentId &&
    before.replies.length === replies.length &&
    before.replies.every((reply, index) => reply === replies[index]?.node);
  if (unchanged) return before;
  const nodes = replies.length > 0 ? nodesOf(replies) : NO_REPLIES;
  const descendants = nodes.reduce((sum, reply) => sum + reply.descendants + 1, 0);
  return { comment, replies: nodes, depth, parentId, descendants };
}

/** One for all, since most comments are never answered. */
const NO_REPLIES: readonly ThreadNode[] = [];

const nodesOf = (entries: readonly Entry[]): readonly ThreadNode[] =>
  entries.flatMap(({ node }) => node ?? []);

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
  const entries = entriesOf(comments, previous);
  cutCycles(entries);
  for (const entry of entries) entry.parent?.replies.push(entry);
  const roots = entries.filter(({ parent }) => !parent);

  // Parents first; then from the last to the first, so that every node finds its answers made.
  const order = [...roots];
  for (const { replies, depth } of order)
    for (const reply of replies.sort((a, b) => a.time - b.time)) {
      reply.depth = depth + 1;
      order.push(reply);
    }
  for (const entry of order.reverse()) entry.node = nodeOf(entry);
  const byId = new Map<string, ThreadNode>();
  for (const { comment, node } of entries) if (node) byId.set(comment.id, node);
  return {
    roots: nodesOf(roots),
    byId,
  };
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
  return sorted.sort((a, b) => sign * (timeOf(a.comment) - timeOf(b.comment)));
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

/** The ids of a comment's ancestors in the tree, the nearest first. */
export function ancestors(tree: ThreadTree, id: string): readonly string[] {
  const result: string[] = [];
  for (let at = tree.byId.get(id)?.parentId; at !== undefined; at = tree.byId.get(at)?.parentId)
    result.push(at);
  return result;
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
