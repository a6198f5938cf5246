import type { Article } from '../data/model.js';

/** Fired when a reader follows an article's link. Cancelable: a single-page app can show the article itself. */
export class LedeNavigateEvent extends Event {
  static readonly eventName = 'lede-navigate';

  readonly article: Article;
  /** Absolute. */
  readonly url: string;

  constructor(article: Article, url: string) {
    super(LedeNavigateEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.article = article;
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lede-navigate': LedeNavigateEvent;
  }
}
