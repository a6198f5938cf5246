import { type ReactiveController, type TemplateResult, html } from 'lit';
import type { ListParts } from '../list-parts.js';

/** How much of what is in sight one step moves: what was at the edge stays in sight. */
const STEP = 0.85;

/** How near an end counts as there, in pixels: browsers scroll by fractions. */
const NEAR = 2;

/** Leafs through a list that is a row: by buttons, which keep the focus at the ends. The row itself can be scrolled by all means. */
export class Carousel implements ReactiveController {
  readonly #parts: ListParts;
  #list: HTMLElement | undefined;
  #atStart = true;
  #atEnd = true;
  readonly #resized = new ResizeObserver(() => {
    this.#measure();
  });

  constructor(parts: ListParts) {
    this.#parts = parts;
    parts.host.addController(this);
  }

  hostConnected(): void {
    this.look();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** To be called when something was drawn. */
  look(): void {
    const list =
      this.#parts.host.layout === 'carousel' ? (this.#parts.list() ?? undefined) : undefined;
    if (list !== this.#list) {
      this.#leave();
      this.#list = list;
      list?.addEventListener('scroll', this.#onScroll, { passive: true });
      list?.addEventListener('focusin', this.#onFocus);
      if (list) this.#resized.observe(list);
      // WebKit keeps the last of what was put into a row from right to left in sight, not the first.
      list?.scrollTo({ left: 0, behavior: 'instant' });
    }
    this.#measure();
  }

  /** The buttons. One that leads nowhere can still be focused, so that nobody loses their place. */
  buttons(): TemplateResult {
    const { localize } = this.#parts;
    return html`<div class="arrows" ?hidden=${this.#atStart && this.#atEnd}>
      <button
        class="button arrow"
        part="previous-button"
        type="button"
        aria-label=${localize.term('previousStories')}
        aria-disabled=${this.#atStart ? 'true' : 'false'}
        @click=${this.#back}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <button
        class="button arrow"
        part="next-button"
        type="button"
        aria-label=${localize.term('nextStories')}
        aria-disabled=${this.#atEnd ? 'true' : 'false'}
        @click=${this.#on}
      >
        <span aria-hidden="true">›</span>
      </button>
    </div>`;
  }

  readonly #back = (): void => {
    this.#step(-1);
  };

  readonly #on = (): void => {
    this.#step(1);
  };

  readonly #onScroll = (): void => {
    this.#measure();
  };

  /**
   * Brings a story into sight that has the focus, whole: the browser brings what has it as far as the edge, from where the row snaps
   * back. Who presses on a story has it in sight, and it must not slip away.
   */
  readonly #onFocus = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const item = event
      .composedPath()
      .find((each) => each instanceof Element && each.classList.contains('item'));
    // After the browser has.
    requestAnimationFrame(() => {
      if (item instanceof Element && !this.#isWhole(item))
        item.scrollIntoView({ block: 'nearest', inline: 'start' });
    });
  };

  #isWhole(item: Element): boolean {
    const row = this.#list?.getBoundingClientRect();
    const { left, right } = item.getBoundingClientRect();
    return row === undefined || (left >= row.left - NEAR && right <= row.right + NEAR);
  }

  #step(towards: 1 | -1): void {
    const list = this.#list;
    if (!list) return;
    // Where text runs to the left, so do coordinates: the start is at 0, and what follows is below.
    const side = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
    list.scrollBy({ left: side * towards * list.clientWidth * STEP });
  }

  #measure(): void {
    const list = this.#list;
    if (!list) return;
    const { clientWidth, scrollWidth, scrollLeft } = list;
    const atStart = Math.abs(scrollLeft) <= NEAR;
    const atEnd = Math.abs(scrollLeft) >= scrollWidth - clientWidth - NEAR;
    if (atStart === this.#atStart && atEnd === this.#atEnd) return;
    this.#atStart = atStart;
    this.#atEnd = atEnd;
    this.#parts.host.requestUpdate();
  }

  #leave(): void {
    this.#list?.removeEventListener('scroll', this.#onScroll);
    this.#list?.removeEventListener('focusin', this.#onFocus);
    if (this.#list) this.#resized.unobserve(this.#list);
    this.#list = undefined;
  }
}
