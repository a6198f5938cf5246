import type { Article } from '../data/model.js';
import { isServer, onServer } from '../rendering/on-server.js';

const onPage = new Map<object, readonly Article[]>();

/** By the element that shows them, the stories on the page. */
export const shownStories = (): Map<object, readonly Article[]> =>
  (isServer && onServer()?.shownStories) || onPage;

/** Says which stories an element shows; undefined: none any more. */
export function claimStories(owner: object, articles: readonly Article[] | undefined): void {
  if (articles) shownStories().set(owner, articles);
  else shownStories().delete(owner);
}
