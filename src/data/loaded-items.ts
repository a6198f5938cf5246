import type { NextPage, Page } from './model.js';
import { mergeById } from './merge-by-id.js';

/** The items of a source as far as they are loaded, page by page, each once. */
export class LoadedItems<T extends { readonly id: string }> {
  /** Undefined until the first page is there. */
  items: readonly T[] | undefined;
  /** Where the next page is; undefined at the end. */
  next: NextPage | undefined;
  /** Whether more than the first page is loaded. */
  #further = false;
  /** Items put in that no answer has brought yet. */
  readonly #added = new Map<string, T>();

  /**
   * Takes a page: the next, or the first. Where the first is loaded anew while further ones are there, what is new comes
   * first and the others stay.
   */
  take({ items, next }: Page<T>, isFurther: boolean): void {
    const before = this.items ?? [];
    const came = mergeById([], items);
    if (isFurther) {
      this.items = mergeById(before, came);
      // A server may repeat its last page for ever: an answer that brings what is known alone is the end. Of one that has a next
      // and brings nothing the map has left out all that came.
      this.next = this.items.length > before.length || came.length === 0 ? next : undefined;
      this.#further = true;
    } else if (this.#further) {
      const ids = new Set(came.map(({ id }) => id));
      this.items = [...came, ...before.filter(({ id }) => !ids.has(id))];
    } else {
      this.items = came;
      this.next = next;
    }
    for (const { id } of came) this.#added.delete(id);
    this.items = mergeById(this.items, [...this.#added.values()]);
  }

  /** Takes an item out that was put in. */
  drop(id: string): void {
    this.#added.delete(id);
    this.items = this.items?.filter((item) => item.id !== id);
  }

  /** Puts items in: known ones in their places, new ones at the end, where they stay until an answer brings them. */
  put(items: readonly T[]): void {
    const known = new Set(this.items?.map(({ id }) => id));
    for (const item of items)
      if (!known.has(item.id) || this.#added.has(item.id)) this.#added.set(item.id, item);
    this.items = mergeById(this.items ?? [], items);
  }
}
