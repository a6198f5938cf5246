import type { Article, Comment, PostedComment, Thread, Vote } from './types.js';

/** Where the endpoint reads articles and comments from, and where it keeps new comments. */
export interface Store {
  /** Every article, newest first. */
  articles(): Promise<readonly Article[]>;
  article(id: string): Promise<Article | undefined>;
  thread(articleId: string): Promise<Thread | undefined>;
  /** The comments a reader may see, oldest first; pending ones are not among them. */
  comments(articleId: string): Promise<readonly Comment[]>;
  /** Keeps a comment and answers it; throws `DuplicateComment` for one that is already there. */
  add(posted: PostedComment): Promise<Comment>;
  /**
   * Changes the text of a reader's comment, or deletes it.
   *
   * @param text Undefined: it is deleted.
   * @returns The comment as it is now; undefined where no reader has posted it.
   */
  change(id: string, text: string | undefined, at: Date): Promise<Comment | undefined>;
  /** Counts a reader's vote for a comment in place of an earlier one of the same reader. */
  vote(commentId: string, reader: string, value: Vote): Promise<void>;
  /** How a reader has voted for a comment. */
  voteOf(commentId: string, reader: string | undefined): Vote;
  /** The comments of a conversation that were posted, changed or deleted after a moment, oldest first. */
  commentsSince(articleId: string, moment: Date): Promise<readonly Comment[]>;
  /**
   * Hears of every comment of a conversation that is posted, changed, deleted or voted for.
   *
   * @returns Ends it.
   */
  watch(articleId: string, heard: (comment: Comment) => void): () => void;
}

/** The same reader sent the same text to the same thread before. */
export class DuplicateComment extends Error {
  override readonly name = 'DuplicateComment';
}
