import type { Article } from '../data/model.js';

/** By the element that shows them, the stories on the page. */
export const shownStories = new Map<object, readonly Article[]>();

/** Says which stories an element shows; undefined: none any more. */
export function claimStories(owner: object, articles: readonly Article[] | undefined): void {
  if (articles) shownStories.set(owner, articles);
  else shownStories.delete(owner);
}
