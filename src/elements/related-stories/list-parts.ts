import type { CardParts } from '../article-card/card-parts.js';
import type { LedeRelatedStoriesElement } from './related-stories-element.js';

/** What a list shares with what comes after its first paint. */
export interface ListParts extends CardParts {
  readonly host: LedeRelatedStoriesElement;
  /** The list, once it is drawn. */
  list(): HTMLElement | null;
  /** Draws at once what is to be drawn still. */
  finish(): void;
  /** Whether everything is drawn. */
  isComplete(): boolean;
  /** Whether more stories can be shown. */
  hasMore(): boolean;
  /** Tells those who hear the page. */
  announce(text: string): void;
}
