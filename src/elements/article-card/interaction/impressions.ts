import type { ReactiveController } from 'lit';
import type { Article } from '../../../data/model.js';
import { LedeDwellEvent } from '../../../events/dwell-event.js';
import { LedeImpressionEvent } from '../../../events/impression-event.js';
import { isAllowed } from '../../../storage.js';
import type { CardParts } from '../card-parts.js';

/** For how long a card must be in view, in milliseconds, and how much of it: the rule of the Media Rating Council. */
const LONG_ENOUGH = 1000;
const HALF = 0.5;

/** Where the browser looks again: a card higher than the window is in view when it fills half of that. */
const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, HALF];

/** A card that is watched. */
interface Watched {
  readonly article: Article;
  isInView: boolean;
  /** Since when it has been in view of somebody. */
  since: number | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Tells the page which stories its readers have had before their eyes, for how long, and where in the list. */
export class Impressions implements ReactiveController {
  readonly #parts: CardParts;
  readonly #watched = new Map<Element, Watched>();
  readonly #seen = new Set<string>();
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) this.#look(entry);
    },
    { threshold: THRESHOLDS },
  );

  constructor(parts: CardParts) {
    this.#parts = parts;
    parts.host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    // Before those of the page, which may send what they have gathered.
    addEventListener('pagehide', this.#onLeave, true);
    this.watch();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('pagehide', this.#onLeave, true);
    for (const element of [...this.#watched.keys()]) this.#forget(element);
  }

  /** Watches the cards that are shown, and no others. */
  watch(): void {
    const shown = new Map<Element, Article>();
    for (const article of this.#parts.shown()) {
      const element = this.#parts.element(article);
      if (element) shown.set(element, article);
    }
    for (const [element, { article }] of this.#watched)
      if (shown.get(element)?.id !== article.id) this.#forget(element);
    for (const [element, article] of shown) {
      if (this.#watched.has(element)) continue;
      this.#watched.set(element, { article, isInView: false, since: undefined, timer: undefined });
      this.#observer.observe(element);
    }
  }

  #forget(element: Element): void {
    const watched = this.#watched.get(element);
    if (watched) this.#leave(watched);
    this.#watched.delete(element);
    this.#observer.unobserve(element);
  }

  #look({
    target,
    intersectionRatio,
    intersectionRect,
    rootBounds,
  }: IntersectionObserverEntry): void {
    const watched = this.#watched.get(target);
    if (!watched) return;
    watched.isInView =
      intersectionRatio >= HALF ||
      (rootBounds !== null && intersectionRect.height >= rootBounds.height * HALF);
    if (watched.isInView && !document.hidden) this.#enter(watched);
    else this.#leave(watched);
  }

  #enter(watched: Watched): void {
    if (watched.since !== undefined) return;
    watched.since = performance.now();
    watched.timer = setTimeout(() => {
      this.#tell(watched);
    }, LONG_ENOUGH);
  }

  #leave(watched: Watched): void {
    const { article, since, timer } = watched;
    clearTimeout(timer);
    if (since === undefined) return;
    watched.since = undefined;
    const dwell = performance.now() - since;
    if (dwell < LONG_ENOUGH || !this.#seen.has(article.id) || !isAllowed('impressions')) return;
    this.#parts.host.dispatchEvent(new LedeDwellEvent(article, this.#position(article), dwell));
  }

  #tell({ article, since }: Watched): void {
    if (since === undefined || this.#seen.has(article.id) || !isAllowed('impressions')) return;
    this.#seen.add(article.id);
    const dwell = performance.now() - since;
    this.#parts.host.dispatchEvent(
      new LedeImpressionEvent(article, this.#position(article), dwell),
    );
  }

  #position({ id }: Article): number {
    return this.#parts.shown().findIndex((article) => article.id === id) + 1;
  }

  readonly #onVisibility = (): void => {
    for (const watched of this.#watched.values())
      if (document.hidden) this.#leave(watched);
      else if (watched.isInView) this.#enter(watched);
  };

  readonly #onLeave = (): void => {
    for (const watched of this.#watched.values()) this.#leave(watched);
  };
}
