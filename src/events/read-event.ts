import type { Article } from '../data/model.js';

/** Fired when a story is remembered as read in the reader's browser. */
export class LedeReadEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-read';

  /** The article that was opened. */
  readonly article: Article;

  constructor(article: Article) {
    super(LedeReadEvent.eventName, { bubbles: true, composed: true });
    this.article = article;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-read': LedeReadEvent;
  }
}
