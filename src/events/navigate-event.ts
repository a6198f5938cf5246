import type { Article } from '../data/model.js';

/** Fired when a reader follows an article's link. Cancelable: a single-page app can show the article itself. */
export class LedeNavigateEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-navigate';

  /** The article that is followed. */
  readonly article: Article;
  /** Its address, absolute. */
  readonly url: string;

  constructor(article: Article, url: string) {
    super(LedeNavigateEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.article = article;
    this.url = url;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-navigate': LedeNavigateEvent;
  }
}
