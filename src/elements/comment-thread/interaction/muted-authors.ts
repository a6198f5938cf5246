import type { Author, Comment } from '../../../data/model.js';
import { storageFor } from '../../../storage.js';
import type { ThreadParts } from '../thread-parts.js';

/** Threads of the page: who is muted in one is muted in all. */
const threads = new Set<MutedAuthors>();

/** One list for the whole site. */
const LIST = 'authors';

/** By what an author is known again: the page about them, else their name. */
const keyOf = ({ url, name }: Author): string | undefined => url ?? name;

/** The authors whose comments a reader does not want to see. It is a matter of the reader's browser: no server hears of it. */
export class MutedAuthors {
  readonly #parts: ThreadParts;
  readonly #storage = storageFor('muted');
  /** Their keys, and the names they are shown by. */
  #authors = new Map<string, string>();

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** Follows what is muted in other threads of the page. */
  connect(): void {
    threads.add(this);
  }

  /** Follows it no more. */
  disconnect(): void {
    threads.delete(this);
  }

  /** Reads again who is muted. */
  recall(): void {
    this.#take(this.#stored());
  }

  /** As another tab may have changed it. */
  #stored(): Map<string, string> {
    const stored = this.#storage.get(LIST);
    return new Map(Array.isArray(stored) ? stored.filter(isPair) : []);
  }

  /** Whether its author can be told from others. */
  canMute({ author }: Comment): boolean {
    return keyOf(author) !== undefined;
  }

  /** Whether a comment is by one of them. */
  isMuted({ author }: Comment): boolean {
    return this.#authors.size > 0 && this.#authors.has(keyOf(author) ?? '');
  }

  /** Whether anyone is muted at all. */
  get isAnyone(): boolean {
    return this.#authors.size > 0;
  }

  /** Shows again what was hidden of all of them. */
  unmuteAll(): void {
    this.#change(new Map());
  }

  /** Hides what an author has written. */
  mute(author: Author): void {
    const key = keyOf(author);
    if (key !== undefined) this.#change(new Map([...this.#known(), [key, author.name ?? key]]));
  }

  /** Those of all tabs; where nothing can be stored, those of this page. */
  #known(): Map<string, string> {
    const stored = this.#stored();
    return stored.size > 0 ? stored : this.#authors;
  }

  /** Shows it again. */
  unmute(author: Author): void {
    this.#change(new Map([...this.#known()].filter(([key]) => key !== keyOf(author))));
  }

  #change(authors: Map<string, string>): void {
    this.#storage.set(LIST, authors.size > 0 ? [...authors] : undefined);
    for (const thread of new Set([...threads, this])) thread.#take(authors);
  }

  #take(authors: Map<string, string>): void {
    const before = this.#authors;
    this.#authors = authors;
    const { thread, drawing } = this.#parts;
    for (const { comment } of thread.tree.byId.values()) {
      const key = keyOf(comment.author);
      if (key !== undefined && before.has(key) !== authors.has(key)) drawing.repaint(comment.id);
    }
  }
}

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part): part is string => typeof part === 'string');
