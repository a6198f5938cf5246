import type { Article } from '../data/model.js';
import { storageFor } from '../storage.js';

/** How many are kept; the oldest give way. */
const MOST = 100;

const storage = storageFor('saved');

/** An article as JSON has it. */
type Stored = Omit<Article, 'published' | 'updated'> & {
  readonly published?: string;
  readonly updated?: string;
};

const stored = (): readonly Stored[] => {
  const value = storage.get('stories');
  return Array.isArray(value) ? (value as readonly Stored[]) : [];
};

/** The stories that the reader has kept for later in this browser, the latest first: `list.articles = savedStories()`. */
export const savedStories = (): readonly Article[] =>
  stored().map(({ published, updated, ...article }) => ({
    ...article,
    ...(published !== undefined && { published: new Date(published) }),
    ...(updated !== undefined && { updated: new Date(updated) }),
  }));

const keyOf = ({ url, id }: Pick<Article, 'url' | 'id'>): string => url ?? id;

/** Whether a story is kept, as it is now: asked once for a whole list. */
export function isSaved(): (article: Article) => boolean {
  const saved = new Set(stored().map(keyOf));
  return (article) => saved.has(keyOf(article));
}

/** Keeps a story for later, or keeps it no more. @returns Whether it is so now: nothing can be kept that must not be stored. */
export function saveStory({ body: _, ...article }: Article, saved: boolean): boolean {
  const others = savedStories().filter((other) => keyOf(other) !== keyOf(article));
  return storage.set('stories', saved ? [article, ...others].slice(0, MOST) : others);
}
