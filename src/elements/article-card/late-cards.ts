import type { ReactiveController } from 'lit';
import type { LoadOptions, Loaded, Source } from '../../data/source.js';
import type { Article } from '../../data/model.js';
import { isServer, onServer } from '../../rendering/on-server.js';
import { hasStoredAnswers } from '../../stored-hint.js';
import { whenIdle } from '../when-idle.js';
import type { CardControls } from './card-options.js';
import type { CardParts } from './card-parts.js';
import { needsRareParts } from './rare/needs-rare-parts.js';
import type { RareCardParts } from './rare/rare-card-parts.js';

/** What cards do after their first paint; see `CardInteraction`. */
export interface LateInteraction {
  readonly controls: CardControls | undefined;
  /** An article with its number of comments, where that was counted apart. */
  counted(article: Article): Article;
  /** To be called when something was drawn. */
  drawn(): void;
}

/**
 * The way to what cards have besides their first paint, each a module of its own: what few of them need, which is asked for with
 * or after the data that needs it, and what they do, which comes when they are shown and the browser is idle.
 */
export class LateCards<Interaction extends LateInteraction> implements ReactiveController {
  readonly parts: CardParts;
  readonly #interaction: () => Promise<Interaction>;
  #coming: Promise<Interaction> | undefined;
  #rareComing: Promise<unknown> | undefined;
  /** Whether what is shown is to be brought up to date. */
  #isDue = false;
  /** What few cards need, once that is there. */
  rare: RareCardParts | undefined;
  /** What cards do, once that is there. */
  there: Interaction | undefined;
  /** When what is shown was loaded. */
  asOf: Date | undefined;
  /** Whether what is shown is of an earlier view of a page, and not brought up to date yet. */
  isStale = false;
  /** Whether there are numbers of comments to be had for articles that come without: their place is kept. */
  awaitsCounts = false;
  /** Whether no image is loaded until the reader asks for it. */
  savesData =
    !isServer &&
    ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false);

  /** @param interaction Asks for what the element's cards do. */
  constructor(parts: CardParts, interaction: () => Promise<Interaction>) {
    this.parts = parts;
    this.#interaction = interaction;
    parts.host.addController(this);
  }

  /**
   * Loads a page, and what its articles need beside the usual. Where an earlier view of a page in this tab has had the answer, that is
   * shown at once and brought up to date.
   */
  async load(source: Source<Article>, options: LoadOptions): Promise<Loaded<Article>> {
    this.#askForRare([]);
    const isFirst = !options.page;
    // What is stored may be anything.
    const earlier =
      hasStoredAnswers && isFirst && !options.fresh && !this.isStale
        ? await import('../../controllers/stored-answers.js')
            .then((stored) => stored.earlierAnswer(source))
            .catch(() => undefined)
        : undefined;
    const loaded = earlier?.loaded ?? (await source.load(options));
    if (isFirst) {
      this.isStale = this.#isDue = earlier !== undefined;
      this.asOf = earlier?.at ?? new Date();
      if (!earlier) this.awaitsCounts = (await source.map())?.settings['counts'] !== undefined;
    }
    this.#askForRare(loaded.items);
    await this.#rareComing;
    return loaded;
  }

  /** Shows a page that a server has loaded. */
  serve(page: Loaded<Article>): void {
    const { parts } = this;
    parts.resource.take(page);
    if (isServer && needsRareParts(parts.host, page.items))
      this.rare = onServer()?.rareParts(parts);
  }

  /** Asks for what cards do, where it is not there yet. */
  async get(): Promise<Interaction> {
    this.#coming ??= this.#interaction();
    try {
      const interaction = await this.#coming;
      if (!this.there) {
        this.there = interaction;
        if (interaction.controls) this.parts.redraw();
        this.parts.host.requestUpdate();
      }
      return interaction;
    } catch (error) {
      // Asked for again the next time.
      this.#coming = undefined;
      throw error;
    }
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
  }

  hostUpdated(): void {
    const { host, resource } = this.parts;
    // Not before the earlier answer is shown: asked for sooner, it would never be.
    if (this.#isDue && !host.busy) {
      this.#isDue = false;
      void resource.refresh(false);
    }
    const articles = this.parts.shown();
    if (articles.length === 0) return;
    this.#askForRare(articles);
    if (this.there) this.there.drawn();
    else if (!this.#coming) whenIdle(() => void this.get().catch(() => undefined));
  }

  readonly #onOnline = (): void => {
    const { host, resource } = this.parts;
    if (resource.error && !host.busy) void host.refresh();
  };

  #askForRare(articles: readonly Article[]): void {
    if (this.#rareComing || !needsRareParts(this.parts.host, articles)) return;
    this.#rareComing = import('./rare/rare-card-parts.js').then(
      ({ RareCardParts }) => {
        this.rare = new RareCardParts(this.parts);
        if (this.parts.shown().length > 0) this.parts.redraw();
      },
      () => {
        this.#rareComing = undefined;
      },
    );
  }
}
