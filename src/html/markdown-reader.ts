let parse: ((markdown: string) => string) | undefined;
let loading: Promise<void> | undefined;

/**
 * Makes ready to show Markdown: its parser is a module of its own, for the pages that have some. To be awaited before
 * {@link fromMarkdown} is used. Where it cannot be had Markdown is shown as it was written, and the next who wants it asks again.
 */
export const markdownReady = (): Promise<void> =>
  (loading ??= import('./markdown.js').then(
    ({ markdownToHtml }) => {
      parse = markdownToHtml;
    },
    () => {
      loading = undefined;
    },
  ));

/** Markdown as HTML, which has still to be sanitised; undefined where its parser is not there. */
export const fromMarkdown = (markdown: string): string | undefined => parse?.(markdown);
