import type { HtmlReader } from './html-reader.js';

/** What is longer is no sentence for a reader. Characters. */
const LONGEST = 300;

/**
 * What a server says that answers with a page or a line of text where JSON was asked for: the first paragraph of the page, or the
 * line.
 *
 * @returns Undefined where there is nothing that a reader could be told.
 */
export function sentenceOf(page: string, html: HtmlReader): string | undefined {
  // Found step by step: one expression for all would begin anew at each `<p`.
  const [start] = /<p\b[^<>]*>/i.exec(page) ?? [];
  const inside = start === undefined ? '' : page.slice(page.indexOf(start) + start.length);
  const end = inside.search(/<\/p\b/i);
  const paragraph = end < 0 ? undefined : inside.slice(0, end);
  const isPage = /<[a-z!]/i.test(page);
  const text = paragraph === undefined ? (isPage ? '' : page) : html.text(paragraph);
  const sentence = text.replace(/\s+/g, ' ').trim();
  return sentence !== '' && sentence.length <= LONGEST ? sentence : undefined;
}
