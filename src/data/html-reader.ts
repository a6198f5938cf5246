/**
 * What the data layer needs of HTML. It has no DOM of its own: it is handed a reader, one made for browsers or one made for
 * Node.
 */
export interface HtmlReader {
  /** The text of HTML: no tags, entities decoded once, white space folded. */
  text(html: string): string;
  /** HTML that came escaped (`&lt;p&gt;`), unescaped once. */
  unescape(html: string): string;
  /** The URL of the first image, as written; undefined where there is none. */
  firstImage(html: string): string | undefined;
}
