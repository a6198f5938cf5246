import { ancestors } from '../../../data/ancestors.js';
import { storageFor } from '../../../storage.js';
import type { ThreadParts } from '../thread-parts.js';
import type { ThreadGuide } from './thread-guide.js';
import { threadKey } from './thread-key.js';

/** How many collapsed comments of a thread are remembered: the latest. */
const MOST = 500;

/** Hides and shows the answers to comments, and remembers in the reader's browser which are hidden. */
export class Collapsing {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #storage = storageFor('collapsed');
  /** What the reader has changed since it was stored last. */
  readonly #changed = new Map<string, boolean>();

  constructor(parts: ThreadParts, guide: ThreadGuide) {
    this.#parts = parts;
    this.#guide = guide;
  }

  /** Collapses what a reader has collapsed before, once it is known which thread it is. */
  recall(): void {
    const { collapsed, drawing } = this.#parts;
    for (const id of this.#stored(threadKey(this.#parts)))
      if (!collapsed.has(id)) {
        collapsed.add(id);
        drawing.repaint(id);
      }
  }

  /** Hides the answers to a comment, or shows them. */
  toggle(id: string): void {
    const { collapsed, thread } = this.#parts;
    const { comment } = thread.tree.byId.get(id) ?? {};
    if (!comment) return;
    const isCollapsed = !collapsed.has(id);
    this.#set(id, isCollapsed);
    this.#guide.report(isCollapsed ? 'collapse' : 'expand', { comment });
  }

  /** Hides the answers to a comment, or shows them, and tells so: by a key the button that says it is not heard. */
  toggleByKey(id: string): void {
    const { collapsed, thread, localize } = this.#parts;
    if (!thread.tree.byId.get(id)?.descendants) return;
    this.toggle(id);
    this.#guide.announce(localize.term(collapsed.has(id) ? 'repliesHidden' : 'repliesShown'));
  }

  /** Shows the answers to a comment. */
  open(id: string): void {
    if (this.#parts.collapsed.has(id)) this.toggle(id);
  }

  /** Shows the answers to all comments that one stands below. */
  reveal(id: string): void {
    for (const above of ancestors(this.#parts.thread.tree, id)) this.open(above);
  }

  /** Whether there are answers that can be hidden. */
  get canCollapse(): boolean {
    const { thread, collapsed } = this.#parts;
    return thread.tree.roots.some(
      ({ replies, comment }) => replies.length > 0 && !collapsed.has(comment.id),
    );
  }

  /** Whether any are hidden. */
  get canExpand(): boolean {
    return this.#parts.collapsed.size > 0;
  }

  /** Hides the answers to all comments of the top level. */
  collapseAll(): void {
    const withReplies = this.#parts.thread.tree.roots.filter(({ replies }) => replies.length > 0);
    this.#setAll(
      withReplies.map(({ comment }) => comment.id),
      true,
    );
  }

  /** Shows all answers. */
  expandAll(): void {
    this.#setAll([...this.#parts.collapsed], false);
  }

  #setAll(ids: readonly string[], isCollapsed: boolean): void {
    for (const id of ids) this.#set(id, isCollapsed);
    this.#guide.report(isCollapsed ? 'collapse' : 'expand');
    this.#guide.announce(this.#parts.localize.term(isCollapsed ? 'allCollapsed' : 'allExpanded'));
  }

  #set(id: string, isCollapsed: boolean): void {
    const { collapsed, drawing } = this.#parts;
    if (collapsed.has(id) === isCollapsed) return;
    if (isCollapsed) collapsed.add(id);
    else collapsed.delete(id);
    drawing.repaint(id);
    // Once for all that changes in one go.
    if (this.#changed.size === 0)
      queueMicrotask(() => {
        this.#store();
      });
    this.#changed.set(id, isCollapsed);
  }

  /** Puts what was changed here to what is stored, which another tab may have changed. */
  #store(): void {
    const key = threadKey(this.#parts);
    const ids = new Set(this.#stored(key));
    for (const [id, isCollapsed] of this.#changed) {
      ids.delete(id);
      if (isCollapsed) ids.add(id);
    }
    this.#changed.clear();
    this.#storage.set(key, ids.size > 0 ? [...ids].slice(-MOST) : undefined);
  }

  #stored(key: string): readonly string[] {
    const stored = this.#storage.get(key);
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  }
}
