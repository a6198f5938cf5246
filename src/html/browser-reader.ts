import type { HtmlReader } from '../data/html-reader.js';
import { parseInert } from './policy.js';

/** Whether a text could hold a tag or an entity at all: most titles and names do not. */
const MARKUP = /[<&]/;

/** Tags that part words where their text is read. */
const BREAKS =
  /<(?:br|\/?(?:p|div|li|ul|ol|tr|td|th|h[1-6]|blockquote|figure|figcaption|section))\b/gi;

/** Reads HTML by the browser's own parser. */
export const browserReader: HtmlReader = {
  text(html) {
    if (!MARKUP.test(html)) return html.replace(/\s+/g, ' ').trim();
    const content = parseInert(html.replace(BREAKS, ' $&'));
    for (const element of content.querySelectorAll('script, style, template, noscript'))
      element.remove();
    return content.textContent.replace(/\s+/g, ' ').trim();
  },
  unescape: (html) =>
    MARKUP.test(html) ? parseInert(html.replaceAll('<', '&lt;')).textContent : html,
  firstImage: (html) => parseInert(html).querySelector('img')?.getAttribute('src') ?? undefined,
};
