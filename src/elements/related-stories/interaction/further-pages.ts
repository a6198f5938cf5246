import type { ReactiveController } from 'lit';
import type { NextPage } from '../../../data/model.js';
import type { ListParts } from '../list-parts.js';

/** How near its end the next page of a list is asked for. */
const MARGIN = '600px';

/** Shows the further pages of a list: when the reader asks for them, or by itself as the end comes near. */
export class FurtherPages implements ReactiveController {
  readonly #parts: ListParts;
  readonly #savesData: () => boolean;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting) void this.#near();
    },
    { rootMargin: MARGIN },
  );
  #end: Element | undefined;
  #asked: NextPage | undefined;
  /** Whether the reader has moved on the page: who has not may never come to the end. */
  #hasScrolled = false;

  /** @param savesData Whether nothing is loaded that nobody asked for. */
  constructor(parts: ListParts, savesData: () => boolean) {
    this.#parts = parts;
    this.#savesData = savesData;
    parts.host.addController(this);
  }

  hostConnected(): void {
    addEventListener('scroll', this.#onScroll, { once: true, passive: true, capture: true });
    this.look();
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#onScroll, true);
    this.#observer.disconnect();
    this.#end = undefined;
  }

  /** To be called when something was drawn. */
  look(): void {
    const end = this.#parts.host.shadowRoot?.querySelector('.more') ?? undefined;
    if (end === this.#end) return;
    this.#observer.disconnect();
    this.#end = end;
    if (end) this.#observer.observe(end);
  }

  /** Shows more. @param isAsked Whether the reader asked for them: then the first of them gets the focus. */
  async show(isAsked: boolean): Promise<void> {
    const { host, localize, resource } = this.#parts;
    if (host.busy) return;
    const before = this.#parts.shown().length;
    const count = await host.loadMore();
    if (count <= 0) return;
    this.#parts.finish();
    const shown = this.#parts.shown().length;
    const { total } = resource;
    this.#parts.announce(
      total === undefined
        ? localize.term('storiesAdded', { count })
        : localize.term('storiesAddedOf', { count, shown, total }),
    );
    if (!isAsked) return;
    const first = this.#parts.list()?.children[before];
    (
      first?.querySelector<HTMLElement>('.link') ??
      first?.querySelector('slot')?.assignedElements()[0]?.querySelector<HTMLElement>('a')
    )?.focus();
  }

  readonly #onScroll = (): void => {
    this.#hasScrolled = true;
    this.#watchAgain();
  };

  /** It is told only once that the end is near: it may be still. */
  #watchAgain(): void {
    if (!this.#end) return;
    this.#observer.unobserve(this.#end);
    this.#observer.observe(this.#end);
  }

  async #near(): Promise<void> {
    if (this.#savesData() || !this.#parts.hasMore()) return;
    if (this.#parts.host.paging === 'scroll') {
      // Not where it has failed, nor where the page would not have it asked for.
      const { error, hasMore, mayContinue } = this.#parts.resource;
      if (error || (hasMore && !mayContinue)) return;
      const { busy } = this.#parts.host;
      const before = this.#parts.shown().length;
      await this.show(false);
      // Where none of many pages had one that fits, the reader is asked whether to go on.
      if (busy || this.#parts.shown().length > before) this.#watchAgain();
    } else if (this.#hasScrolled) await this.#prefetch();
  }

  /** Has the next page at hand when it is asked for: what elements ask for is kept for a while. */
  async #prefetch(): Promise<void> {
    const { next: page, source, items } = this.#parts.resource;
    if (!page || !source || page === this.#asked) return;
    this.#asked = page;
    const { signal } = new AbortController();
    try {
      await source.load({ page, offset: items.length, signal });
    } catch {
      // Asked for again, and told, when the reader wants it.
    }
  }
}
