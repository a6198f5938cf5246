import type { Comment } from '../../../data/model.js';
import { storageFor } from '../../../storage.js';
import type { ThreadParts } from '../thread-parts.js';
import { threadKey } from './thread-key.js';

/** What is remembered of a comment that was posted here. */
interface Posted {
  readonly id: string;
  /** When, in milliseconds since the epoch. */
  readonly at: number;
  /** What the reader typed, where that is known. */
  readonly text?: string | undefined;
}

/** How many of a thread are remembered: the last ones. */
const MOST = 50;

const isPosted = (value: unknown): value is Posted => {
  const { id, at, text } = Object(value) as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof at === 'number' &&
    (text === undefined || typeof text === 'string')
  );
};

/**
 * Which comments of a thread were posted in this browser, and what was typed: a server that knows no accounts does not tell readers
 * which comments are their own.
 */
export class OwnComments {
  readonly #parts: ThreadParts;
  readonly #storage = storageFor('posted');
  /** Those of this visit, by thread and id: they are known without consent to store them. */
  readonly #here = new Map<string, Posted>();

  constructor(parts: ThreadParts) {
    this.#parts = parts;
    parts.host.addEventListener('lede-submitted', ({ comment, draft }) => {
      this.remember(comment, draft.body);
    });
  }

  /** Remembers a comment, and what was typed. */
  remember({ id }: Comment, text: string | undefined): void {
    const posted = { id, at: this.#of(id)?.at ?? Date.now(), text };
    this.#here.set(this.#key(id), posted);
    this.#store([...this.#others(id), posted]);
  }

  /** Forgets a comment. */
  forget({ id }: Comment): void {
    this.#here.delete(this.#key(id));
    this.#store(this.#others(id));
  }

  /** Whether a comment was posted here, less than so many milliseconds ago. */
  has({ id }: Comment, within = Infinity): boolean {
    const posted = this.#of(id);
    return posted !== undefined && Date.now() - posted.at < within;
  }

  /** What was typed for a comment; undefined where it was not typed here. */
  textOf({ id }: Comment): string | undefined {
    return this.#of(id)?.text;
  }

  #of(id: string): Posted | undefined {
    return this.#here.get(this.#key(id)) ?? this.#stored().find((posted) => posted.id === id);
  }

  /** The element may turn to other threads, where an id means another comment. */
  #key(id: string): string {
    return JSON.stringify([threadKey(this.#parts), id]);
  }

  #others(id: string): readonly Posted[] {
    return this.#stored().filter((posted) => posted.id !== id);
  }

  #stored(): readonly Posted[] {
    const stored = this.#storage.get(threadKey(this.#parts));
    return Array.isArray(stored) ? stored.filter(isPosted) : [];
  }

  #store(posted: readonly Posted[]): void {
    const kept = posted.length > 0 ? posted.slice(-MOST) : undefined;
    this.#storage.set(threadKey(this.#parts), kept);
  }
}
