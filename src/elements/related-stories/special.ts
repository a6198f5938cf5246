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
    this.#selectedBy = wanted;
    this.selection = undefined;
    if (wanted !== undefined) this.selection = selectionOf(this.#host);
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
