import { templateValues } from '../../../controllers/page.js';
import { dataKey } from '../../../controllers/source-settings.js';
import type { Channel } from '../../../data/live/channel.js';
import { type LiveMessages, liveMessages } from '../../../data/live/live-messages.js';
import { poll } from '../../../data/live/poll.js';
import { eventStream, socket } from './live-streams.js';
import { ancestors } from '../../../data/ancestors.js';
import type { Comment } from '../../../data/model.js';
import type { Source } from '../../../data/source.js';
import { expandUrlTemplate } from '../../../data/url.js';
import type { ThreadParts } from '../thread-parts.js';
import type { FloatingButtons } from './floating-buttons.js';
import type { ThreadGuide } from './thread-guide.js';

/** The shortest and the usual time from one question to the next, in milliseconds. */
const LEAST_INTERVAL = 1000;
const USUAL_INTERVAL = 30_000;

/** How far ahead a server's clock may be, in milliseconds. */
const CLOCKS = 60 * 60_000;

/** How many answers are looked through for what is no news. */
const MOST_ROUNDS = 10;

/** How long news are gathered before they are told, in milliseconds: a screen reader is not to be talked over. */
const GATHERING = 500;

/** Leaves out of some comments what the reader is sending: it may come here before its own answer does, and is no news. */
export type WithoutSent = (comments: readonly Comment[]) => readonly Comment[];

/**
 * Keeps a thread up to date while it is on the page and the page is in sight. What changes a comment that is there changes it;
 * new comments wait until the reader asks for them, since they would move what is being read. Asked for by threads that are
 * `live`.
 */
export class LiveUpdates {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #floating: FloatingButtons;
  readonly #withoutSent: WithoutSent;
  readonly #waiting = new Map<string, Comment>();
  #source: Source<Comment> | undefined;
  #live = '';
  #messages: LiveMessages | undefined;
  #channel: Channel | undefined;
  #abort = new AbortController();
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** Whether something may have been missed. */
  #missed = false;
  /** How many were told of last. */
  #told = 0;
  /** By id, those that were there before, on pages that are not loaded: they are no news. */
  readonly #passed = new Map<string, Comment>();
  #passing: Promise<void> | undefined;
  /** Which were there when it was last looked for what waits. */
  #of: readonly Comment[] | undefined;

  constructor(
    parts: ThreadParts,
    guide: ThreadGuide,
    floating: FloatingButtons,
    withoutSent: WithoutSent,
  ) {
    this.#parts = parts;
    this.#guide = guide;
    this.#floating = floating;
    this.#withoutSent = withoutSent;
  }

  /** Listens to what the page says now, where it has answered; to nothing where the thread is not live any more. */
  async follow(): Promise<void> {
    const { host, resource } = this.#parts;
    this.#passWhatIsThere();
    const source = host.isConnected ? resource.source : undefined;
    const live = host.live ?? '';
    if (source === this.#source && live === this.#live) return;
    // One that is loaded anew has another source of the same settings.
    if (dataKeyOf(source) !== dataKeyOf(this.#source)) {
      this.#forget();
      this.#passed.clear();
      this.#passing = undefined;
    }
    this.#end();
    this.#source = source;
    this.#live = live;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    if (!source || live === '') return;
    document.addEventListener('visibilitychange', this.#onVisibility);
    try {
      const messages = await liveMessages(source);
      if (source !== this.#source) return;
      this.#messages = messages;
      this.#begin();
    } catch (error) {
      this.#warn(error);
    }
  }

  /** Ends all of it. */
  stop(): void {
    this.#end();
    this.#source = undefined;
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  #begin(): void {
    const source = this.#source;
    if (!source || !this.#messages || this.#channel || document.hidden) return;
    const { host, localize } = this.#parts;
    const listener = {
      message: (json: unknown) => {
        if (json !== undefined) this.#take(json);
      },
      failed: (error: unknown) => {
        this.#missed = true;
        this.#warn(error);
      },
      reopened: () => {
        this.#missed = false;
        this.#ask().then(listener.message, listener.failed);
      },
    };
    const catchUp = this.#missed ? this.#ask() : undefined;
    this.#missed = false;
    catchUp?.then(listener.message, listener.failed);
    if (this.#live === 'poll') {
      const passing = (): Promise<void> => (this.#passing ??= this.#passBy());
      const { signal } = this.#abort;
      passing().catch((error: unknown) => {
        if (!signal.aborted) listener.failed(error);
      });
      const ask = async (): Promise<unknown> => {
        await passing();
        return this.#ask();
      };
      this.#channel = poll(ask, this.#interval(), listener);
      return;
    }
    const values = templateValues(localize.language, host.articleId);
    const { protocol, href } = new URL(expandUrlTemplate(this.#live, values), document.baseURI);
    this.#channel = /^wss?:$/.test(protocol)
      ? socket(href, listener)
      : eventStream(href, source.settings.credentials === 'include', listener);
  }

  #interval(): number {
    const { liveInterval } = this.#parts.host;
    if (liveInterval >= LEAST_INTERVAL) return liveInterval;
    this.#warn(`live-interval: expected ${LEAST_INTERVAL} milliseconds or more`);
    return USUAL_INTERVAL;
  }

  #end(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#channel?.close();
    this.#channel = undefined;
  }

  #forget(): void {
    clearTimeout(this.#telling);
    this.#told = 0;
    this.#waiting.clear();
    this.#floating.set('show-new', undefined);
  }

  /** While the page is out of sight nothing is asked for; what came meanwhile is asked for when it is back. */
  readonly #onVisibility = (): void => {
    if (document.hidden) {
      this.#missed ||= this.#channel !== undefined;
      this.#end();
    } else this.#begin();
  };

  async #ask(): Promise<unknown> {
    const source = this.#source;
    const page = await this.#messages?.page(this.#newest());
    if (!source || !page) return undefined;
    // The browser asks whether anything has changed (`If-None-Match`) in place of taking what it has.
    const { json } = await source.ask(page, { signal: this.#abort.signal, fresh: true });
    return json;
  }

  /**
   * Passes by what has come since the newest that is loaded and is no news, where there are pages that are not: in a thread with the
   * oldest first that is all of the others.
   */
  async #passBy(): Promise<void> {
    const { resource } = this.#parts;
    if (!resource.hasMore) return;
    try {
      const asked = await this.#messages?.page(this.#newest());
      // The endpoint itself answers with what is loaded.
      if (asked?.url === this.#source?.settings.src) return;
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const before = this.#passed.size;
        const known = new Set(resource.items.map(({ id }) => id));
        const json = await this.#ask();
        for (const comment of this.#messages?.read(json).comments ?? [])
          if (!known.has(comment.id)) this.#passed.set(comment.id, comment);
        if (this.#passed.size === before) return;
      }
    } catch (error) {
      this.#passing = undefined;
      throw error;
    }
  }

  /** The newest that is known, as far as its date can be true: after one of next year nothing would ever be new. */
  #newest(): Comment | undefined {
    let newest: Comment | undefined;
    const latest = Date.now() + CLOCKS;
    const known = [
      ...this.#parts.resource.items,
      ...this.#waiting.values(),
      ...this.#passed.values(),
    ];
    for (const comment of known)
      if (
        comment.published &&
        Number(comment.published) < latest &&
        comment.published > (newest?.published ?? 0)
      )
        newest = comment;
    return newest;
  }

  #take(json: unknown): void {
    const { resource } = this.#parts;
    try {
      const { comments, removed } = this.#messages?.read(json) ?? { comments: [], removed: [] };
      const known = new Map(resource.items.map((comment) => [comment.id, comment]));
      const changed: Comment[] = removed.flatMap((id) => {
        this.#waiting.delete(id);
        const comment = known.get(id);
        return comment ? [{ ...comment, status: 'deleted' as const, body: '' }] : [];
      });
      for (const comment of comments) {
        const before = known.get(comment.id);
        if (before && !isSame(before, comment)) changed.push({ ...before, ...comment });
        if (!before && !this.#passed.has(comment.id)) this.#waiting.set(comment.id, comment);
      }
      if (changed.length > 0) resource.put(...changed);
      this.#offer();
    } catch (error) {
      this.#warn(error);
    }
  }

  /** What has come another way waits no more: one's own comment, or what was loaded anew. */
  #passWhatIsThere(): void {
    const { items } = this.#parts.resource;
    if (items === this.#of) return;
    this.#of = items;
    const before = this.#waiting.size;
    if (before > 0) for (const { id } of items) this.#waiting.delete(id);
    if (this.#waiting.size < before) this.#offer();
  }

  /** What waits and is news to the reader. */
  #news(): readonly Comment[] {
    return this.#withoutSent([...this.#waiting.values()]);
  }

  #offer(): void {
    const { localize } = this.#parts;
    const count = this.#news().length;
    const label = localize.term('newComments', { count });
    this.#floating.set(
      'show-new',
      count === 0
        ? undefined
        : {
            label,
            press: () => void this.#show(),
          },
    );
    clearTimeout(this.#telling);
    if (count > 0 && count !== this.#told)
      this.#telling = setTimeout(() => {
        this.#told = count;
        this.#guide.announce(label);
      }, GATHERING);
  }

  /** Shows what has come, and brings the reader to the first of it. */
  async #show(): Promise<void> {
    const { resource, host, thread, localize } = this.#parts;
    const came = this.#news();
    for (const { id } of came) this.#waiting.delete(id);
    this.#told = 0;
    this.#offer();
    for (const { id, parentId } of came) {
      if (this.#isNewestFirst()) thread.arrangement?.putFirst(id);
      // Also where fewer are shown than are there.
      const above = parentId === undefined ? [] : [parentId, ...ancestors(thread.tree, parentId)];
      thread.want(above.at(-1) ?? id);
    }
    resource.put(...came);
    await host.updateComplete;
    this.#guide.announce(localize.term('commentsAdded', { count: came.length }));
    this.#guide.report('show-new', { value: came.length });
    const ids = new Set(came.map(({ id }) => id));
    const elements = host.shadowRoot?.querySelectorAll<HTMLElement>('.comment') ?? [];
    const first = [...elements].find(({ dataset }) => ids.has(dataset['id'] ?? ''));
    if (first?.dataset['id'] !== undefined) this.#guide.bring(first.dataset['id']);
  }

  /** Where the server has the newest first, what comes later stands first too. */
  #isNewestFirst(): boolean {
    const { host, thread } = this.#parts;
    if (host.sort !== 'server') return false;
    const dates = thread.tree.roots.map(({ comment }) => Number(comment.published) || 0);
    return dates.length > 1 && (dates[0] ?? 0) > (dates.at(-1) ?? 0);
  }

  #warn(error: unknown): void {
    console.warn(`Lede: ${this.#parts.host.localName}: live: ${String(error)}`);
  }
}

/** What tells the data of one source from that of another. */
const dataKeyOf = (source: Source<Comment> | undefined): string | undefined =>
  source && dataKey(source.settings);

/** Whether two forms of a comment are equal, in what a reader sees of them. */
const isSame = (one: Comment, other: Comment): boolean =>
  JSON.stringify({ ...one, ...other }) === JSON.stringify(one);
