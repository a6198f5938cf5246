import type { Article } from '../data/model.js';

/** Fired once for each story, when half of its card has been in view for a second. */
export class LedeImpressionEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-impression';

  /** The article that was seen. */
  readonly article: Article;
  /** Its place among the cards of the element, from 1. */
  readonly position: number;
  /** For how long it has been in view so far, in milliseconds. */
  readonly dwell: number;

  constructor(article: Article, position: number, dwell: number) {
    super(LedeImpressionEvent.eventName, { bubbles: true, composed: true });
    this.article = article;
    this.position = position;
    this.dwell = dwell;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-impression': LedeImpressionEvent;
  }
}
