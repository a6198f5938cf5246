import { ownPageKey } from '../../controllers/own-page-key.js';
import type { ResourceController } from '../../controllers/resource-controller.js';
import type { Article } from '../../data/model.js';
import { isServer } from '../../rendering/on-server.js';
import { chooseStories } from './choose-stories.js';
import type { LedeRelatedStoriesElement } from './related-stories-element.js';
import type { Selection } from './selection.js';

/** Stories in their order, and how many of them are new to the page; the others stand last. */
type Chosen = ReturnType<typeof chooseStories>;

/** How many further pages are asked for by a list itself, to have as many stories as it is to show. */
const MOST_PAGES = 5;

/** Which stories of its endpoint a list shows, and how many of them. */
export class ListStories {
  readonly #host: LedeRelatedStoriesElement;
  readonly #resource: ResourceController<Article>;
  readonly #selection: () => Selection | undefined;
  /** What was chosen last, and by what. */
  #chosen: (Chosen & { readonly by: readonly unknown[] }) | undefined;
  /** How many may be shown, as far as they are loaded; undefined: all. */
  most: number | undefined;
  /** How many further pages the list has asked for by itself. */
  #filled = 0;
  #filledOf: unknown;
  /** Whether, if something failed, it was loading more. */
  moreFailed = false;

  /** @param selection What the page wants of them besides. */
  constructor(
    host: LedeRelatedStoriesElement,
    resource: ResourceController<Article>,
    selection: () => Selection | undefined,
  ) {
    this.#host = host;
    this.#resource = resource;
    this.#selection = selection;
  }

  /** Those that are shown. */
  get visible(): readonly Article[] {
    const { stories, fresh } = this.#choose();
    const wanted = this.most ?? this.#host.limit ?? (fresh || stories.length);
    // While others may come in their place, those that are on the page already are not shown.
    const { hasMore, busy } = this.#resource;
    const awaitsOthers = this.mayFill || (busy && hasMore);
    return stories.slice(0, awaitsOthers ? Math.min(wanted, fresh) : wanted);
  }

  /** Whether the list may ask for more by itself: what fits may be far, and is then for the reader to ask for. */
  get mayFill(): boolean {
    const { mayContinue, source } = this.#resource;
    return mayContinue && (source !== this.#filledOf || this.#filled < MOST_PAGES);
  }

  /** Whether more can be shown, once they are asked for. */
  get hasMore(): boolean {
    return (
      this.#host.paging !== 'none' &&
      (this.#resource.hasMore || this.visible.length < this.#choose().stories.length)
    );
  }

  /** Shows more, loading them where needed. @returns How many came. */
  async loadMore(): Promise<number> {
    const { limit } = this.#host;
    const before = this.visible.length;
    const { most } = this;
    if (limit) this.most = (this.most ?? limit) + limit;
    for (let page = 0; page < MOST_PAGES && this.#resource.hasMore; page++) {
      if (this.#choose().fresh >= (this.most ?? before + 1)) break;
      this.moreFailed = true;
      const came = await this.#resource.loadMore();
      // The map may leave out all of a page.
      if (came.length === 0 && !this.#resource.mayContinue) break;
    }
    // What could not be loaded is asked for again by the reader, not twice as much by itself.
    if (this.#resource.error) this.most = most;
    // Where nothing else is left, those that the page shows already are better than none.
    if (!limit && !this.#resource.hasMore) this.most = this.#choose().stories.length;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return this.visible.length - before;
  }

  /** Six stories stay six: where leaving one out has made the list short, the next page fills it. */
  fill(): void {
    if (isServer) return;
    const { source } = this.#resource;
    const wanted = Math.max(this.most ?? this.#host.limit ?? 0, this.#host.min, 1);
    if (!this.mayFill || this.#choose().fresh >= wanted) return;
    this.#filled = source === this.#filledOf ? this.#filled + 1 : 1;
    this.#filledOf = source;
    void this.#resource.loadMore();
  }

  /** Worked out once for each answer, so that what is shown stays where it is. */
  #choose(): Chosen {
    const { items, source } = this.#resource;
    const { articleId: ownId } = this.#host;
    const selection = this.#selection();
    // What the page gives by itself is its own choice.
    const allowRepeats = this.#host.allowRepeats || (!isServer && source === undefined);
    const by = [items, ownId, selection, allowRepeats];
    if (!this.#chosen || by.some((value, index) => value !== this.#chosen?.by[index])) {
      const chosen = chooseStories(items, {
        owner: this.#host,
        ownKey: ownPageKey(),
        ownId,
        elsewhere: source?.settings.answer?.elsewhere,
        allowRepeats,
        selection,
      });
      this.#chosen = { by, ...chosen };
    }
    return this.#chosen;
  }
}
