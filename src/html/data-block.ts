import { toJson } from '../data/to-json.js';
import { parseInert } from './policy.js';

/**
 * Data for search engines, as an element of the page's head. It is parsed, not made: to a policy that enforces Trusted Types the text
 * of any other script is code that nobody vouches for, whatever its type.
 *
 * @param data What JSON can say.
 */
export function dataBlock(data: unknown): Element | null {
  const json = toJson(data).replaceAll('<', '\\u003c');
  return parseInert(`<script type="application/ld+json">${json}</script>`).firstElementChild;
}
