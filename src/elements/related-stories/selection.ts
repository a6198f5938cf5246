import type { Article } from '../../data/model.js';

/** Picks and sorts stories as the page wants them. */
export type Selection = (articles: readonly Article[]) => readonly Article[];

/** What a page wants of its stories. */
export interface SelectionOptions {
  /** An expression of the mapping language over the article. */
  readonly where: string | undefined;
  readonly sort: StoryOrder;
  readonly readStories: 'mark' | 'sink' | 'hide' | undefined;
}

/** The order of a list: the endpoint's, or by date or number of comments. */
export type StoryOrder = 'server' | 'newest' | 'oldest' | 'most-commented';
