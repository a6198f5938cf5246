import type { Comment } from '../../../data/model.js';
import type { ThreadParts } from '../thread-parts.js';

/**
 * Keeps what is being read where it is when comments come above it, in browsers that do not do so by themselves
 * (https://drafts.csswg.org/css-scroll-anchoring).
 */
export class ScrollAnchor {
  readonly #parts: ThreadParts;
  #of: readonly Comment[] | undefined;
  #anchor: HTMLElement | undefined;
  /** Where it is on the page, however the reader scrolls. */
  #place = 0;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** To be called before something is drawn. */
  hold(): void {
    const { host, resource } = this.#parts;
    this.#anchor = undefined;
    if (CSS.supports('overflow-anchor', 'auto') || resource.items === this.#of) return;
    this.#of = resource.items;
    if (host.getBoundingClientRect().top >= 0) return;
    const comments = host.shadowRoot?.querySelectorAll<HTMLElement>('.comment') ?? [];
    this.#anchor = [...comments].find((comment) => comment.getBoundingClientRect().bottom > 0);
    this.#place = this.#anchor ? placeOf(this.#anchor) : 0;
  }

  /** To be called after it is drawn, and after each slice of it. */
  settle(): void {
    const anchor = this.#anchor;
    if (!anchor?.isConnected) return;
    const moved = placeOf(anchor) - this.#place;
    this.#place += moved;
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
    if (this.#parts.drawing.complete) this.#anchor = undefined;
  }
}

const placeOf = (element: Element): number => element.getBoundingClientRect().top + scrollY;
