import type { Article } from '../data/model.js';

/**
 * Fired when a reader keeps a story for later, or keeps it no more. Cancelable: then nothing is stored in the browser, and the page
 * keeps it where it likes.
 */
export class LedeSaveEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-save';

  /** The article. */
  readonly article: Article;
  /** Whether it is to be kept. */
  readonly saved: boolean;

  constructor(article: Article, saved: boolean) {
    super(LedeSaveEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.article = article;
    this.saved = saved;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-save': LedeSaveEvent;
  }
}
