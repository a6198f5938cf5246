import type { Comment } from '../../../data/model.js';
import { TOP_LEVEL } from '../reply-form-template.js';
import type { ThreadParts } from '../thread-parts.js';
import { ThreadForms } from './thread-forms.js';
import type { ThreadGuide } from './thread-guide.js';

/** Opens and closes the form to answer a comment, and shows what was posted. */
export class Answering {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  #kept: { readonly of: readonly Comment[]; readonly all: readonly Comment[] } | undefined;

  /** The forms of the thread. */
  readonly forms: ThreadForms;

  constructor(parts: ThreadParts, guide: ThreadGuide) {
    this.#parts = parts;
    this.#guide = guide;
    this.forms = new ThreadForms(parts, (comment, key) => {
      this.#posted(comment, key);
    });
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

  /** The comments loaded; one that is being answered stays, also when the server has it no more. */
  withAnswered(items: readonly Comment[]): readonly Comment[] {
    const { replyingTo, thread } = this.#parts;
    const answered = replyingTo === undefined ? undefined : thread.tree.byId.get(replyingTo);
    if (!answered || items.some(({ id }) => id === replyingTo)) return items;
    if (this.#kept?.of !== items)
      this.#kept = { of: items, all: [...items, { ...answered.comment, status: 'deleted' }] };
    return this.#kept.all;
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

  /** Shows a comment that was posted, and closes its form where nothing new is written in it. */
  #posted(comment: Comment, key: string): void {
    const { thread, resource, localize, host, replyingTo } = this.#parts;
    const active = host.shadowRoot?.activeElement;
    // Not from what a reader has turned to meanwhile.
    const mayFocus = active ? !this.forms.isUsed(active, key) : this.#guide.isFocusLost();
    if (key === TOP_LEVEL) thread.arrangement?.putFirst(comment.id);
    if (!this.forms.isWrittenIn(key)) {
      if (key === TOP_LEVEL) this.forms.fold();
      else if (replyingTo === key) this.cancel();
    }
    resource.put(comment);
    this.#guide.announce(localize.term(comment.status === 'pending' ? 'postedPending' : 'posted'));
    if (mayFocus)
      void host.updateComplete.then(() => {
        this.#guide.focusOn(comment.id);
      });
  }
}
