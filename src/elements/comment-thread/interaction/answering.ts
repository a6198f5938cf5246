import type { Draft } from '../../../data/mapping/writing.js';
import type { Comment } from '../../../data/model.js';
import type { OutboxEntry } from '../../../data/outbox/entry.js';
import { TOP_LEVEL } from '../reply-form-template.js';
import type { ThreadParts } from '../thread-parts.js';
import { Sending } from './outbox/sending.js';
import { sentId } from './outbox/thread-outbox.js';
import { ThreadForms } from './thread-forms.js';
import type { ThreadGuide } from './thread-guide.js';

/**
 * Where a comment that is gone stands among others: behind the nearest that it stood behind.
 *
 * @param order The ids as they were, its own among them.
 */
function placeBehind(order: readonly string[], id: string, items: readonly Comment[]): number {
  const before = new Set(order.slice(0, order.indexOf(id)));
  return items.findLastIndex((item) => before.has(item.id)) + 1;
}

/** Opens and closes the form to answer a comment, and follows what was written in it until it is posted. */
export class Answering {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  #kept: { readonly of: readonly Comment[]; readonly all: readonly Comment[] } | undefined;

  /** The forms of the thread. */
  readonly forms: ThreadForms;
  /** What was sent from them. */
  readonly sending: Sending;

  constructor(parts: ThreadParts, guide: ThreadGuide) {
    this.#parts = parts;
    this.#guide = guide;
    this.forms = new ThreadForms(parts, (draft, key) => {
      this.#send(draft, key);
    });
    this.sending = new Sending(parts, guide, {
      posted: (entry, comment, shown) => {
        this.#posted(entry, comment, shown);
      },
      postedElsewhere: (entry) => {
        this.forms.settled(entry.form, this.#arrivalNotice(entry));
      },
      stays: ({ form }) => {
        this.forms.settled(form, undefined);
      },
      refused: (entry) => this.#refused(entry),
      takeBack: (key, draft) => {
        this.#restore(key, draft);
      },
    });
  }

  /** Takes the endpoint, and what came from it, after the thread was loaded. */
  follow(): void {
    this.forms.follow();
    this.sending.follow();
  }

  /** Whether a comment can be answered here. */
  takes({ status, canReply }: Comment): boolean {
    const { host, resource } = this.#parts;
    const isOpen = !host.readOnly && !host.closed && !resource.closed && resource.writable;
    return isOpen && status === 'published' && canReply !== false;
  }

  /** Opens the form to answer a comment, or closes it where it is open. */
  toggle(id: string | undefined): void {
    this.#open(id === this.#parts.replyingTo ? undefined : id);
  }

  /** Closes the form that is open. */
  cancel(): void {
    this.#open(undefined);
  }

  /** Opens the form to answer a comment with a text in it, after what is written there already. */
  quote(id: string, text: string): void {
    this.forms.insert(id, text);
    this.#open(id);
  }

  /** Puts a text that is no comment any more back into the form it was written in. */
  writeAgain(body: string, parent = TOP_LEVEL): void {
    this.#restore(parent, { body, author: {} });
  }

  /** The comments loaded, with those on their way; one that is being answered stays where it was, also when the server has it no more. */
  with(loaded: readonly Comment[]): readonly Comment[] {
    const { replyingTo, thread } = this.#parts;
    const items = this.sending.with(loaded);
    const answered = replyingTo === undefined ? undefined : thread.tree.byId.get(replyingTo);
    if (!answered || items.some(({ id }) => id === replyingTo)) return items;
    if (this.#kept?.of !== items) {
      const place = placeBehind([...thread.tree.byId.keys()], answered.comment.id, items);
      const gone: Comment = { ...answered.comment, status: 'deleted' };
      this.#kept = { of: items, all: [...items.slice(0, place), gone, ...items.slice(place)] };
    }
    return this.#kept.all;
  }

  /** Opens the form that a text was written in with it; that for the thread, where what it answers is gone or takes no answers. */
  #restore(form: string, draft: Pick<Draft, 'body' | 'author'>): void {
    const answered = this.#parts.thread.tree.byId.get(form)?.comment;
    const key = answered && this.takes(answered) ? form : TOP_LEVEL;
    this.#open(key === TOP_LEVEL ? undefined : key);
    this.forms.restore(key, draft);
  }

  #open(id: string | undefined): void {
    const { drawing, replyingTo: before } = this.#parts;
    this.#parts.replyingTo = id;
    if (this.#kept) this.#parts.host.requestUpdate();
    for (const changed of [before, id]) if (changed !== undefined) drawing.repaint(changed);
    this.forms.fill();
    const target = id ?? before;
    const element = target === undefined ? undefined : drawing.element(target);
    const selector = id === undefined ? '[data-action="reply"]' : 'textarea';
    element?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Sends what was written, and goes from a form that closes to where the comment is shown. */
  #send(draft: Draft, key: string): void {
    const { host } = this.#parts;
    const shown = this.sending.send(draft, key);
    if (key === TOP_LEVEL) return;
    if (this.#parts.replyingTo === key) this.#open(undefined);
    void host.updateComplete.then(() => {
      this.#guide.focusOn(shown);
    });
  }

  /** Shows a comment that has arrived, and makes its form small where nothing new is written in it. */
  #posted(entry: OutboxEntry, comment: Comment, shown: string): void {
    const { form: key } = entry;
    const { thread, host } = this.#parts;
    const mayFocus = this.#isAt(key, shown);
    if (key === TOP_LEVEL) thread.arrangement?.putFirst(comment.id);
    const notice = this.#arrivalNotice(entry, comment);
    const isTold = this.forms.settled(key, notice);
    if (key === TOP_LEVEL && !this.forms.isWrittenIn(key)) this.forms.fold();
    // The form for an answer is closed by then.
    if (key !== TOP_LEVEL || !isTold) this.#guide.announce(notice);
    if (mayFocus)
      void host.updateComplete.then(() => {
        this.#guide.focusOn(comment.id);
      });
  }

  #arrivalNotice({ state }: OutboxEntry, comment?: Comment): string {
    const isHeld = state.kind === 'held';
    const isPending = isHeld || comment?.status === 'pending';
    const said = isHeld ? state.message : undefined;
    return said ?? this.#parts.localize.term(isPending ? 'postedPending' : 'posted');
  }

  /** Gives a text back that the server has not taken. @returns False where its form is not free. */
  #refused({ form: key, draft, state }: OutboxEntry): boolean {
    const { thread, replyingTo, drawing } = this.#parts;
    if (state.kind !== 'refused') return false;
    if (key !== TOP_LEVEL && replyingTo !== key) {
      if (replyingTo !== undefined || !thread.tree.byId.has(key)) return false;
      this.#parts.replyingTo = key;
      drawing.repaint(key);
    }
    return this.forms.giveBack(key, draft, state.refusal, this.#isAt(key, sentId('')));
  }

  /** Whether a reader is still where a comment was sent from, or at the comment: from elsewhere the focus is not taken. */
  #isAt(key: string, shown: string): boolean {
    const active = this.#parts.host.shadowRoot?.activeElement;
    // What was outside the thread may be gone: the answer to a challenge.
    if (!active) return this.#guide.isFocusLost();
    if (active.closest('form') === this.forms.elements.under(key))
      return !this.forms.isUsed(active, key);
    const { id } = active.closest('li')?.querySelector<HTMLElement>('.comment')?.dataset ?? {};
    return id?.startsWith(shown) ?? false;
  }
}
