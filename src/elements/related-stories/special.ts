import type { OwnMarkup, RenderItem } from './own-markup.js';
import type { LedeRelatedStoriesElement } from './related-stories-element.js';
import type { Selection } from './selection.js';

/** What few lists are set to do, each a module of its own: pick and sort stories, or draw them by the page's own markup. */
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

  /** Whether what is there is not what is wanted. */
  get isBehind(): boolean {
    return this.#selectedBy !== this.#wanted() || !this.#isDrawnBy(this.#markup());
  }

  /**
   * Has what is wanted at hand.
   *
   * @throws {@link LedeError} of kind `config` where a setting is wrong.
   */
  async ready(): Promise<void> {
    const { where, sort, readStories } = this.#host;
    const wanted = this.#wanted();
    const markup = this.#markup();
    const [select, own] = await Promise.all([
      wanted !== undefined && import('./select-stories.js'),
      markup && import('./own-markup.js'),
    ]);
    if (this.#selectedBy !== wanted) {
      this.#selectedBy = wanted;
      this.selection = undefined;
      if (select) this.selection = select.selectionOf({ where, sort, readStories });
    }
    if (this.#isDrawnBy(markup)) return;
    this.ownMarkup?.keepOnly([]);
    this.ownMarkup = own && markup ? new own.OwnMarkup(this.#host, markup, this.#dates) : undefined;
  }

  #wanted(): string | undefined {
    const { where, sort, readStories } = this.#host;
    return where || sort !== 'server' || /sink|hide/.test(readStories ?? '')
      ? JSON.stringify([where, sort, readStories])
      : undefined;
  }

  #markup(): HTMLTemplateElement | RenderItem | undefined {
    return (
      this.#host.renderItem ??
      this.#host.querySelector<HTMLTemplateElement>(':scope > template[data-item]') ??
      undefined
    );
  }

  #isDrawnBy(markup: HTMLTemplateElement | RenderItem | undefined): boolean {
    return markup ? (this.ownMarkup?.isBy(markup) ?? false) : !this.ownMarkup;
  }
}
