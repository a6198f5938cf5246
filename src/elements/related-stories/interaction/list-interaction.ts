import { type TemplateResult, html, nothing } from 'lit';
import { CardInteraction } from '../../article-card/interaction/card-interaction.js';
import type { LateCards, LateInteraction } from '../../article-card/late-cards.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { ListParts } from '../list-parts.js';
import { Carousel } from './carousel.js';
import { FurtherPages } from './further-pages.js';
import { rememberHeight } from './heights.js';
import { listInteractionStyles } from './list-interaction-styles.js';

/** What a list does besides what its cards do: it can be skipped and leafed through, and goes on by itself. */
export class ListInteraction extends CardInteraction {
  readonly #parts: ListParts;
  readonly #carousel: Carousel;
  readonly #pages: FurtherPages;

  constructor(parts: ListParts, late: LateCards<LateInteraction>) {
    super(parts, late);
    this.#parts = parts;
    adoptStyles(parts.host, listInteractionStyles);
    this.#carousel = new Carousel(parts);
    this.#pages = new FurtherPages(parts, () => late.savesData);
  }

  override drawn(): void {
    super.drawn();
    this.#carousel.look();
    this.#pages.look();
    if (this.#parts.isComplete()) rememberHeight(this.#parts.host);
  }

  /** Shows more stories: the first of them gets the focus, and how many there are is told. */
  async showMore(): Promise<void> {
    await this.#pages.show(true);
  }

  /** What stands before the list. */
  before(): TemplateResult {
    const { host, localize } = this.#parts;
    const { heading } = host;
    return html`<a class="skip button" part="skip-link" href="#end" @click=${this.#skip}
        >${heading ? localize.term('skipStoriesOf', { heading }) : localize.term('skipStories')}</a
      >${host.layout === 'carousel' ? this.#carousel.buttons() : nothing}`;
  }

  /** What stands after the list. */
  after(): TemplateResult {
    const { localize } = this.#parts;
    return html`<span class="end" tabindex="-1" @blur=${this.#leave}
      ><span class="visually-hidden">${localize.term('storiesEnd')}</span></span
    >`;
  }

  /** A fragment does not lead into a shadow root. */
  readonly #skip = (event: Event): void => {
    event.preventDefault();
    const end = this.#parts.host.shadowRoot?.querySelector<HTMLElement>('.end');
    if (!end) return;
    // From what no Tab leads to Chromium goes on at the beginning of the shadow root, where nothing else follows.
    end.tabIndex = 0;
    end.focus();
  };

  readonly #leave = ({ target }: Event): void => {
    if (target instanceof HTMLElement) target.tabIndex = -1;
  };
}
