import type { Article } from '../../data/model.js';

/** Picks and sorts stories as the page wants them. */
export type Selection = (articles: readonly Article[]) => readonly Article[];

/** The order of a list: the endpoint's, or by date or number of comments. */
export type StoryOrder = 'server' | 'newest' | 'oldest' | 'most-commented';
