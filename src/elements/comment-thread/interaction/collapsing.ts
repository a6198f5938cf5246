import type { ThreadNode } from '../../../data/thread.js';
import { storageFor } from '../../../storage.js';
import type { ThreadParts } from '../thread-parts.js';
import { threadKey } from './thread-key.js';

/** How many collapsed comments of a thread are remembered: the latest. */
const MOST = 500;

/** Hides and shows the answers to comments, and remembers in the reader's browser which are hidden. */
export class Collapsing {
  readonly #parts: ThreadParts;
  readonly #storage = storageFor('collapsed');
  #remembers = false;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
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
    const { collapsed, drawing } = this.#parts;
    if (!collapsed.delete(id)) collapsed.add(id);
    drawing.repaint(id);
    this.#remember();
  }

  /** Shows the answers to a comment. */
  open(id: string): void {
    if (this.#parts.collapsed.has(id)) this.toggle(id);
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
    this.#change([...this.#parts.thread.tree.byId.values()], false);
  }

  #change(nodes: readonly ThreadNode[], isCollapsed: boolean): void {
    const { collapsed, drawing } = this.#parts;
    for (const { comment } of nodes) {
      if (collapsed.has(comment.id) === isCollapsed) continue;
      if (isCollapsed) collapsed.add(comment.id);
      else collapsed.delete(comment.id);
      drawing.repaint(comment.id);
    }
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
