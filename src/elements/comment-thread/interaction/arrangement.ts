import type { ThreadNode } from '../../../data/thread.js';

/**
 * What the top level is arranged by besides its order: what a reader has posted stands first, since whoever wrote something wants
 * to see it; and what a further page brings stands below what is being read, whatever the order, until it is sorted anew.
 */
export class Arrangement {
  readonly #own = new Set<string>();
  /** By id, the page it came with; 0 where it came by itself. */
  readonly #pages = new Map<string, number>();
  #last = 0;
  /** The page that is being loaded. */
  #coming = 0;
  #order = '';

  /** Counts its changes. */
  edition = 0;

  /** How many stand first whatever is shown. */
  get ahead(): number {
    return this.#own.size;
  }

  /** Has a comment stand first from now on. */
  putFirst(id: string): void {
    this.#own.add(id);
    this.edition++;
  }

  /** Has what comes from now on stand below what is there. */
  beginPage(nodes: readonly ThreadNode[]): void {
    for (const { comment } of nodes)
      if (!this.#pages.has(comment.id)) this.#pages.set(comment.id, 0);
    this.#coming = ++this.#last;
  }

  /** Lets what comes from now on stand where the order wants it. */
  endPage(): void {
    this.#coming = 0;
  }

  /** Arranges the top level. @param order By which it is sorted already. */
  arrange(nodes: readonly ThreadNode[], order: string): readonly ThreadNode[] {
    if (order !== this.#order) this.#pages.clear();
    this.#order = order;
    if (this.#coming > 0 && this.#pages.size > 0)
      for (const { comment } of nodes)
        if (!this.#pages.has(comment.id)) this.#pages.set(comment.id, this.#coming);
    if (this.#own.size === 0 && (this.#pages.size === 0 || order === 'server')) return nodes;
    const placeOf = ({ comment: { id } }: ThreadNode): number =>
      this.#own.has(id) ? -1 : order === 'server' ? 0 : (this.#pages.get(id) ?? 0);
    return [...nodes].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
