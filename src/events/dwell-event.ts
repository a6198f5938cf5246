import type { Article } from '../data/model.js';

/**
 * Fired when a story that has made an impression leaves the view, or the page does: a `pagehide` listener of the page that
 * sends what it has gathered comes after it.
 */
export class LedeDwellEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-dwell';

  /** The article that was in view. */
  readonly article: Article;
  /** Its place among the cards of the element, from 1. */
  readonly position: number;
  /** For how long it was in view this time, in milliseconds. */
  readonly dwell: number;

  constructor(article: Article, position: number, dwell: number) {
    super(LedeDwellEvent.eventName, { bubbles: true, composed: true });
    this.article = article;
    this.position = position;
    this.dwell = dwell;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-dwell': LedeDwellEvent;
  }
}
