import type { Article } from '../../data/model.js';
import type { LoadOptions, Loaded, Source } from '../../data/source.js';
import { browserReader } from '../../html/browser-reader.js';
import { OwnMarkup, type RenderItem } from './own-markup.js';
import type { LedeRelatedStoriesElement } from './related-stories-element.js';
import { selectionOf } from './select-stories.js';
import type { Selection } from './selection.js';

/** What few lists are set to do: pick and sort stories, or draw them by the page's own markup. */
export class Special {
  readonly #host: LedeRelatedStoriesElement;
  readonly #dates: (date: Date) => string;
  #selectedBy: string | undefined;
  selection: Selection | undefined;
  ownMarkup: OwnMarkup | undefined;

  /** @param dates The text of a date. */
  constructor(host: LedeRelatedStoriesElement, dates: (date: Date) => string) {
    this.#host = host;
    this.#dates = dates;
  }

  /** Whether it does something else than the list is set to. */
  get isBehind(): boolean {
    return this.#selectedBy !== this.#wanted() || !this.#isDrawnBy(this.#markup());
  }

  /**
   * Does what the list is set to.
   *
   * @throws {@link LedeError} of kind `config` where a setting is wrong.
   */
  catchUp(): void {
    const markup = this.#markup();
    if (!this.#isDrawnBy(markup)) {
      this.ownMarkup?.keepOnly([]);
      this.ownMarkup = markup && new OwnMarkup(this.#host, markup, this.#dates);
    }
    const wanted = this.#wanted();
    if (this.#selectedBy === wanted) return;
    this.selection = undefined;
    if (wanted !== undefined)
      this.selection = selectionOf(this.#host, { html: browserReader, url: document.baseURI });
    // Not before: what is wrong is wrong the next time too.
    this.#selectedBy = wanted;
  }

  /** A page whose articles have their numbers of comments, where stories are chosen or sorted by them. */
  async withCounts(
    source: Source<Article>,
    loaded: Loaded<Article>,
    options: LoadOptions,
  ): Promise<Loaded<Article>> {
    const { sort, where = '' } = this.#host;
    const isByNumber = sort === 'most-commented' || where.includes('commentCount');
    if (!isByNumber || loaded.items.every(({ commentCount }) => commentCount !== undefined))
      return loaded;
    const { withCounts } = await import('../article-card/interaction/story-counts.js');
    return { ...loaded, items: await withCounts(this.#host, source, loaded.items, options) };
  }

  #wanted(): string | undefined {
    const { where, sort, readStories } = this.#host;
    return where || sort !== 'server' || /sink|hide/.test(readStories ?? '')
      ? JSON.stringify([where, sort, readStories])
      : undefined;
  }

  #markup(): HTMLTemplateElement | RenderItem | undefined {
    return this.#host.renderItem ?? this.#host.itemTemplate ?? undefined;
  }

  #isDrawnBy(markup: HTMLTemplateElement | RenderItem | undefined): boolean {
    return markup ? (this.ownMarkup?.isBy(markup) ?? false) : !this.ownMarkup;
  }
}
