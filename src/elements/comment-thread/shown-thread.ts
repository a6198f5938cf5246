import type { Comment } from '../../data/model.js';
import {
  EMPTY_TREE,
  type ThreadNode,
  type ThreadOrder,
  type ThreadTree,
  buildThread,
  orderRoots,
  scoreOf,
} from '../../data/thread.js';
import type { Arrangement } from './interaction/arrangement.js';

/** The comments of a thread, and which of them are shown in which order. */
export class ShownThread {
  #comments: readonly Comment[] = [];
  #tree: ThreadTree = EMPTY_TREE;
  #roots: readonly ThreadNode[] = [];
  /** Top-level comments that are linked to, and shown whatever the limit. */
  readonly #wanted = new Set<string>();
  /** What the top level was last made of: an update of the element may have changed nothing of it. */
  #madeOf = '';

  /** What else arranges the top level, once a reader does something. */
  arrangement: Arrangement | undefined;
  /** Whether any of them has an avatar. */
  hasAvatars = false;
  /** Whether any of them is liked. */
  hasScores = false;
  /** Whether any of them is disliked. */
  hasVotesAgainst = false;

  /** All of them as a tree. */
  get tree(): ThreadTree {
    return this.#tree;
  }

  /** The top-level comments shown. The list stays the same object while it holds the same nodes. */
  get roots(): readonly ThreadNode[] {
    return this.#roots;
  }

  /** Whether some that are loaded are not shown. */
  get hasHidden(): boolean {
    return this.#roots.length < this.#tree.roots.length;
  }

  /**
   * Has a comment of the top level shown from the next update on.
   *
   * @returns False where that was wanted before.
   */
  want(id: string): boolean {
    const isNew = !this.#wanted.has(id);
    this.#wanted.add(id);
    return isNew;
  }

  /** Takes the comments as they are now. @param limit How many of the top level are shown; undefined: all. */
  update(comments: readonly Comment[], order: ThreadOrder, limit: number | undefined): void {
    const madeOf = [order, limit, this.arrangement?.edition, this.#wanted.size].join();
    if (comments === this.#comments && madeOf === this.#madeOf) return;
    if (comments !== this.#comments) {
      this.#tree = buildThread(comments, this.#tree);
      this.hasAvatars = comments.some(({ author }) => author.avatar !== undefined);
      this.hasScores = comments.some(scoreOf);
      this.hasVotesAgainst = comments.some(({ downvotes }) => downvotes);
    }
    this.#comments = comments;
    this.#madeOf = madeOf;
    const sorted = orderRoots(this.#tree.roots, order);
    const ordered = this.arrangement?.arrange(sorted, order) ?? sorted;
    const most = limit && limit + (this.arrangement?.ahead ?? 0);
    const shown = most
      ? ordered.filter(({ comment }, index) => index < most || this.#wanted.has(comment.id))
      : ordered;
    const same =
      shown.length === this.#roots.length &&
      shown.every((node, index) => node === this.#roots[index]);
    if (!same) this.#roots = shown;
  }
}
