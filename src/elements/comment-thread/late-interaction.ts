import type { ThreadInteraction } from './interaction/thread-interaction.js';
import { whenIdle } from '../when-idle.js';
import { hasPermalink } from './permalink.js';
import type { ThreadParts } from './thread-parts.js';

/** What the thread listens to, once, at its root. */
const EVENTS = 'click change input focusin focusout submit pointerover error'.split(' ');

/** What a reader does, and waits for. */
const ASKED = /^(click|change|submit|input|focusin)$/;

/**
 * The way to what a thread does after its first paint, which is a module of its own: it comes when the browser is idle, or with
 * the first thing that a reader does, which waits for it.
 */
export class LateInteraction {
  readonly #parts: ThreadParts;
  #coming: Promise<ThreadInteraction> | undefined;
  /** What a reader clicked while it was not there yet. */
  #clicked: Element | undefined;

  /** What it leads to, once that is there. */
  there: ThreadInteraction | undefined;
  /** Settled when what the reader did last is done. */
  handled: Promise<void> | undefined;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** Waits for it. One that could not be had is asked for again. */
  async get(): Promise<ThreadInteraction> {
    this.#coming ??= import('./interaction/thread-interaction.js').then(({ ThreadInteraction }) => {
      this.#parts.problem = undefined;
      this.#parts.host.requestUpdate();
      return (this.there = new ThreadInteraction(this.#parts));
    });
    try {
      return await this.#coming;
    } catch (error) {
      this.#coming = undefined;
      throw error;
    }
  }

  /** Asks for it when there is time. */
  getWhenIdle(): void {
    if (!this.#coming) whenIdle(() => void this.get().catch(() => undefined));
  }

  /** Has it do what a reader asks for in the thread. */
  listen(root: Node): void {
    // An image's `error` does not bubble.
    for (const type of EVENTS) root.addEventListener(type, this.#onEvent, true);
  }

  /** Has it go to the comment that the page's address names. */
  followLink(): void {
    if (this.there) this.there.followLink();
    else if (hasPermalink(this.#parts.host.permalink))
      this.get().then(
        (interaction) => {
          interaction.followLink();
        },
        () => undefined,
      );
  }

  readonly #onEvent = (event: Event): void => {
    const { type, target } = event;
    // Not what the page has in a slot, nor what a reader has put into a comment.
    if (!(target instanceof Element) || target.getRootNode() !== this.#parts.host.shadowRoot)
      return;
    if (target.closest('.body:not(.field)')) return;
    // A form that a server has drawn is sent by itself.
    if (!this.there && target.hasAttribute('action')) return;
    if (type === 'submit') event.preventDefault();
    if (this.there) this.there.handle(type, target);
    else void this.#handle(type, target);
  };

  async #handle(type: string, target: Element): Promise<void> {
    // Two clicks on one button, since nothing happens yet, are meant as one.
    if (type === 'click' && target === this.#clicked) return;
    if (type === 'click') this.#clicked = target;
    const { host, localize } = this.#parts;
    const handled = this.get().then((interaction) => {
      interaction.handle(type, target);
    });
    const isAsked = ASKED.test(type);
    const told = handled.catch(() => {
      if (!isAsked || !target.closest('form, [data-action]')) return;
      this.#parts.problem = localize.term('notReady');
      host.requestUpdate();
    });
    if (isAsked) this.handled = told;
    await told;
    this.#clicked = undefined;
  }
}
