import { type TemplateResult } from 'lit';
import type { Draft } from '../../../../data/mapping/writing.js';
import type { Comment } from '../../../../data/model.js';
import { type OutboxEntry, isUnderWay } from '../../../../data/outbox/entry.js';
import { sameComments } from '../../../../data/outbox/recognise-comment.js';
import { LedeChallengeEvent } from '../../../../events/challenge-event.js';
import { LedeSubmittedEvent } from '../../../../events/submitted-event.js';
import { browserReader } from '../../../../html/browser-reader.js';
import { TOP_LEVEL } from '../../reply-form-template.js';
import type { ThreadParts } from '../../thread-parts.js';
import { LeaveGuard } from '../leave-guard.js';
import type { ThreadGuide } from '../thread-guide.js';
import { STAY } from '../thread-guide.js';
import { threadKey } from '../thread-key.js';
import { type SentAction, SentComments, shownId } from './sent-comments.js';
import { ThreadOutbox, sentId, writtenComment } from './thread-outbox.js';

/** How often it is told how long something waits, in milliseconds. */
const SECOND = 1000;

/** Whether those who hear the page are told of what becomes of a comment: a text that goes back into its form tells it by itself. */
const isNews = ({ state }: OutboxEntry): boolean =>
  state.kind === 'waiting' ||
  state.kind === 'unknown' ||
  state.kind === 'asking' ||
  (state.kind === 'refused' && state.refusal.reason === 'challenge');

/** What happens to the forms that comments are sent from. */
export interface SendingListener {
  /**
   * A comment is there.
   *
   * @param shown What it was shown under until now.
   */
  readonly posted: (entry: OutboxEntry, comment: Comment, shown: string) => void;
  /** A comment is there, as another tab has heard: perhaps one that was written here. */
  readonly postedElsewhere: (entry: OutboxEntry) => void;
  /** A comment is not being sent any more, and has not arrived: the thread says what becomes of it. */
  readonly stays: (entry: OutboxEntry) => void;
  /** The server has not taken one. @returns Whether its text stands in its form again. */
  readonly refused: (entry: OutboxEntry) => boolean;
  /** A reader wants to write on at one. */
  readonly takeBack: (key: string, draft: Draft) => void;
}

/** Sends the comments of a thread, shows them meanwhile, and does what a reader wants done with them. */
export class Sending {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #listener: SendingListener;
  readonly #sent: SentComments;
  readonly #guard = new LeaveGuard();
  #outbox: ThreadOutbox | undefined;
  #followed: readonly Comment[] | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(parts: ThreadParts, guide: ThreadGuide, listener: SendingListener) {
    this.#parts = parts;
    this.#guide = guide;
    this.#listener = listener;
    this.#sent = new SentComments(parts, () => this.#outbox?.entries ?? []);
  }

  /** The comments of the thread with those that are on their way; goes on with those of before, once the thread is there. */
  with(items: readonly Comment[]): readonly Comment[] {
    const { host } = this.#parts;
    // An element that is off the page is drawn once more.
    const isThere = host.isConnected && (host.state === 'ready' || host.state === 'empty');
    if (isThere) this.#open();
    return this.#sent.with(items);
  }

  /** Those of some comments that are not, by all that can be seen of them, on their way from here. */
  withoutSent(comments: readonly Comment[]): readonly Comment[] {
    const sent = this.#outbox?.entries.filter(isUnderWay) ?? [];
    const own = new Set(sent.flatMap((entry) => sameComments(entry, comments, browserReader)));
    return comments.filter((comment) => !own.has(comment));
  }

  /** What becomes of a comment that is on its way, in words. */
  note(id: string): TemplateResult | string | undefined {
    return this.#sent.note(id);
  }

  /** What can be done with a comment that is on its way. */
  actions(id: string): TemplateResult | undefined {
    return this.#sent.actions(id);
  }

  /** Looks whether what waited for approval is there for everyone, after others have come. */
  follow(): void {
    const { items } = this.#parts.resource;
    if (!this.#outbox || items === this.#followed) return;
    this.#followed = items;
    queueMicrotask(() => this.#outbox?.follow());
  }

  /** Sends what is written in the form under a key. @returns What it is shown under. */
  send(draft: Draft, key: string): string {
    const id = shownId(this.#open().send(draft, key));
    if (key === TOP_LEVEL) this.#parts.thread.arrangement?.putFirst(id);
    return id;
  }

  /** Does what a reader wants done with a comment that is on its way. */
  press(action: SentAction, id: string): void {
    const entry = this.#sent.entryOf(id);
    const outbox = this.#outbox;
    if (!entry || !outbox) return;
    switch (action) {
      case 'send-now':
        outbox.sendAgain(entry.id);
        break;
      case 'confirm':
        outbox.confirm(entry.id);
        break;
      case 'dismiss':
        outbox.forget(entry.id);
        break;
      case 'take-back': {
        const draft = outbox.withdraw(entry.id);
        if (draft) this.#listener.takeBack(entry.form, draft);
        return;
      }
    }
    // The button that was pressed is gone.
    void this.#parts.host.updateComplete.then(() => {
      if (this.#guide.isFocusLost()) this.#guide.focusOn(id, STAY);
    });
  }

  /** Ends it, for an element that is off the page or turns to another thread: what has left goes on. */
  stop(): void {
    this.#outbox?.stop();
    this.#outbox = this.#followed = undefined;
    this.#sent.forget();
    this.#guard.release();
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  #open(): ThreadOutbox {
    if (this.#outbox) return this.#outbox;
    const outbox = (this.#outbox = new ThreadOutbox(this.#parts, threadKey(this.#parts), {
      changed: (entry) => {
        this.#changed(entry);
      },
      arrived: (entry, comment, isElsewhere) => {
        this.#arrived(entry, comment, isElsewhere);
      },
      refused: (entry) => void this.#refused(entry),
    }));
    const { entries } = outbox;
    for (const entry of entries)
      if (entry.form === TOP_LEVEL) this.#parts.thread.arrangement?.putFirst(shownId(entry));
    // The thread is being drawn.
    queueMicrotask(() => {
      for (const entry of entries) if (entry.state.kind === 'refused') void this.#refused(entry);
      if (entries.length > 0) this.#changed(undefined);
    });
    return outbox;
  }

  #changed(entry: OutboxEntry | undefined): void {
    this.#sent.forget();
    this.#parts.host.requestUpdate();
    this.#guard.set('outbox', this.#outbox?.isUnkept ?? false);
    if (entry && ['waiting', 'unknown'].includes(entry.state.kind)) this.#listener.stays(entry);
    void this.#parts.host.updateComplete.then(() => {
      this.#tick();
      if (entry && isNews(entry)) this.#guide.announce(this.#sent.say(entry));
    });
  }

  /** Tells by the second how long something waits, as long as something does. */
  #tick(): void {
    const { drawing } = this.#parts;
    if (this.#sent.waiting.length === 0) {
      clearInterval(this.#ticking);
      this.#ticking = undefined;
    } else
      this.#ticking ??= setInterval(() => {
        for (const id of this.#sent.waiting) drawing.repaint(id);
      }, SECOND);
  }

  #arrived(entry: OutboxEntry, taken: Comment | undefined, isElsewhere: boolean): void {
    const { resource, host } = this.#parts;
    const { state, draft } = entry;
    const isHeld = state.kind === 'held';
    const { parentId = draft.parent?.id, ...rest } =
      taken ?? writtenComment(entry, 'id' in state ? state.id : undefined);
    const comment: Comment = {
      ...rest,
      ...(parentId !== undefined && { parentId }),
      ...(isHeld && { status: 'pending' }),
    };
    // Where nobody knows more than that it is there, the thread is read.
    if (taken) resource.put(comment);
    else if (!isHeld) void host.refresh();
    if (isElsewhere) {
      this.#listener.postedElsewhere(entry);
      return;
    }
    this.#listener.posted(entry, comment, sentId(entry.id));
    host.dispatchEvent(new LedeSubmittedEvent(comment, draft));
  }

  async #refused(entry: OutboxEntry): Promise<void> {
    const { state, draft, id } = entry;
    const outbox = this.#outbox;
    if (state.kind !== 'refused') return;
    if (state.refusal.reason === 'challenge') {
      const { host } = this.#parts;
      const event = new LedeChallengeEvent(state.refusal.challenge, draft);
      this.#listener.stays(entry);
      // What the page puts into the slot can have the focus at once.
      await host.updateComplete;
      host.dispatchEvent(event);
      const response = event.response();
      try {
        const solution = await response;
        if (response) {
          outbox?.sendAgain(id, solution);
          return;
        }
      } catch {
        // Not solved: the text is given back.
      }
      // The element may have turned to another thread meanwhile: there it is asked again.
      if (outbox !== this.#outbox) return;
    }
    if (this.#listener.refused(entry)) outbox?.forget(id);
  }
}
