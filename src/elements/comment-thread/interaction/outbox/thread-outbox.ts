import { currentConfiguration } from '../../../../configure.js';
import { LedeError, toLedeError } from '../../../../data/errors.js';
import type { Draft } from '../../../../data/mapping/writing.js';
import type { Comment } from '../../../../data/model.js';
import { type OutboxEntry, isUnderWay } from '../../../../data/outbox/entry.js';
import { lookFor } from '../../../../data/outbox/look-for.js';
import { outcomeOf, outcomeOfFailure } from '../../../../data/outbox/outcome.js';
import { Outbox } from '../../../../data/outbox/outbox.js';
import { recogniseComment, sameComments } from '../../../../data/outbox/recognise-comment.js';
import type { Found, PostOutcome } from '../../../../data/outbox/transitions.js';
import type { Source } from '../../../../data/source.js';
import { createSetting, writeComment } from '../../../../data/write-comment.js';
import { LedeSubmitErrorEvent } from '../../../../events/submit-error-event.js';
import type { ThreadParts } from '../../thread-parts.js';
import { exclusively } from './exclusively.js';
import { OutboxEntries } from './outbox-entries.js';

/** How long a server may take to answer a post before it is looked for, where `timeout` is not set. Milliseconds. */
const ANSWER_TIMEOUT = 10_000;

/** How long what has arrived is known, so that nothing else is taken for it: a day. Milliseconds. */
const KNOWN = 24 * 60 * 60_000;

/** How long it is shown that something waits for approval: 30 days. Milliseconds. */
const HELD = 30 * KNOWN;

/** What an outbox tells its thread. */
export interface ThreadOutboxListener {
  /** Something stands otherwise. */
  readonly changed: (entry: OutboxEntry | undefined) => void;
  /**
   * The server has a comment.
   *
   * @param comment As the server has it; undefined where it is known no more than that it has it.
   * @param isElsewhere Whether another tab has heard of it first.
   */
  readonly arrived: (
    entry: OutboxEntry,
    comment: Comment | undefined,
    isElsewhere: boolean,
  ) => void;
  /** The server has not taken one. */
  readonly refused: (entry: OutboxEntry) => void;
}

/** Who is signed in, as far as it tells one reader from another. */
async function signedIn(): Promise<string> {
  try {
    const reader = await currentConfiguration().reader;
    return reader ? JSON.stringify([reader.name, reader.email]) : '';
  } catch {
    return '';
  }
}

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** What readers have sent to one thread and has not arrived, and the way to its endpoint. */
export class ThreadOutbox {
  readonly #parts: ThreadParts;
  readonly #listener: ThreadOutboxListener;
  readonly #entries: OutboxEntries;
  readonly #outbox: Outbox;
  /** The comments as the server has them, by the id of their entry. */
  readonly #taken = new Map<string, Comment>();
  /** Why the last attempt failed, by the id of its entry, until it is told. */
  readonly #failures = new Map<string, LedeSubmitErrorEvent>();
  /** Where each entry was when it was last told of. */
  #before = new Map<string, OutboxEntry>();
  #lastSource: Source<Comment> | undefined;
  #stopped = false;

  constructor(parts: ThreadParts, thread: string, listener: ThreadOutboxListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#lastSource = parts.resource.source;
    this.#entries = new OutboxEntries(thread);
    this.#outbox = new Outbox(thread, {
      now: Date.now,
      random: Math.random,
      newId: () => crypto.getRandomValues(new Uint32Array(4)).join('-'),
      sleep,
      isOnline: () => navigator.onLine,
      store: this.#entries,
      exclusively,
      post: (entry) => this.#post(entry),
      reader: signedIn,
      takesKey: () => this.#takesKey(),
      patience: () => {
        const { timeout, source } = parts.host;
        return timeout ?? source?.timeout ?? ANSWER_TIMEOUT;
      },
      look: (entry) => this.#look(entry),
      changed: (entry, before) => {
        this.#changed(entry, before);
      },
    });
    addEventListener('online', this.#wake);
    addEventListener('storage', this.#onStorage);
    this.#entries.follow(this.#onElsewhere);
    for (const entry of this.entries) this.#before.set(entry.id, entry);
    this.#expire();
    this.#outbox.wake();
  }

  /** All that is known of, the oldest first. */
  get entries(): readonly OutboxEntry[] {
    return this.#outbox.entries;
  }

  /** Whether something that has not arrived would be gone with the page. */
  get isUnkept(): boolean {
    return this.entries.some((entry) => isUnderWay(entry) && this.#entries.isUnkept(entry.id));
  }

  /** Takes the endpoint as it is after the thread was loaded, and what came from it. */
  follow(): void {
    this.#lastSource = this.#parts.resource.source ?? this.#lastSource;
    const { items } = this.#parts.resource;
    for (const entry of this.entries) {
      if (this.#isApproved(entry, items)) this.forget(entry.id);
      this.#name(entry, items);
    }
  }

  /** Where the server has taken a comment without a word, what is shown for it gives way to the comment once that is there. */
  #name(entry: OutboxEntry, items: readonly Comment[]): void {
    if (entry.state.kind !== 'arrived') return;
    const html = this.#source?.services.html;
    const shown = items.find(({ id }) => id === sentId(entry.id));
    if (!shown || !html) return;
    // An entry that has arrived has its words no more.
    const asSent = { ...entry, draft: { ...entry.draft, body: shown.body } };
    const others = items.filter((item) => item !== shown);
    const comment = recogniseComment(asSent, others, this.entries, html);
    if (!comment) return;
    this.confirm(entry.id, comment.id);
    this.#parts.resource.drop(shown.id);
  }

  /** Sends something written in a form. */
  send(draft: Draft, form: string): OutboxEntry {
    const { items, source } = this.#parts.resource;
    const html = source?.services.html;
    const alike = html
      ? sameComments({ draft, form, known: [], written: Date.now() }, items, html)
      : [];
    return this.#outbox.send(
      draft,
      form,
      alike.map(({ id }) => id),
    );
  }

  /** Sends an entry again. @param challenge How that was solved, where it was a challenge. */
  sendAgain(id: string, challenge?: unknown): void {
    this.#outbox.sendAgain(id, challenge);
  }

  /** Takes an entry for arrived: its reader says so, or it was seen. @param comment The id of the comment, where it is known. */
  confirm(id: string, comment?: string): void {
    this.#outbox.confirm(id, comment);
  }

  /** Takes an entry back. @returns What was written; undefined where it is on its way. */
  withdraw(id: string): Draft | undefined {
    return this.#outbox.withdraw(id);
  }

  /** Forgets an entry. */
  forget(id: string): void {
    this.#outbox.forget(id);
  }

  /** Ends it; what has left goes on, and what becomes of it is kept. */
  stop(): void {
    this.#stopped = true;
    removeEventListener('online', this.#wake);
    removeEventListener('storage', this.#onStorage);
    this.#entries.follow(undefined);
    this.#outbox.stop();
  }

  readonly #wake = (): void => {
    this.#outbox.wake();
  };

  readonly #onStorage = (event: StorageEvent): void => {
    if (this.#entries.isConcernedBy(event)) this.#onElsewhere();
  };

  /** What another tab, or another element, has heard of is shown here, too. */
  readonly #onElsewhere = (): void => {
    const before = this.#before;
    this.#before = new Map(this.entries.map((entry) => [entry.id, entry]));
    for (const [id, entry] of this.#before) {
      const known = before.get(id);
      if (known && known.state.kind !== entry.state.kind) this.#listener.changed(entry);
      if (known && isUnderWay(known) && !isUnderWay(entry))
        this.#listener.arrived(entry, undefined, true);
    }
    // What is new, or gone.
    this.#listener.changed(undefined);
    this.#outbox.wake();
  };

  #changed(entry: OutboxEntry | undefined, before: OutboxEntry | undefined): void {
    if (entry) this.#before.set(entry.id, entry);
    else if (before) this.#before.delete(before.id);
    if (this.#stopped) return;
    this.#listener.changed(entry);
    // Whoever is asked whether it is there has to see what is there.
    if (entry?.state.kind === 'asking' && before?.state.kind === 'unknown')
      void this.#parts.host.refresh();
    if (entry) this.#tell(entry);
    if (entry?.state.kind === 'refused') this.#listener.refused(entry);
    else if (entry && !isUnderWay(entry) && before && isUnderWay(before))
      this.#listener.arrived(entry, this.#taken.get(entry.id), false);
  }

  /**
   * The endpoint as the page says now, such as with the token of a reader who has just signed in; for a thread that is shown no longer
   * the last one.
   */
  get #source(): Source<Comment> | undefined {
    return (this.#stopped ? undefined : this.#parts.resource.source) ?? this.#lastSource;
  }

  async #post(entry: OutboxEntry): Promise<PostOutcome> {
    try {
      const source = this.#source;
      if (!source) throw new LedeError('config', 'src: a comment cannot be posted without one');
      const written = await writeComment(source, { ...entry.draft, idempotencyKey: entry.id });
      const outcome = outcomeOf(written, entry.attempts === 1);
      if (written.error) this.#failed(entry, written.error, written.fieldErrors);
      else if (outcome.kind === 'taken')
        this.#taken.set(entry.id, written.comment ?? writtenComment(entry, outcome.id));
      return outcome;
    } catch (thrown) {
      this.#failed(entry, toLedeError(thrown));
      return outcomeOfFailure(thrown);
    }
  }

  #failed(
    { id }: OutboxEntry,
    error: LedeError,
    fieldErrors: LedeSubmitErrorEvent['fieldErrors'] = {},
  ): void {
    console.warn(`Lede: ${this.#parts.host.localName}: ${error.message}`);
    this.#failures.set(id, new LedeSubmitErrorEvent(error, fieldErrors));
  }

  /** Tells the page of a failure once the thread shows what has become of it. */
  #tell({ id }: OutboxEntry): void {
    const failure = this.#failures.get(id);
    if (!failure) return;
    const { host } = this.#parts;
    this.#failures.delete(id);
    queueMicrotask(() => void host.updateComplete.then(() => host.dispatchEvent(failure)));
  }

  async #takesKey(): Promise<boolean> {
    try {
      const create = this.#source && (await createSetting(this.#source));
      return create?.idempotencyKey !== undefined;
    } catch {
      return false;
    }
  }

  async #look(entry: OutboxEntry): Promise<Found> {
    if (!this.#source) return { kind: 'failed' };
    const { found, comment } = await lookFor(this.#source, entry, this.entries);
    if (comment) this.#taken.set(entry.id, comment);
    return found;
  }

  /** Whether what waited for approval is in the thread for everyone. */
  #isApproved(entry: OutboxEntry, items: readonly Comment[]): boolean {
    const { state } = entry;
    if (state.kind !== 'held') return false;
    const html = this.#source?.services.html;
    const comment =
      state.id !== undefined
        ? items.find(({ id }) => id === state.id)
        : html && recogniseComment(entry, items, this.entries, html);
    return comment !== undefined && comment.status !== 'pending';
  }

  #expire(): void {
    for (const { id, state } of this.entries) {
      const kept = state.kind === 'arrived' ? KNOWN : state.kind === 'held' ? HELD : Infinity;
      if ('at' in state && Date.now() - state.at > kept) this.forget(id);
    }
  }
}

/** What something sent is shown under while the server has not said how it calls it. @param entry The id of its entry. */
export const sentId = (entry: string): string => `sent-${entry}`;

/** What was sent, as a comment: where the server does not say how it has it. */
export function writtenComment({ id: entry, draft, written }: OutboxEntry, id?: string): Comment {
  const { name, url } = draft.author;
  return {
    id: id ?? sentId(entry),
    author: { ...(name && { name }), ...(url && { url }) },
    body: draft.body,
    bodyFormat: 'text',
    published: new Date(written),
    status: 'published',
    ...(draft.parent && { parentId: draft.parent.id }),
  };
}
