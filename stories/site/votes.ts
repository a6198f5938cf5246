import type { Comment, StoredVote, Vote } from './types.js';

/** What readers think of comments: each has one vote for a comment, and the last one counts. */
export class Votes {
  readonly #byComment = new Map<string, Map<string, -1 | 1>>();

  constructor(kept: readonly StoredVote[] = []) {
    for (const { commentId, reader, value } of kept) this.set(commentId, reader, value);
  }

  /** Takes a vote; 0 takes back an earlier one. */
  set(commentId: string, reader: string, value: Vote): void {
    const votes = this.#byComment.get(commentId) ?? new Map<string, -1 | 1>();
    if (value === 0) votes.delete(reader);
    else votes.set(reader, value);
    this.#byComment.set(commentId, votes);
  }

  /** How a reader has voted. */
  of(commentId: string, reader: string): Vote {
    return this.#byComment.get(commentId)?.get(reader) ?? 0;
  }

  /** A comment with the votes of readers added to those it began with. */
  counted(comment: Comment): Comment {
    const votes = [...(this.#byComment.get(comment.id)?.values() ?? [])];
    if (votes.length === 0) return comment;
    const likes = votes.filter((value) => value === 1).length;
    return {
      ...comment,
      likes: comment.likes + likes,
      dislikes: comment.dislikes + votes.length - likes,
    };
  }

  /** All of them, with one more, as they are to be kept. */
  with(commentId: string, reader: string, value: Vote): StoredVote[] {
    const kept = this.all().filter(
      (vote) => vote.commentId !== commentId || vote.reader !== reader,
    );
    return value === 0 ? kept : [...kept, { commentId, reader, value }];
  }

  /** All of them. */
  all(): StoredVote[] {
    return [...this.#byComment].flatMap(([commentId, votes]) =>
      [...votes].map(([reader, value]) => ({ commentId, reader, value })),
    );
  }
}
