import type { HtmlReader } from './html-reader.js';
import type { Author, Comment } from './model.js';
import type { ThreadNode, ThreadTree } from './thread.js';

/** How many comments are described: who reads them needs no more, and a page is not to be doubled by them. */
const MOST = 200;

/** What a thread is said to be about. */
export interface DiscussedPage {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  /** How many comments there are in all. */
  readonly total: number;
}

/** A thing of schema.org. */
export type StructuredData = Readonly<Record<string, unknown>>;

/**
 * A thread in the words of schema.org, for search engines: https://schema.org/DiscussionForumPosting
 *
 * @param permalink The address of a comment.
 */
export function structuredData(
  { roots }: Pick<ThreadTree, 'roots'>,
  { url, title, total }: DiscussedPage,
  permalink: (id: string) => string,
  html: HtmlReader,
): StructuredData {
  let left = MOST;
  const describe = (nodes: readonly ThreadNode[]): readonly StructuredData[] =>
    nodes.flatMap(({ comment, replies }) => {
      if (left <= 0) return [];
      // What is gone is not to be found, but its answers are.
      if (comment.status !== 'published') return describe(replies);
      left--;
      const answers = describe(replies);
      return {
        ...describeComment(comment, html),
        url: permalink(comment.id),
        ...(answers.length > 0 && { comment: answers }),
      };
    });
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    url,
    mainEntityOfPage: url,
    headline: title,
    commentCount: total,
    comment: describe(roots),
  };
}

const describeComment = (comment: Comment, html: HtmlReader): StructuredData => ({
  '@type': 'Comment',
  text: comment.bodyFormat === 'html' ? html.text(comment.body) : comment.body,
  author: describeAuthor(comment.author),
  ...(comment.published && { datePublished: comment.published.toISOString() }),
  ...(comment.edited && { dateModified: comment.edited.toISOString() }),
  ...(comment.lang && { inLanguage: comment.lang }),
  ...(comment.upvotes !== undefined && { upvoteCount: comment.upvotes }),
  ...(comment.downvotes !== undefined && { downvoteCount: comment.downvotes }),
});

const describeAuthor = ({ name, url }: Author): StructuredData => ({
  '@type': 'Person',
  ...(name && { name }),
  ...(url && { url }),
});
