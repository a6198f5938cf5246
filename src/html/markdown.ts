import { Marked } from 'marked';

/** GitHub's kind of Markdown, in which a new line is one. HTML in it stays, to be sanitised with the rest. */
const parser = new Marked({ gfm: true, breaks: true, async: false });

/** Markdown as HTML, which has still to be sanitised. */
export const markdownToHtml = (markdown: string): string =>
  parser.parse(markdown, { async: false });
