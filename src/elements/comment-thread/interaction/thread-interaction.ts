import type { ReactiveController } from 'lit';
import { onConfigure } from '../../../configure.js';
import { ClockController } from '../../../controllers/clock-controller.js';
import type { Comment, NextPage } from '../../../data/model.js';
import type { ThreadOrder } from '../../../data/thread.js';
import { enThread } from '../../../locales/en-thread.js';
import { addEnglish } from '../../../locales/index.js';
import { type LaterForm, TOP_LEVEL } from '../reply-form-template.js';
import type { ThreadParts } from '../thread-parts.js';
import { interactionStyles } from './interaction-styles.js';
import { PermalinkSearch } from './permalink-search.js';
import { ThreadForms } from './thread-forms.js';

/** Focus without a jump: a reader goes on from where the page is. */
const STAY: FocusOptions = { preventScroll: true };

/**
 * What a thread does besides showing itself: answers clicks, follows permalinks, shows more, and has its forms filled in and
 * sent. It comes after the first paint, or when the reader first does something; nothing of it is needed to read.
 */
export class ThreadInteraction implements ReactiveController {
  readonly #parts: ThreadParts;
  readonly #permalinks: PermalinkSearch;
  readonly #forms: ThreadForms;
  readonly #loadingReplies = new Set<string>();
  #unsubscribe: (() => void) | undefined;
  /** Aborted when the element turns to another thread. */
  #ofThread = new AbortController();
  #kept: { readonly of: readonly Comment[]; readonly all: readonly Comment[] } | undefined;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
    addEnglish(enThread);
    this.#permalinks = new PermalinkSearch(
      parts,
      (id) => {
        if (parts.collapsed.has(id)) this.#toggle(id);
      },
      () => {
        this.#announce(parts.localize.term('commentNotFound'));
      },
    );
    this.#forms = new ThreadForms(parts, (comment, key) => {
      this.#posted(comment, key);
    });
    new ClockController(parts.host, (date) => parts.localize.date(date));
    const root = parts.host.shadowRoot;
    if (root && interactionStyles.styleSheet)
      root.adoptedStyleSheets.push(interactionStyles.styleSheet);
    parts.host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = onConfigure(() => {
      this.#forms.readDrafts();
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#permalinks.stop();
  }

  /** Whether the thread is wanted wherever on the page it stands, for the sake of a comment that is linked to. */
  get searching(): boolean {
    return this.#permalinks.searching;
  }

  /** Does what an event asks for. Of a `submit` the default is prevented already. */
  handle(type: string, target: Element): void {
    switch (type) {
      case 'click':
        this.#click(target);
        break;
      case 'change':
        if (target instanceof HTMLSelectElement)
          this.#parts.host.sort = target.value as ThreadOrder;
        break;
      case 'input':
      case 'focusin':
      case 'focusout':
        this.#forms.use(type, target);
        break;
      case 'submit':
        void this.#forms.submit(target as HTMLFormElement);
        break;
      case 'pointerover':
        this.#tellMoment(target);
        break;
      case 'error':
        // An avatar that cannot be had leaves its place empty.
        if (target instanceof HTMLImageElement) target.classList.add('broken');
    }
  }

  /** The form under a key, as far as it is not part of the first paint. */
  form(key: string): LaterForm {
    return this.#forms.form(key);
  }

  /** To be called when something was drawn. */
  drawn(): void {
    this.#permalinks.look();
    this.#forms.fill();
  }

  /** Goes on with what a reader does in the forms that a server has drawn. @param nodes What it has drawn, and is to go. */
  takeOver(nodes: readonly ChildNode[]): void {
    this.#forms.takeOver(nodes);
  }

  /** The comments loaded; one that is being answered stays, also when the server has it no more. */
  withAnswered(): readonly Comment[] {
    const { replyingTo, thread } = this.#parts;
    const { items } = this.#parts.resource;
    const answered = replyingTo === undefined ? undefined : thread.tree.byId.get(replyingTo);
    if (!answered || items.some(({ id }) => id === replyingTo)) return items;
    if (this.#kept?.of !== items)
      this.#kept = { of: items, all: [...items, { ...answered.comment, status: 'deleted' }] };
    return this.#kept.all;
  }

  /** Follows the fragment of the page's address. */
  followLink(): void {
    this.#permalinks.follow();
  }

  /** Forgets what belongs to a thread that is shown no longer. What was written is kept under its own name. */
  reset(): void {
    this.#forms.reset();
    this.#ofThread.abort();
    this.#ofThread = new AbortController();
    this.#loadingReplies.clear();
  }

  /**
   * Shows more comments, loading them where needed.
   *
   * @returns How many came.
   */
  async loadMore(): Promise<number> {
    const { host, resource, thread } = this.#parts;
    const before = thread.roots.length;
    if (host.limit) this.#parts.shown = (this.#parts.shown ?? host.limit) + host.limit;
    host.requestUpdate();
    const came = thread.hasHidden ? [] : await resource.loadMore();
    await host.updateComplete;
    return host.limit ? thread.roots.length - before : came.length;
  }

  #click(target: Element): void {
    const button = target.closest<HTMLElement>('[data-action]');
    const id = button?.closest('li')?.querySelector<HTMLElement>('.comment')?.dataset['id'];
    switch (button?.dataset['action']) {
      case 'reply':
        this.#reply(id === this.#parts.replyingTo ? undefined : id);
        break;
      case 'cancel':
        this.#reply(undefined);
        break;
      case 'collapse':
        if (id !== undefined) this.#toggle(id);
        break;
      case 'replies':
        if (id !== undefined) void this.#showReplies(id);
        break;
      case 'more':
        void this.#showMore();
        break;
      case 'retry':
        void this.#retry();
    }
  }

  #toggle(id: string): void {
    const { collapsed, drawing } = this.#parts;
    if (!collapsed.delete(id)) collapsed.add(id);
    drawing.repaint(id);
  }

  #reply(id: string | undefined): void {
    const { drawing, replyingTo: before } = this.#parts;
    this.#parts.replyingTo = id;
    if (this.#kept) this.#parts.host.requestUpdate();
    for (const changed of [before, id]) if (changed !== undefined) drawing.repaint(changed);
    this.drawn();
    const target = id ?? before;
    const element = target === undefined ? undefined : drawing.element(target);
    const selector = id === undefined ? '[data-action="reply"]' : 'textarea';
    element?.querySelector<HTMLElement>(selector)?.focus();
  }

  async #showMore(): Promise<void> {
    const { host, thread, localize } = this.#parts;
    if (host.busy) return;
    const before = thread.roots.length;
    const count = await this.loadMore();
    if (count === 0) return;
    this.#announce(localize.term('commentsAdded', { count }));
    // The button stays where it is when there is more to load; where it is gone, focus goes to what came.
    const first = thread.roots[before];
    if (first && this.#isFocusLost()) this.#focusOn(first.comment.id, STAY);
  }

  /** Loads the replies that an answer left out of a comment's, or the next of them. */
  async #showReplies(id: string): Promise<void> {
    const { resource, thread, drawing, localize, failed, host } = this.#parts;
    const { comment } = thread.tree.byId.get(id) ?? {};
    const { source } = resource;
    if (!comment?.moreReplies || !source || this.#loadingReplies.has(id)) return;
    const { signal } = this.#ofThread;
    let { page }: { page: NextPage | undefined } = comment.moreReplies;
    let came: readonly Comment[] = [];
    this.#loadingReplies.add(id);
    try {
      // A thread that was loaded anew counts those again that were shown before.
      while (page && came.length === 0) {
        const loaded = await source.load({ signal, page, repliesTo: id });
        came = loaded.items.filter((item) => !thread.tree.byId.has(item.id));
        page = loaded.items.length > 0 ? loaded.next : undefined;
      }
      if (signal.aborted) return;
      failed.delete(id);
      const { moreReplies, ...rest } = comment;
      const left = Math.max(moreReplies.count - came.length, 1);
      resource.put({ ...rest, ...(page && { moreReplies: { count: left, page } }) }, ...came);
      if (came.length > 0) this.#announce(localize.term('commentsAdded', { count: came.length }));
      await host.updateComplete;
      if (came[0] && this.#isFocusLost()) this.#focusOn(came[0].id, STAY);
    } catch (error) {
      if (signal.aborted) return;
      console.warn(`Lede: ${host.localName}: ${String(error)}`);
      failed.add(id);
      drawing.repaint(id);
      this.#announce(localize.term('moreFailed'));
    } finally {
      this.#loadingReplies.delete(id);
    }
  }

  async #retry(): Promise<void> {
    const { host, localize } = this.#parts;
    if (host.busy) return;
    await host.refresh();
    await host.updateComplete;
    if (host.state === 'error') this.#announce(localize.term('loadFailed'));
    // The button is gone with what it was about.
    else if (this.#isFocusLost()) host.shadowRoot?.querySelector<HTMLElement>('.thread')?.focus();
  }

  /** Whether what had the focus is gone: it is taken nowhere from where a reader has turned to. */
  #isFocusLost(): boolean {
    const { host } = this.#parts;
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return true;
    const root = host.getRootNode();
    return root instanceof ShadowRoot && root.host === activeElement && !root.activeElement;
  }

  #focusOn(id: string, options?: FocusOptions): void {
    this.#parts.drawing.element(id)?.querySelector<HTMLElement>('.comment')?.focus(options);
  }

  /** Tells something to those who hear the page. Said twice it is cleared between, or the second time is not heard. */
  #announce(text: string): void {
    const { host } = this.#parts;
    const say = (announcement: string): void => {
      this.#parts.announcement = announcement;
      host.requestUpdate();
    };
    say('');
    void host.updateComplete.then(() => {
      say(text);
    });
  }

  /** The full date is worked out when a reader points at one: in a long thread nobody asks for most of them. */
  #tellMoment(target: Element): void {
    const element = target.closest<HTMLElement>('time, .edited');
    const moment = element?.getAttribute('datetime') ?? element?.dataset['moment'];
    if (element && moment) element.title = this.#parts.localize.moment(new Date(moment));
  }

  /** Shows a comment that was posted, and closes its form where nothing new is written in it. */
  #posted(comment: Comment, key: string): void {
    const { thread, resource, localize, host, replyingTo } = this.#parts;
    const active = host.shadowRoot?.activeElement;
    // Not from what a reader has turned to meanwhile.
    const mayFocus = active ? !this.#forms.isUsed(active, key) : this.#isFocusLost();
    if (key === TOP_LEVEL) thread.putFirst(comment.id);
    if (!this.#forms.isWrittenIn(key)) {
      if (key === TOP_LEVEL) this.#forms.fold();
      else if (replyingTo === key) this.#reply(undefined);
    }
    resource.put(comment);
    this.#announce(localize.term(comment.status === 'pending' ? 'postedPending' : 'posted'));
    if (mayFocus)
      void host.updateComplete.then(() => {
        this.#focusOn(comment.id);
      });
  }
}
