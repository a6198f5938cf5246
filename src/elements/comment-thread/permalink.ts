import { pageUrl } from '../../controllers/page.js';

/** What stands before and after a comment's id in its fragment. */
export const aroundId = (pattern: string): readonly string[] => pattern.split('{id}');

/**
 * Gives the address of each comment on the page it is shown on: absolute, since a page may have a `<base>`.
 */
export function permalinks(pattern: string): (id: string) => string {
  const page = pageUrl();
  const [before = '', after = ''] = aroundId(pattern);
  return (id) => page + before + encodeURIComponent(id) + after;
}

/** Whether the page's address may lead to a comment. */
export const hasPermalink = (pattern: string): boolean =>
  location.hash.length > 1 && location.hash.startsWith(aroundId(pattern)[0] ?? '');
