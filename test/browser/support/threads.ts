import type { LedeCommentThreadElement } from '../../../src/index.js';
import { type Attributes, place, show } from './elements.js';
import { all, one, parts } from './query.js';
import { answer, json, made } from './server.js';
import { until } from './wait.js';

/** Shows a thread with an answer made by the test. */
export function threadOf(body: unknown, attributes: Attributes = {}) {
  answer(() => json(body));
  return show('lede-comment-thread', { src: made('comments'), preset: 'lede', ...attributes });
}

/** Places a thread that waits for its answer. */
export const placeThread = (attributes: Attributes = {}): LedeCommentThreadElement =>
  place('lede-comment-thread', { src: made('comments'), preset: 'lede', ...attributes });

/** A comment by its id. */
export const commentOf = (thread: Element, id: string | number): HTMLElement =>
  one(thread, `[part~="comment"][data-id="${id}"]`);

/** The list item of a comment, with its answers and its form. */
export const itemOf = (thread: Element, id: string | number): HTMLElement => {
  const item = commentOf(thread, id).closest('li');
  if (!item) throw new Error(`comment ${id} is in no list`);
  return item;
};

/** The ids of all comments, in the order of the page. */
export const ids = (root: Element | ShadowRoot): string[] =>
  parts(root, 'comment').map(({ dataset }) => dataset['id'] ?? '');

/** The ids of the top level. */
export const rootIds = (thread: Element): string[] =>
  all(thread, '[part="comments"] > li > [part="comment"]').map(
    ({ dataset }) => dataset['id'] ?? '',
  );

/** Waits until a number of comments is drawn. */
export const drawn = (thread: Element, count: number, patience?: number): Promise<void> =>
  until(() => parts(thread, 'comment').length === count, `${count} comments to be drawn`, patience);
