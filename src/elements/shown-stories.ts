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

/** Milliseconds that a list waits for cards whose stories are on their way, so as not to show the same. */
const PATIENCE = 300;

const coming = new Set<Promise<unknown>>();

/** Says that an element's story is on its way. */
export function expectStory<T>(loading: Promise<T>): Promise<T> {
  const done = (): void => void coming.delete(loading);
  coming.add(loading);
  loading.then(done, done);
  return loading;
}

/** Settled when no card's story is on its way, or has been for too long. */
export const expectedStories = (): Promise<unknown> | undefined =>
  coming.size > 0
    ? Promise.race([
        Promise.allSettled(coming),
        new Promise((resolve) => setTimeout(resolve, PATIENCE)),
      ])
    : undefined;
