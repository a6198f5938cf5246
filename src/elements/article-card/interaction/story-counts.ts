import type { ReactiveController } from 'lit';
import { keyOf } from '../../../controllers/source-settings.js';
import { warnOnce } from '../../../controllers/warn-once.js';
import { CommentCounts } from '../../../data/comment-counts.js';
import { type LedeError, toLedeError } from '../../../data/errors.js';
import type { Article } from '../../../data/model.js';
import type { LoadOptions, Source } from '../../../data/source.js';
import { LedeErrorEvent } from '../../../events/error-event.js';
import type { CardParts } from '../card-parts.js';

/** Milliseconds in which the cards of a page are gathered, so that those whose data comes a little later are asked for too. */
const TOGETHER = 300;

/** One for the page: its cards cost one request. */
const counts = new CommentCounts(TOGETHER);

/** For lists that wait for their numbers, which wait no longer than they must. */
const countsAtOnce = new CommentCounts();

/** What tells the places where articles are counted apart, besides their address: not how much of a list is shown. */
const settingsKey = ({ settings }: Source<Article>): string =>
  keyOf({ ...settings, src: '', answer: undefined, given: undefined });

/** Says that there are no numbers, which takes nothing from what is shown. */
function tell(host: HTMLElement, error: LedeError): void {
  warnOnce(host, error);
  host.dispatchEvent(new LedeErrorEvent(error));
}

/** An article with its number, where it has come without. */
function withCount(article: Article, numbers: ReadonlyMap<string, number>): Article {
  const commentCount = numbers.get(article.id);
  return article.commentCount === undefined && commentCount !== undefined
    ? { ...article, commentCount }
    : article;
}

/**
 * Counts the comments of articles that are to be chosen or sorted by them.
 *
 * @param host Fires `lede-error` where they cannot be counted.
 * @returns The articles with their numbers, as far as they can be had.
 */
export async function withCounts(
  host: HTMLElement,
  source: Source<Article>,
  articles: readonly Article[],
  { signal, fresh = false }: LoadOptions,
): Promise<readonly Article[]> {
  const uncounted = articles.filter(({ commentCount }) => commentCount === undefined);
  try {
    const numbers = await countsAtOnce.countArticles(source, uncounted, settingsKey(source), {
      signal,
      fresh,
    });
    return articles.map((article) => withCount(article, numbers));
  } catch (error) {
    if (!signal.aborted) tell(host, toLedeError(error));
    return articles;
  }
}

/**
 * The numbers of comments of articles that come without: counted for all cards of the page together, once they are shown, and put
 * where a place was kept for them.
 */
export class StoryCounts implements ReactiveController {
  readonly #parts: CardParts;
  /** By the articles' ids. */
  readonly #counted = new Map<string, number>();
  /** Those that are asked for: an article that is loaded anew is another. */
  #asked = new WeakSet<Article>();
  #underWay = new AbortController();

  constructor(parts: CardParts) {
    this.#parts = parts;
    parts.host.addController(this);
  }

  hostConnected(): void {
    if (!this.#underWay.signal.aborted) return;
    this.#underWay = new AbortController();
    this.#asked = new WeakSet();
  }

  hostDisconnected(): void {
    // One that is only moved goes on.
    queueMicrotask(() => {
      if (!this.#parts.host.isConnected) this.#underWay.abort();
    });
  }

  /** An article with its number. */
  counted(article: Article): Article {
    return withCount(article, this.#counted);
  }

  /** Counts those that are shown now and were not counted yet. */
  look(): void {
    const { source } = this.#parts.resource;
    const wanted = this.#parts
      .shown()
      .filter((article) => article.commentCount === undefined && !this.#asked.has(article));
    if (!source || wanted.length === 0) return;
    for (const article of wanted) this.#asked.add(article);
    void this.#count(source, wanted);
  }

  async #count(source: Source<Article>, articles: readonly Article[]): Promise<void> {
    const { signal } = this.#underWay;
    const fresh = articles.some(({ id }) => this.#counted.has(id));
    try {
      const numbers = await counts.countArticles(source, articles, settingsKey(source), {
        signal,
        fresh,
      });
      if (signal.aborted) return;
      for (const article of articles) {
        const number = numbers.get(article.id);
        if (number === undefined || number === this.#counted.get(article.id)) continue;
        this.#counted.set(article.id, number);
        this.#parts.redraw(article);
      }
    } catch (error) {
      if (!signal.aborted) tell(this.#parts.host, toLedeError(error));
    }
  }
}
