import type { ThreadParts } from '../thread-parts.js';
import type { FloatingButtons } from './floating-buttons.js';
import type { LiveUpdates, WithoutSent } from './live-updates.js';
import type { ThreadGuide } from './thread-guide.js';

/** Asks for what keeps a thread up to date, where the page wants it, and tells it when something has changed. */
export class LiveFollower {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #floating: FloatingButtons;
  readonly #withoutSent: WithoutSent;
  #updates: Promise<LiveUpdates> | undefined;

  constructor(
    parts: ThreadParts,
    guide: ThreadGuide,
    floating: FloatingButtons,
    withoutSent: WithoutSent,
  ) {
    this.#parts = parts;
    this.#guide = guide;
    this.#floating = floating;
    this.#withoutSent = withoutSent;
  }

  /** To be called when the element has changed. */
  async follow(): Promise<void> {
    const { live, state } = this.#parts.host;
    if (!this.#updates && (!live || (state !== 'ready' && state !== 'empty'))) return;
    try {
      this.#updates ??= import('./live-updates.js').then(
        ({ LiveUpdates }) =>
          new LiveUpdates(this.#parts, this.#guide, this.#floating, this.#withoutSent),
      );
      await (await this.#updates).follow();
    } catch {
      // Asked for again at the next update.
      this.#updates = undefined;
    }
  }

  /** Ends it, for an element that is off the page. */
  async stop(): Promise<void> {
    (await this.#updates)?.stop();
  }
}
