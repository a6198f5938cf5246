import { pageUrl } from '../../controllers/page.js';

/** What stands before and after a comment's id in its fragment. */
const aroundId = (pattern: string): readonly string[] => pattern.split('{id}');

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

/** The id of the comment that a fragment is about, if it is of the pattern. */
export function commentInFragment(fragment: string, pattern: string): string | undefined {
  const [before = '', after = ''] = aroundId(pattern);
  const fits =
    fragment.startsWith(before) &&
    fragment.endsWith(after) &&
    fragment.length > before.length + after.length;
  if (!fits) return undefined;
  try {
    return decodeURIComponent(fragment.slice(before.length, fragment.length - after.length));
  } catch {
    return undefined;
  }
}
