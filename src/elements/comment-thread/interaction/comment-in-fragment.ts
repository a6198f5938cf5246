import { aroundId } from '../permalink.js';

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
