import { type ReactiveController, html, nothing } from 'lit';
import { ClockController } from '../../../controllers/clock-controller.js';
import { moment } from '../../../controllers/moment.js';
import { ownPageKey } from '../../../controllers/own-page-key.js';
import { markRead, readStories } from '../../../controllers/read-stories.js';
import { isSaved, saveStory } from '../../../controllers/saved-stories.js';
import { storeAnswer } from '../../../controllers/stored-answers.js';
import { tellEmpty } from '../../../controllers/tell-empty.js';
import type { Article } from '../../../data/model.js';
import type { Source } from '../../../data/source.js';
import { pageKey } from '../../../data/page-key.js';
import { LedeReadEvent } from '../../../events/read-event.js';
import { LedeSaveEvent } from '../../../events/save-event.js';
import { enCards } from '../../../locales/en-cards.js';
import { addEnglish } from '../../../locales/index.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { CardControls } from '../card-options.js';
import type { CardParts } from '../card-parts.js';
import type { LateCards, LateInteraction } from '../late-cards.js';
import { followFromText } from './follow-from-text.js';
import { Impressions } from './impressions.js';
import type { StoryCounts } from './story-counts.js';
import { cardInteractionStyles } from './card-interaction-styles.js';
import type { StructuredData } from './structured-data.js';

/**
 * What cards do besides showing themselves: they keep their dates, tell who sees them, are kept for later and remembered as read.
 */
export class CardInteraction implements LateInteraction, ReactiveController {
  protected readonly parts: CardParts;
  readonly #late: LateCards<LateInteraction>;
  readonly #impressions: Impressions;
  #structuredData: Promise<StructuredData> | undefined;
  #countsComing: Promise<StoryCounts> | undefined;
  #counts: StoryCounts | undefined;
  /** The source whose first page is stored. */
  #stored: Source<Article> | undefined;
  #isRead: (article: Article) => boolean;
  #isSaved: (article: Article) => boolean;

  constructor(parts: CardParts, late: LateCards<LateInteraction>) {
    this.parts = parts;
    this.#late = late;
    addEnglish(enCards);
    adoptStyles(parts.host, cardInteractionStyles);
    this.#isRead = readStories();
    this.#isSaved = isSaved();
    new ClockController(parts.host, (date) =>
      late.rare ? late.rare.format(date) : parts.localize.date(date),
    );
    this.#impressions = new Impressions(parts);
    const root = parts.host.shadowRoot;
    root?.addEventListener('click', this.#onClick);
    root?.addEventListener('pointerover', this.#tellMoment);
    for (const type of ['click', 'auxclick'])
      root?.addEventListener(type, (event) => {
        if (event instanceof MouseEvent) followFromText(event);
      });
    parts.host.addController(this);
  }

  hostConnected(): void {
    // Of the element itself: it comes after listeners of the page had their say.
    this.parts.host.addEventListener('lede-navigate', this.#onNavigate);
    if (this.parts.host.readStories && this.parts.host.articleId) markRead(ownPageKey());
  }

  hostDisconnected(): void {
    this.parts.host.removeEventListener('lede-navigate', this.#onNavigate);
  }

  /** What stands on a card besides the article, where it has any of it. */
  get controls(): CardControls | undefined {
    const { saveButton, readStories: read } = this.parts.host;
    return saveButton || read || this.#late.savesData ? this.#controls : undefined;
  }

  drawn(): void {
    const { host, resource } = this.parts;
    if (resource.source) tellEmpty(host, resource.items, 'title');
    this.#impressions.watch();
    this.#markRead();
    this.#store();
    if (this.#late.awaitsCounts || this.#counts) void this.#count();
    if (host.structuredData || this.#structuredData) void this.#tellSearchEngines();
  }

  counted(article: Article): Article {
    return this.#counts?.counted(article) ?? article;
  }

  /** What is said of a reload that failed: of when that is what is shown. */
  note(problem: string): string {
    const { localize } = this.parts;
    const { asOf } = this.#late;
    if (!asOf) return problem;
    const isToday = asOf.toDateString() === new Date().toDateString();
    const format = new Intl.DateTimeFormat(localize.language, {
      timeStyle: 'short',
      ...(!isToday && { dateStyle: 'medium' }),
    });
    return localize.term('asOf', { time: format.format(asOf), problem });
  }

  readonly #controls = (article: Article): unknown => {
    const { host, localize } = this.parts;
    const { saveButton, readStories: read } = host;
    return html`<div class="controls">
      ${
        this.#late.savesData && article.image
          ? html`<button
              class="button show-images"
              part="images-button"
              type="button"
              data-action="images"
            >
              ${localize.term('showImages')}
            </button>`
          : nothing
      }${
        saveButton
          ? html`<button
              class="save"
              part="save-button"
              type="button"
              data-action="save"
              data-id=${article.id}
              title=${localize.term('save')}
              aria-label=${`${localize.term('save')}: ${article.title ?? ''}`}
              aria-pressed=${this.#isSaved(article) ? 'true' : 'false'}
            ></button>`
          : nothing
      }${
        read && this.#isRead(article)
          ? html`<span class="visually-hidden">${localize.term('read')}</span>`
          : nothing
      }
    </div>`;
  };

  /** The day and the time of a date, for who points at it. */
  readonly #tellMoment = ({ target }: Event): void => {
    const time = target instanceof Element ? target.closest('time') : null;
    const date = new Date(time?.dateTime ?? NaN);
    if (time && !isNaN(Number(date)))
      time.title = this.#late.rare?.moment(date) ?? moment(this.parts.localize, date);
  };

  readonly #onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (button?.dataset['action'] === 'images') {
      this.#late.savesData = false;
      // The button goes, and the focus does not go with it.
      button.closest('.card')?.querySelector<HTMLElement>('.link')?.focus();
      this.parts.redraw();
    } else if (button?.dataset['action'] === 'save') {
      const article = this.parts.shown().find(({ id }) => id === button.dataset['id']);
      if (article) this.#save(article, button);
    }
  };

  #save(article: Article, button: HTMLElement): void {
    const saved = button.ariaPressed !== 'true';
    const event = new LedeSaveEvent(article, saved);
    this.parts.host.dispatchEvent(event);
    // What the page keeps itself is its own affair.
    if (event.defaultPrevented || saveStory(article, saved)) button.ariaPressed = String(saved);
    this.#isSaved = isSaved();
  }

  readonly #onNavigate = ({ article }: HTMLElementEventMap['lede-navigate']): void => {
    if (!this.parts.host.readStories || !markRead(pageKey(article.url))) return;
    this.parts.host.dispatchEvent(new LedeReadEvent(article));
    this.#isRead = readStories();
    this.parts.redraw();
    this.#markRead();
  };

  #markRead(): void {
    if (!this.parts.host.readStories) return;
    for (const article of this.parts.shown())
      this.parts.element(article)?.classList.toggle('read', this.#isRead(article));
  }

  /** Keeps what was loaded for the next view of a page. */
  #store(): void {
    const { source, items, next, total, error } = this.parts.resource;
    // The first page alone: it is what is loaded anew then, and nothing that is shown may go for it.
    if (!source || error || this.#late.isStale || items.length === 0 || source === this.#stored)
      return;
    this.#stored = source;
    storeAnswer(source, {
      items,
      preset: undefined,
      ...(next && { next }),
      ...(total !== undefined && { total }),
    });
  }

  async #count(): Promise<void> {
    this.#countsComing ??= import('./story-counts.js').then(
      ({ StoryCounts }) => new StoryCounts(this.parts),
    );
    try {
      this.#counts = await this.#countsComing;
      this.#counts.look();
    } catch {
      // Asked for again when something else is drawn.
      this.#countsComing = undefined;
    }
  }

  async #tellSearchEngines(): Promise<void> {
    this.#structuredData ??= import('./structured-data.js').then(
      ({ StructuredData }) => new StructuredData(this.parts),
    );
    try {
      (await this.#structuredData).tell();
    } catch {
      // Asked for again when something else is drawn.
      this.#structuredData = undefined;
    }
  }
}
