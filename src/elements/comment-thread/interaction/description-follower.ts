import type { ThreadParts } from '../thread-parts.js';
import type { StructuredDataScript } from './structured-data-script.js';

/** Asks for what describes the thread to search engines, where the page wants that. */
export class DescriptionFollower {
  readonly #parts: ThreadParts;
  #script: Promise<StructuredDataScript> | undefined;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** To be called when the element has changed. */
  async follow(): Promise<void> {
    if (!this.#script && !this.#parts.host.structuredData) return;
    try {
      this.#script ??= import('./structured-data-script.js').then(
        ({ StructuredDataScript }) => new StructuredDataScript(this.#parts),
      );
      (await this.#script).follow();
    } catch {
      // Asked for again at the next update.
      this.#script = undefined;
    }
  }

  /** Takes it away, for an element that is off the page. */
  async remove(): Promise<void> {
    (await this.#script)?.remove();
  }
}
