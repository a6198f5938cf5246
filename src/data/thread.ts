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

/** How the top level is ordered: as the server sent it, or by date or votes. Answers always stand in order of time. */
export type ThreadOrder = 'server' | 'newest' | 'oldest' | 'top' | 'controversial';

/** A tree of nothing. */
export const EMPTY_TREE: ThreadTree = { roots: [], byId: new Map() };

/** In place of a place: there is none. */
const NONE = -1;

/** Places that are not known yet. */
const noPlaces = (length: number): Int32Array => new Int32Array(length).fill(NONE);

/** The place of each comment's parent among the comments: that which it names, where it is there. */
function parentsOf(comments: readonly Comment[], places: ReadonlyMap<string, number>): Int32Array {
  const byKey = new Map<string, number>();
  comments.forEach(({ key }, place) => {
    if (key !== undefined) byKey.set(key, place);
  });
  return Int32Array.from(comments, ({ parentId, parentKey, key }) => {
    const named =
      parentKey === undefined ? undefined : (key === undefined ? places : byKey).get(parentKey);
    return named ?? (parentId === undefined ? NONE : (places.get(parentId) ?? NONE));
  });
}

/** Each comment is walked once: a walk that meets itself is a cycle, and is cut where it is entered. */
function cutCycles(parents: Int32Array): void {
  const walks = noPlaces(parents.length);
  parents.forEach((_, start) => {
    let at = start;
    while (at !== NONE && walks[at] === NONE) {
      walks[at] = start;
      at = parents[at] ?? NONE;
    }
    if (walks[at] === start) parents[at] = NONE;
  });
}

/** When a comment was written: milliseconds, 0 where nobody says. */
const timeOf = ({ published }: Comment): number => Number(published) || 0;

/** One for all, since most comments are never answered. */
const NO_REPLIES: readonly ThreadNode[] = [];

/** The node before, if nothing of it has changed; else a new one. */
function nodeOf(
  comment: Comment,
  parentId: string | undefined,
  depth: number,
  replies: readonly ThreadNode[],
  before: ThreadNode | undefined,
): ThreadNode {
  const unchanged =
    before?.comment === comment &&
    before.depth === depth &&
    before.parentId === parentId &&
    before.replies.length === replies.length &&
    before.replies.every((reply, index) => reply === replies[index]);
  if (unchanged) return before;
  let descendants = 0;
  for (const reply of replies) descendants += reply.descendants + 1;
  return { comment, replies, depth, parentId, descendants };
}

/**
 * Builds the tree of a flat list. A comment whose parent is missing, or that takes part in a cycle, stands at the top level;
 * an id that comes twice counts once, and its last form wins. Takes linear time but for sorting the answers of each comment.
 *
 * While it is built comments are numbers, their places in the list: objects for a while would make a long thread wait for the
 * collector.
 *
 * @param comments In the order of the top level.
 * @param previous The tree before: its unchanged nodes are used again, so that only what changed is drawn again.
 */
export function buildThread(
  comments: readonly Comment[],
  previous: ThreadTree = EMPTY_TREE,
): ThreadTree {
  const places = new Map<string, number>();
  const all: Comment[] = [];
  for (const comment of comments) {
    const place = places.get(comment.id) ?? all.length;
    if (place === all.length) places.set(comment.id, place);
    all[place] = comment;
  }
  const parents = parentsOf(all, places);
  cutCycles(parents);

  // The answers of each comment are a list: its first one, and after each the next. Made from the end, so that they stand in order.
  const first = noPlaces(all.length);
  const next = noPlaces(all.length);
  for (let place = all.length - 1; place >= 0; place--) {
    const parent = parents[place] ?? NONE;
    if (parent === NONE) continue;
    next[place] = first[parent] ?? NONE;
    first[parent] = place;
  }
  // Parents first; then from the last to the first, so that every node finds its answers made.
  const depths = new Int32Array(all.length);
  const order: number[] = [];
  parents.forEach((parent, place) => {
    if (parent === NONE) order.push(place);
  });
  const tops = order.length;
  for (const place of order)
    for (let at = first[place] ?? NONE; at !== NONE; at = next[at] ?? NONE) {
      depths[at] = (depths[place] ?? 0) + 1;
      order.push(at);
    }
  const nodes = new Array<ThreadNode>(all.length);
  const nodeAt = (place: number): ThreadNode => nodes[place] as ThreadNode;
  for (const place of [...order].reverse()) {
    const comment = all[place] as Comment;
    let replies = NO_REPLIES;
    if (first[place] !== NONE) {
      const made: ThreadNode[] = [];
      for (let at = first[place] ?? NONE; at !== NONE; at = next[at] ?? NONE) made.push(nodeAt(at));
      replies = made.sort((a, b) => timeOf(a.comment) - timeOf(b.comment));
    }
    nodes[place] = nodeOf(
      comment,
      all[parents[place] ?? NONE]?.id,
      depths[place] ?? 0,
      replies,
      previous.byId.get(comment.id),
    );
  }
  const byId = new Map<string, ThreadNode>();
  for (const node of nodes) byId.set(node.comment.id, node);
  return { roots: order.slice(0, tops).map(nodeAt), byId };
}

/** What readers think of a comment: its score, else the votes for it less those against it. */
export const scoreOf = ({ score, upvotes = 0, downvotes = 0 }: Comment): number =>
  score ?? upvotes - downvotes;

/** How many votes a comment has, and how evenly they are divided: many for and as many against count most. */
const disputeOf = ({ upvotes = 0, downvotes = 0 }: Comment): number =>
  (upvotes + downvotes) ** (Math.min(upvotes, downvotes) / Math.max(upvotes, downvotes, 1)) - 1;

/** What the comments of an order are compared by, the greatest first. */
type Rank = (comment: Comment) => number;

const RANKS: Readonly<Record<Exclude<ThreadOrder, 'server'>, Rank>> = {
  newest: timeOf,
  oldest: (comment) => -timeOf(comment),
  top: scoreOf,
  controversial: disputeOf,
};

/** The top level in another order, what is pinned first. Sorting is stable, so equals keep the server's order. */
export function orderRoots(
  roots: readonly ThreadNode[],
  order: ThreadOrder,
): readonly ThreadNode[] {
  // What is no order, as a page may set, is the server's too.
  const rank = order === 'server' ? undefined : (RANKS[order] as Rank | undefined);
  if (!rank) return roots;
  return [...roots].sort(
    ({ comment: a }, { comment: b }) =>
      Number(b.pinned ?? false) - Number(a.pinned ?? false) || rank(b) - rank(a),
  );
}

/**
 * The order the server's answer itself shows, so that the control can name it; undefined where it shows none. What is pinned stands
 * first in any order, and says nothing of it.
 */
export function shownOrder(roots: readonly ThreadNode[]): 'newest' | 'oldest' | undefined {
  const dates = roots.flatMap(({ comment: { pinned, published } }) =>
    published && !pinned ? [Number(published)] : [],
  );
  if (dates.length < 2) return undefined;
  const ascending = dates.every((date, index) => index === 0 || date >= (dates[index - 1] ?? 0));
  const descending = dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? 0));
  return ascending ? 'oldest' : descending ? 'newest' : undefined;
}
