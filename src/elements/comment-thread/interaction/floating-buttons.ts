import { html, render } from 'lit';
import type { ThreadParts } from '../thread-parts.js';

/** What a button that floats over the thread says and does. */
export interface FloatingButton {
  readonly label: string;
  readonly press: () => void;
}

/**
 * Buttons that stay at the foot of the window while the thread is in sight. They take no room, so that nothing moves when one
 * appears.
 */
export class FloatingButtons {
  readonly #parts: ThreadParts;
  readonly #place = document.createElement('div');
  readonly #buttons = new Map<string, FloatingButton>();

  constructor(parts: ThreadParts) {
    this.#parts = parts;
    this.#place.className = 'floating';
  }

  /** Shows a button under a name; undefined takes it away. */
  set(name: string, button: FloatingButton | undefined): void {
    if (button) this.#buttons.set(name, button);
    else this.#buttons.delete(name);
    this.draw();
  }

  /** Puts them where they belong, since what the thread draws may have taken them away. */
  draw(): void {
    if (this.#buttons.size === 0) {
      // Old scripts have a `remove` of their own, which wants a parent.
      if (this.#place.parentNode) this.#place.remove();
      return;
    }
    const frame = this.#parts.host.shadowRoot?.querySelector('.thread');
    if (frame && frame.lastElementChild !== this.#place) frame.append(this.#place);
    render(
      [...this.#buttons].map(
        ([name, { label, press }]) =>
          html`<button
            class="button floating-button"
            part="floating-button"
            type="button"
            data-id=${name}
            @click=${press}
          >
            ${label}
          </button>`,
      ),
      this.#place,
    );
  }
}
