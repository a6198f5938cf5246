import type { Draft } from '../mapping/writing.js';
import { type OutboxEntry, type OutboxState, isUnderWay } from './entry.js';
import {
  type Found,
  type PostOutcome,
  afterLook,
  afterPost,
  backOff,
  isStale,
  whenAbandoned,
  whenSent,
} from './transitions.js';

/** Where entries are kept: the same for all tabs, where the reader's browser allows that. */
export interface OutboxStore {
  /** The entries of a thread. */
  list(thread: string): readonly OutboxEntry[];
  get(id: string): OutboxEntry | undefined;
  put(entry: OutboxEntry): void;
  remove(id: string): void;
}

/** What an outbox works with. */
export interface OutboxServices {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  /** Settled after some milliseconds, or when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly isOnline: () => boolean;
  readonly store: OutboxStore;
  /**
   * Does some work that no other tab does at the same time; waits for the tab that does it, and takes over where that is closed.
   */
  readonly exclusively: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Sends an entry, once. It never rejects. */
  readonly post: (entry: OutboxEntry) => Promise<PostOutcome>;
  /** Who is signed in; an empty text: nobody. */
  readonly reader: () => Promise<string>;
  /** Whether the server knows an entry again by its key. */
  readonly takesKey: () => Promise<boolean>;
  /** Milliseconds until an answer counts as late; 0: never. */
  readonly patience: () => number;
  /** Looks for an entry in the thread. It never rejects. */
  readonly look: (entry: OutboxEntry) => Promise<Found>;
  /** Told what has changed. `before` is undefined for what is new; `entry` for what is gone. */
  readonly changed: (entry: OutboxEntry | undefined, before: OutboxEntry | undefined) => void;
}

/** Where an entry is that cannot have left. */
const OFFLINE = { kind: 'waiting', reason: 'offline', until: undefined } as const;

/** A server that cannot be read from is asked again as after so many attempts: about every four seconds. */
const UNREACHED = 2;

const NO_REQUESTS: ReadonlySet<Promise<void>> = new Set();

/** The longest a browser's timer can wait. Milliseconds. */
const LONGEST_SLEEP = 2 ** 31 - 1;

/**
 * The comments of one thread that are on their way. Each is stored before the first byte of it is sent, and only one tab works on
 * it at a time; what comes of it is a state (see `OutboxState`), so that whoever goes on after a reload knows where it was.
 *
 * Nothing is ever sent again blindly. Where it is not known whether a comment was taken, the thread is read; where that cannot tell,
 * the reader is asked.
 */
export class Outbox {
  readonly #thread: string;
  readonly #services: OutboxServices;
  #stopped = false;
  /** What is being worked on here, and what wakes it. */
  readonly #working = new Map<string, AbortController>();
  /** The requests under way here, by the id of their entry. */
  readonly #requests = new Map<string, Set<Promise<void>>>();

  constructor(thread: string, services: OutboxServices) {
    this.#thread = thread;
    this.#services = services;
  }

  /** What is on its way, the oldest first. */
  get entries(): readonly OutboxEntry[] {
    return [...this.#services.store.list(this.#thread)].sort((a, b) => a.written - b.written);
  }

  /** Goes on with what was on its way before, and with what another tab has left. */
  wake(): void {
    for (const { id, state } of this.entries) {
      const isMoved = state.kind !== 'waiting' || state.reason === 'offline';
      if (isMoved) this.#working.get(id)?.abort();
      void this.#work(id);
    }
  }

  /** Ends it. What was to be sent at once still is, and what becomes of it is stored; another tab does the rest. */
  stop(): void {
    this.#stopped = true;
    for (const waker of this.#working.values()) waker.abort();
  }

  /**
   * Sends something written. The same words to the same place, while those before are on their way, are the same comment: whoever
   * presses a button twice does not want to be read twice.
   *
   * @param form The form it was written in.
   * @param known Ids of comments that say the same and are there already.
   */
  send(draft: Draft, form: string, known: readonly string[]): OutboxEntry {
    const { newId, now } = this.#services;
    const twin = this.entries.find(
      (entry) => isUnderWay(entry) && entry.form === form && isSameDraft(entry.draft, draft),
    );
    if (twin) {
      if (twin.state.kind === 'refused') this.sendAgain(twin.id);
      return twin;
    }
    const entry = this.#put(
      {
        id: newId(),
        thread: this.#thread,
        form,
        draft,
        written: now(),
        attempts: 0,
        known,
        state: { kind: 'queued' },
      },
      { kind: 'queued' },
    );
    void this.#work(entry.id);
    return entry;
  }

  /**
   * Sends an entry again: the reader says that it has not arrived, does not want to wait, or has done what was asked for.
   *
   * @param challenge How that was solved, where it was a challenge.
   */
  sendAgain(id: string, challenge?: unknown): void {
    const entry = this.#services.store.get(id);
    if (!entry || !['asking', 'waiting', 'refused'].includes(entry.state.kind)) return;
    const draft = challenge === undefined ? entry.draft : { ...entry.draft, challenge };
    this.#put({ ...entry, draft }, { kind: 'queued', byReader: true });
    this.#go(id);
  }

  /** Takes an entry for arrived: its reader says so, or it was seen. @param comment The id of the comment, where it is known. */
  confirm(id: string, comment?: string): void {
    const entry = this.#services.store.get(id);
    if (!entry) return;
    this.#put(entry, { kind: 'arrived', id: comment, at: this.#services.now() });
    this.#go(id);
  }

  /**
   * Takes an entry back.
   *
   * @returns What was written; undefined where a request of it is under way.
   */
  withdraw(id: string): Draft | undefined {
    const entry = this.#services.store.get(id);
    if (!entry || entry.state.kind === 'sending' || entry.state.kind === 'queued') return undefined;
    this.forget(id);
    return entry.draft;
  }

  /** Forgets an entry that is done with. */
  forget(id: string): void {
    const { store, changed } = this.#services;
    const before = store.get(id);
    store.remove(id);
    changed(undefined, before);
    this.#working.get(id)?.abort();
  }

  #go(id: string): void {
    this.#working.get(id)?.abort();
    void this.#work(id);
  }

  async #work(id: string): Promise<void> {
    const { exclusively, store } = this.#services;
    if (this.#working.has(id) || this.#stopped || !store.get(id)) return;
    const waiting = new AbortController();
    this.#working.set(id, waiting);
    await exclusively(id, async () => {
      for (;;) {
        const entry = store.get(id);
        // Whoever has sent something may leave at once.
        if (!entry || (this.#stopped && entry.state.kind !== 'queued')) break;
        if (!(await this.#step(entry))) break;
      }
      // Nobody else is to find it lost while its request is under way here.
      await Promise.all(this.#requests.get(id) ?? NO_REQUESTS);
    });
    this.#working.delete(id);
    if (store.get(id)?.state.kind === 'queued') void this.#work(id);
  }

  /** @returns Whether there is more to be done. */
  async #step(entry: OutboxEntry): Promise<boolean> {
    const { now, isOnline } = this.#services;
    const { state } = entry;
    switch (state.kind) {
      case 'queued':
        await this.#send(entry, state.byReader);
        return true;
      case 'waiting': {
        const isOffline = state.reason === 'offline';
        if (isOffline && !isOnline()) await this.#sleep(entry);
        else if (state.until !== undefined && now() < state.until)
          await this.#sleep(entry, state.until);
        else if (!isOffline || (await this.#isReached(entry))) await this.#send(entry);
        return true;
      }
      case 'sending':
        // Whoever has sent it would still have it: its tab is gone.
        if (this.#requests.has(entry.id)) await this.#sleep(entry);
        else this.#put(entry, whenAbandoned(now()));
        return true;
      case 'unknown':
        if (now() < state.until) await this.#sleep(entry, state.until);
        else await this.#look(entry);
        return true;
      default:
        if (!this.#requests.has(entry.id)) return false;
        await this.#sleep(entry);
        return true;
    }
  }

  /** Waits until a time, or until something happens. */
  async #sleep({ id }: OutboxEntry, until = Infinity): Promise<void> {
    const { sleep, now } = this.#services;
    const waker = new AbortController();
    this.#working.set(id, waker);
    await sleep(Math.max(0, Math.min(LONGEST_SLEEP, until - now())), waker.signal);
  }

  /**
   * A browser says that there is a network before there is one, or where none leads to the server: what would be lost on its way could
   * not be told from what has arrived, so something is read first.
   *
   * @returns Whether an entry that has waited for the network can be sent.
   */
  async #isReached(entry: OutboxEntry): Promise<boolean> {
    const { look, now, random, store } = this.#services;
    const { kind } = await look(entry);
    const current = store.get(entry.id);
    if (current?.state.kind !== 'waiting' || this.#stopped) return false;
    if (kind === 'failed')
      this.#put(current, { ...OFFLINE, until: now() + backOff(UNREACHED, random()) });
    return kind !== 'failed';
  }

  async #send(written: OutboxEntry, byReader = false): Promise<void> {
    const { isOnline, now, patience, sleep } = this.#services;
    const reader = await this.#services.reader();
    // It may have been taken back meanwhile.
    if (this.#services.store.get(written.id)?.state.kind !== written.state.kind) return;
    const entry = { ...written, reader: (byReader ? undefined : written.reader) ?? reader };
    // Nor is it sent under the name of who has signed in since.
    if (!byReader && (isStale(entry, now()) || entry.reader !== reader)) {
      this.#put(entry, { kind: 'asking', isStale: true });
      return;
    }
    const wasOffline = !isOnline();
    // A browser may be wrong about the network: whoever wants it sent has it tried.
    if (wasOffline && !byReader) {
      this.#put(entry, OFFLINE);
      return;
    }
    const sent = this.#put({ ...entry, attempts: entry.attempts + 1 }, whenSent(now()));
    const answered = this.#request(sent, wasOffline);
    const limit = patience();
    const inTime = new AbortController();
    await (limit > 0 ? Promise.race([answered, sleep(limit, inTime.signal)]) : answered);
    inTime.abort();
    const current = this.#services.store.get(entry.id);
    if (current?.state.kind === 'sending' && current.attempts === sent.attempts)
      this.#put(current, { kind: 'unknown', reason: 'timeout', until: now(), looks: 0 });
  }

  async #request(sent: OutboxEntry, wasOffline: boolean): Promise<void> {
    const { id } = sent;
    const request = this.#services.post(sent).then(async (outcome) => {
      const takesKey = await this.#services.takesKey();
      const others = this.#requests.get(id);
      others?.delete(request);
      if (others?.size === 0) this.#requests.delete(id);
      const neverLeft = wasOffline && outcome.kind === 'lost' && !this.#services.isOnline();
      this.#settle(sent, neverLeft ? OFFLINE : outcome, takesKey);
    });
    const requests = this.#requests.get(id) ?? new Set();
    this.#requests.set(id, requests.add(request));
    await request;
  }

  /** Takes what became of a request: also where the answer comes late. */
  #settle(sent: OutboxEntry, outcome: PostOutcome | typeof OFFLINE, takesKey: boolean): void {
    const { now, random, store } = this.#services;
    const stored = store.get(sent.id);
    const isTaken = outcome.kind === 'taken' || outcome.kind === 'duplicate';
    // What was taken back is not brought back by what failed.
    if (!stored && !isTaken) return;
    const current = stored ?? sent;
    // A failure says nothing of what was sent since, and none of what has come to its end.
    if (!isTaken && (!isUnderWay(current) || current.attempts > sent.attempts)) return;
    // The answer that names it is better than a guess, and a guess better than none.
    if (!isUnderWay(current) && outcome.kind !== 'taken') return;
    const how = { now: now(), random: random(), takesKey };
    this.#put(current, outcome.kind === 'waiting' ? outcome : afterPost(current, outcome, how));
    this.#working.get(sent.id)?.abort();
  }

  async #look(entry: OutboxEntry): Promise<void> {
    const { now, random, look, store, isOnline, exclusively } = this.#services;
    // One at a time: what one entry is found as is no other.
    await exclusively(`${this.#thread} look`, async () => {
      const found: Found = isOnline() ? await look(entry) : { kind: 'failed' };
      const current = store.get(entry.id);
      if (current?.state.kind !== 'unknown' || this.#stopped) return;
      const mayRepeat = !this.#requests.has(entry.id);
      this.#put(current, afterLook(current, found, { now: now(), random: random(), mayRepeat }));
    });
  }

  #put(entry: OutboxEntry, state: OutboxState): OutboxEntry {
    const { store, changed } = this.#services;
    const before = store.get(entry.id);
    const next = { ...entry, state };
    store.put(next);
    changed(next, before);
    return next;
  }
}

const isSameDraft = (a: Draft, b: Draft): boolean =>
  a.body === b.body && a.author.name === b.author.name && a.author.email === b.author.email;
