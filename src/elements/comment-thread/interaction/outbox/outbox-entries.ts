import { type OutboxEntry, readEntry } from '../../../../data/outbox/entry.js';
import type { OutboxStore } from '../../../../data/outbox/outbox.js';
import { type GuardedStorage, changedKey, storageFor } from '../../../../storage.js';

/** What the browser does not keep, by key: it is gone with the page. */
const here = new Map<string, OutboxEntry>();

/** Who wants to hear what another element of this page does: a browser tells only other tabs. */
const followers = new Map<OutboxEntries, () => void>();

/** What is on its way to one thread, in the reader's browser: each under a key of its own, so that two tabs never overwrite another. */
export class OutboxEntries implements OutboxStore {
  readonly #thread: string;
  readonly #storage: GuardedStorage = storageFor('outbox');

  constructor(thread: string) {
    this.#thread = thread;
  }

  /** Whether one would be gone with the page. */
  isUnkept(id: string): boolean {
    return here.has(this.#key(id));
  }

  list(): readonly OutboxEntry[] {
    const start = this.#key('');
    const keys = new Set([...this.#storage.keys(), ...here.keys()]);
    return [...keys].flatMap((key) => (key.startsWith(start) ? (this.#read(key) ?? []) : []));
  }

  get(id: string): OutboxEntry | undefined {
    return this.#read(this.#key(id));
  }

  put(given: OutboxEntry): void {
    const entry = given.state.kind === 'arrived' ? withoutWords(given) : given;
    const key = this.#key(entry.id);
    if (this.#storage.set(key, entry)) here.delete(key);
    else here.set(key, entry);
    this.#tell();
  }

  remove(id: string): void {
    here.delete(this.#key(id));
    this.#storage.set(this.#key(id), undefined);
    this.#tell();
  }

  /** Hears of what another element of this page does to the thread, until it is told `undefined`. */
  follow(changed: (() => void) | undefined): void {
    if (changed) followers.set(this, changed);
    else followers.delete(this);
  }

  /** Whether another tab has changed something of this thread. */
  isConcernedBy(event: StorageEvent): boolean {
    return changedKey('outbox', event)?.startsWith(this.#key('')) ?? false;
  }

  #tell(): void {
    for (const [entries, changed] of followers)
      if (entries !== this && entries.#thread === this.#thread) queueMicrotask(changed);
  }

  #read(key: string): OutboxEntry | undefined {
    return here.get(key) ?? readEntry(this.#storage.get(key));
  }

  #key(id: string): string {
    return `${this.#thread} ${id}`;
  }
}

/** Of what has arrived it is known for a while that it has: what it says and who wrote it stands in the thread. */
const withoutWords = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  draft: { ...entry.draft, body: '', author: {} },
});
