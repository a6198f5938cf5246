import type { Comment, NextPage } from '../../../data/model.js';
import type { ThreadNode } from '../../../data/thread.js';
import type { ThreadParts } from '../thread-parts.js';
import { STAY, type ThreadGuide } from './thread-guide.js';

/** How many pages are asked for at most, until one has a comment that is to be seen. */
const MOST_PAGES = 5;

/** Brings comments that are not shown yet: the next page, the replies that an answer left out, what could not be loaded. */
export class FurtherComments {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #loadingReplies = new Set<string>();
  /** Aborted when the element turns to another thread. */
  #ofThread = new AbortController();

  constructor(parts: ThreadParts, guide: ThreadGuide) {
    this.#parts = parts;
    this.#guide = guide;
  }

  /**
   * Shows more comments, loading them where needed.
   *
   * @returns How many came.
   */
  async load(): Promise<number> {
    const { host, resource, thread } = this.#parts;
    const before = thread.roots.length;
    if (host.limit) this.#parts.shown = (this.#parts.shown ?? host.limit) + host.limit;
    // What is being read is not moved by what comes, whatever the order.
    thread.arrangement?.beginPage(thread.tree.roots);
    host.requestUpdate();
    let came: readonly Comment[] = [];
    // The map may leave out all of a page.
    for (let page = 0; page < MOST_PAGES && came.length === 0 && !thread.hasHidden; page++) {
      if (page > 0 && !resource.mayContinue) break;
      came = await resource.loadMore();
    }
    await host.updateComplete;
    thread.arrangement?.endPage();
    // Where only so many of the top level are shown, these count; what answers those that are there is seen too.
    return (host.limit && thread.roots.length - before) || came.length;
  }

  /** Does what the button below the comments says. */
  async show(): Promise<void> {
    const { host, thread, localize, resource } = this.#parts;
    if (host.busy) return;
    const before = new Set(thread.tree.byId.keys());
    const hadFailed = resource.error !== undefined;
    const count = await this.load();
    // What is written there already is not heard a second time.
    if (hadFailed && resource.error) this.#guide.announce(localize.term('moreFailed'));
    if (count === 0) return;
    this.#guide.announce(localize.term('commentsAdded', { count }));
    this.#guide.report('more', { value: count });
    const isNew = ({ comment }: ThreadNode): boolean => !before.has(comment.id);
    const first = thread.roots.find(isNew) ?? [...thread.tree.byId.values()].find(isNew);
    if (!first) return;
    // The button is below what came, or gone. Who presses it by keyboard reads on at the first of that; for a pointer nothing moves.
    const button = host.shadowRoot?.activeElement;
    if (button?.matches('[data-action="more"]:focus-visible')) this.#guide.bring(first.comment.id);
    else if (this.#guide.isFocusLost()) this.#guide.focusOn(first.comment.id, STAY);
  }

  /** Loads the replies that an answer left out of a comment's, or the next of them. */
  async showReplies(id: string): Promise<void> {
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
      // It may have been voted for meanwhile.
      const { moreReplies = comment.moreReplies, ...rest } =
        thread.tree.byId.get(id)?.comment ?? comment;
      const left = Math.max(moreReplies.count - came.length, 1);
      resource.put({ ...rest, ...(page && { moreReplies: { count: left, page } }) }, ...came);
      if (came.length > 0)
        this.#guide.announce(localize.term('commentsAdded', { count: came.length }));
      await host.updateComplete;
      if (came[0] && this.#guide.isFocusLost()) this.#guide.focusOn(came[0].id, STAY);
    } catch (error) {
      if (signal.aborted) return;
      console.warn(`Lede: ${host.localName}: ${String(error)}`);
      failed.add(id);
      drawing.repaint(id);
      this.#guide.announce(localize.term('moreFailed'));
    } finally {
      this.#loadingReplies.delete(id);
    }
  }

  /** Loads anew what could not be loaded. */
  async retry(): Promise<void> {
    const { host, localize } = this.#parts;
    if (host.busy) return;
    await host.refresh();
    await host.updateComplete;
    if (host.state === 'error') this.#guide.announce(localize.term('loadFailed'));
    // The button is gone with what it was about.
    else if (this.#guide.isFocusLost())
      host.shadowRoot?.querySelector<HTMLElement>('.thread')?.focus();
  }

  /** Forgets what is under way for a thread that is shown no longer. */
  reset(): void {
    this.#ofThread.abort();
    this.#ofThread = new AbortController();
    this.#loadingReplies.clear();
  }
}
