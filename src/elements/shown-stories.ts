import type { Article } from '../data/model.js';
import { pageKey } from '../data/page-key.js';

/** By the element that shows them, the keys of the stories on the page. */
const shown = new Map<object, ReadonlySet<string>>();

const keys = new WeakMap<Article, string>();

/** By what a story is known among others: its address, however that is written; one without has its id. */
export function storyKey(article: Article): string {
  const key = keys.get(article) ?? pageKey(article.url) ?? article.id;
  keys.set(article, key);
  return key;
}

/** Says which stories an element shows; undefined: none any more. */
export function claimStories(owner: object, articles: readonly Article[] | undefined): void {
  if (articles) shown.set(owner, new Set(articles.map(storyKey)));
  else shown.delete(owner);
}

/** Whether another element of the page shows a story already, and this one does not: what is shown stays. */
export function isElsewhere(owner: object, article: Article): boolean {
  const key = storyKey(article);
  return !shown.get(owner)?.has(key) && [...shown.values()].some((stories) => stories.has(key));
}
