import type { Article } from '../data/model.js';
import { pageKey } from '../data/page-key.js';
import { storageFor } from '../storage.js';

/** How many are remembered; the oldest are forgotten. */
const MOST = 500;

const storage = storageFor('read');

const keys = (): readonly string[] => {
  const stored = storage.get('stories');
  return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
};

/** The stories that the reader has opened, as they are now: asked once for a whole list. */
export function readStories(): (article: Article) => boolean {
  const read = new Set(keys());
  return ({ url }) => read.has(pageKey(url) ?? '');
}

/** Remembers a story as read, by its address. @returns Whether that is new. */
export function markRead(key: string | undefined): boolean {
  const known = keys();
  if (key === undefined || known.includes(key)) return false;
  storage.set('stories', [key, ...known].slice(0, MOST));
  return keys().includes(key);
}
