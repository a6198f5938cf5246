import { ancestors } from '../../../data/ancestors.js';
import { commentInFragment } from './comment-in-fragment.js';
import type { ThreadParts } from '../thread-parts.js';

/** How many further pages are looked through for a comment. */
const MOST_PAGES = 50;

/**
 * How many of them where the address of the comment says that there is none: a server may have no such address at all, and answers
 * alike.
 */
const MOST_IN_DOUBT = 10;

/** The threads of the page that look for a comment: it is missed once none of them has it. */
const searches = new Set<PermalinkSearch>();
let telling: ReturnType<typeof setTimeout> | undefined;

/**
 * Follows links to comments. A browser does not look for a fragment's target inside a shadow root, so the thread does, and
 * looks again as comments arrive.
 */
export class PermalinkSearch {
  readonly #parts: ThreadParts;
  readonly #unfold: (id: string) => void;
  readonly #missed: () => void;
  #wanted: string | undefined;
  /** Which was asked for by its own address. */
  #asked: string | undefined;
  #asking = false;
  /** How many further pages were looked through. */
  #pages = 0;
  #abort = new AbortController();

  /**
   * @param unfold Shows the answers of a comment.
   * @param missed Tells that the comment is not here.
   */
  constructor(parts: ThreadParts, unfold: (id: string) => void, missed: () => void) {
    this.#parts = parts;
    this.#unfold = unfold;
    this.#missed = missed;
  }

  /** Whether a comment is looked for. */
  get searching(): boolean {
    return this.#wanted !== undefined;
  }

  /** Takes up what the page's address names. */
  follow(): void {
    const { host } = this.#parts;
    const { hash } = location;
    // What the page itself has under that name is not for the thread.
    const isOfPage = document.getElementById(hash.slice(1)) !== null;
    // One that has been taken off the page meanwhile would be waited for by the others for ever.
    const isSought = host.isConnected && !isOfPage;
    this.#wanted = isSought ? commentInFragment(hash, host.permalink) : undefined;
    if (this.#wanted === undefined) {
      this.stop();
      if (hash === '')
        host.shadowRoot?.querySelector('.comment.target')?.classList.remove('target');
      return;
    }
    this.#pages = 0;
    this.#asked = undefined;
    searches.add(this);
    host.requestUpdate();
  }

  /** Gives up what is looked for. */
  stop(): void {
    this.#wanted = undefined;
    searches.delete(this);
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** Looks for the wanted comment among those that are there by now. */
  look(): void {
    const id = this.#wanted;
    if (id === undefined) return;
    const result = this.#reveal(id);
    if (result === 'later') return;
    this.stop();
    // The other threads hear of the same link in the same moment, and the last one tells that it leads nowhere.
    clearTimeout(telling);
    if (result === 'gone')
      telling = setTimeout(() => {
        if (searches.size === 0 && !this.#isFoundElsewhere(id)) this.#missed();
      });
  }

  /** Asks for the comment itself, where the endpoint has an address for one: pages are walked only where that does not help. */
  async #ask(id: string): Promise<void> {
    const { resource, thread, host } = this.#parts;
    const { source } = resource;
    if (!source) return;
    this.#asking = true;
    try {
      const map = await source.map();
      const { findComment } = map?.settings['find']
        ? await import('../../../data/find-comment.js')
        : {};
      const isKnown = (other: string): boolean => thread.tree.byId.has(other);
      const found = await findComment?.(source, id, isKnown, this.#abort.signal);
      if (this.#wanted !== id || !found) return;
      if (found.length > 0) resource.put(...found);
      else this.#pages = MOST_PAGES - MOST_IN_DOUBT;
    } catch (error) {
      console.warn(`Lede: ${host.localName}: ${String(error)}`);
    } finally {
      this.#asking = false;
      host.requestUpdate();
    }
  }

  #isFoundElsewhere(id: string): boolean {
    const threads = document.querySelectorAll(this.#parts.host.localName);
    return [...threads].some(({ shadowRoot }) => {
      const target = shadowRoot?.querySelector<HTMLElement>('.comment.target');
      return target?.dataset['id'] === id;
    });
  }

  #reveal(id: string): 'found' | 'later' | 'gone' {
    const { host, thread, resource, drawing } = this.#parts;
    if (!thread.tree.byId.has(id)) {
      if (host.busy || host.state === 'idle' || host.state === 'loading') return 'later';
      if (this.#asked !== id) {
        this.#asked = id;
        void this.#ask(id);
      }
      if (this.#asking) return 'later';
      if (!resource.mayContinue || this.#pages >= MOST_PAGES) return 'gone';
      this.#pages++;
      thread.arrangement?.beginPage(thread.tree.roots);
      void resource.loadMore().finally(() => thread.arrangement?.endPage());
      return 'later';
    }
    const above = ancestors(thread.tree, id);
    const root = above.at(-1) ?? id;
    if (!thread.roots.some(({ comment }) => comment.id === root)) {
      if (!thread.want(root)) return 'gone';
      host.requestUpdate();
      return 'later';
    }
    above.forEach(this.#unfold);
    const element = drawing.element(id);
    const comment = element?.isConnected
      ? element.querySelector<HTMLElement>('.comment')
      : undefined;
    if (!comment) return 'later';
    host.shadowRoot?.querySelector('.comment.target')?.classList.remove('target');
    comment.classList.add('target');
    // In what was never laid out there is nothing to scroll to in every engine.
    comment.closest('.far')?.classList.remove('far');
    comment.scrollIntoView({ block: 'start' });
    comment.focus({ preventScroll: true });
    return 'found';
  }
}
