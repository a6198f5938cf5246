import { ancestors } from '../../../data/ancestors.js';
import type { ThreadNode } from '../../../data/thread.js';
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
  #remembers = false;

  constructor(parts: ThreadParts, guide: ThreadGuide) {
    this.#parts = parts;
    this.#guide = guide;
  }

  /** Collapses what a reader has collapsed before, once it is known which thread it is. */
  recall(): void {
    const { collapsed, drawing } = this.#parts;
    const stored = this.#storage.get(threadKey(this.#parts));
    if (!Array.isArray(stored)) return;
    for (const id of stored)
      if (typeof id === 'string' && !collapsed.has(id)) {
        collapsed.add(id);
        drawing.repaint(id);
      }
  }

  /** Hides the answers to a comment, or shows them. */
  toggle(id: string): void {
    const { collapsed, drawing, thread } = this.#parts;
    const { comment } = thread.tree.byId.get(id) ?? {};
    if (!comment) return;
    const isCollapsed = !collapsed.delete(id);
    if (isCollapsed) collapsed.add(id);
    drawing.repaint(id);
    this.#guide.report(isCollapsed ? 'collapse' : 'expand', { comment });
    this.#remember();
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
    this.#change(
      this.#parts.thread.tree.roots.filter(({ replies }) => replies.length > 0),
      true,
    );
  }

  /** Shows all answers. */
  expandAll(): void {
    const { thread, collapsed } = this.#parts;
    this.#change(
      [...collapsed].flatMap((id) => thread.tree.byId.get(id) ?? []),
      false,
    );
    collapsed.clear();
  }

  #change(nodes: readonly ThreadNode[], isCollapsed: boolean): void {
    const { collapsed, drawing } = this.#parts;
    for (const { comment } of nodes) {
      if (collapsed.has(comment.id) === isCollapsed) continue;
      if (isCollapsed) collapsed.add(comment.id);
      else collapsed.delete(comment.id);
      drawing.repaint(comment.id);
    }
    this.#guide.report(isCollapsed ? 'collapse' : 'expand');
    this.#guide.announce(this.#parts.localize.term(isCollapsed ? 'allCollapsed' : 'allExpanded'));
    this.#remember();
  }

  /** Once for all that changes in one go. */
  #remember(): void {
    if (this.#remembers) return;
    this.#remembers = true;
    queueMicrotask(() => {
      this.#remembers = false;
      this.#store();
    });
  }

  #store(): void {
    const ids = [...this.#parts.collapsed].slice(-MOST);
    this.#storage.set(threadKey(this.#parts), ids.length > 0 ? ids : undefined);
  }
}
