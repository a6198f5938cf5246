import type { Comment } from '../../../data/model.js';
import type { VoteValue } from '../../../data/vote.js';
import { storageFor } from '../../../storage.js';
import type { ThreadParts } from '../thread-parts.js';
import { threadKey } from './thread-key.js';

/** How many votes of a thread are remembered: the latest. */
const MOST = 500;

/**
 * How the reader has voted for comments whose endpoint does not tell, as few do where nobody is signed in: a guest sees the own vote
 * after a reload, and does not give it twice by accident. It is kept in the reader's browser.
 */
export class RememberedVotes {
  readonly #parts: ThreadParts;
  readonly #storage = storageFor('votes');
  /** By the id of a comment; 0 where a vote was taken back. */
  #votes = new Map<string, VoteValue>();

  constructor(parts: ThreadParts) {
    this.#parts = parts;
    this.recall();
  }

  /** Reads them, and draws again what they are for. */
  recall(): void {
    const before = this.#votes;
    this.#votes = this.#stored(threadKey(this.#parts));
    for (const id of new Set([...before.keys(), ...this.#votes.keys()]))
      this.#parts.drawing.repaint(id);
  }

  /** A comment with the reader's own vote, where that is known here only. */
  own(comment: Comment): Comment {
    const value = this.#votes.get(comment.id);
    return comment.myVote === undefined && value !== undefined
      ? { ...comment, myVote: value }
      : comment;
  }

  /**
   * Takes a vote that was counted.
   *
   * @param comment As it was before.
   * @param thread The thread that it is in, by its key: the element may have turned to another since.
   */
  took({ id, myVote }: Comment, value: VoteValue, thread: string): void {
    // Who tells of votes is believed, and nothing is kept.
    if (myVote !== undefined && !this.#votes.has(id)) return;
    if (thread === threadKey(this.#parts)) this.#votes.set(id, value);
    // As another tab may have changed them.
    const votes = this.#stored(thread);
    votes.delete(id);
    votes.set(id, value);
    const kept = [...votes].filter(([, vote]) => vote !== 0).slice(-MOST);
    this.#storage.set(thread, kept.length > 0 ? kept : undefined);
  }

  #stored(thread: string): Map<string, VoteValue> {
    const stored = this.#storage.get(thread);
    return new Map(Array.isArray(stored) ? stored.filter(isVote) : []);
  }
}

const isVote = (value: unknown): value is [string, -1 | 1] =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'string' &&
  (value[1] === 1 || value[1] === -1);
