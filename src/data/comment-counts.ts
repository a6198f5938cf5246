import { LedeError } from './errors.js';
import { type Answer, answerScope, answeredError, within } from './mapping/map-page.js';
import { number } from './mapping/coerce.js';
import { compileCounts } from './mapping/counts.js';
import type { CompiledMap } from './mapping/map.js';
import * as operations from './mapping/operations.js';
import { writtenMap } from './mapping/written-map.js';
import type { Article, Comment, NextPage } from './model.js';
import type { LoadOptions, Loaded, Source } from './source.js';
import { safeUrl } from './url.js';

/** Milliseconds in which those who want a number are gathered: as long as a parser may take from one element to the next. */
const GATHERING = 20;

/** How many pages are counted by one request, so that their names fit into an address. */
const MOST = 50;

/** Pages that one request is to count. */
interface Batch {
  readonly keys: Set<string>;
  /** The options of those who wait; one that is aborted waits no more. */
  readonly waiting: Set<LoadOptions>;
  readonly counts: Promise<ReadonlyMap<string, number>>;
}

/**
 * Counts the comments of many pages with few requests: those that are wanted at about the same time are asked for together,
 * where the map says how (`counts`). Else a page has as many as its thread says.
 */
export class CommentCounts {
  readonly #gathering: number;
  readonly #batches = new Map<string, Batch>();

  /** @param gathering Milliseconds in which those who want a number are gathered, from the first of them. */
  constructor(gathering = GATHERING) {
    this.#gathering = gathering;
  }

  /**
   * Counts the comments of one page.
   *
   * @param source Of the page's comments.
   * @param key What tells the page from others of that server: its id there, or its path.
   * @param settings What tells sources apart besides their address.
   * @returns A page without comments whose `total` is the number.
   * @throws {@link LedeError}, of kind `shape` where the answer does not tell.
   */
  async count(
    source: Source<Comment>,
    key: string,
    settings: string,
    options: LoadOptions,
  ): Promise<Loaded<Comment>> {
    const { signal } = options;
    const { preset } = source.settings;
    const map = await source.attempt(async () => source.map(), signal);
    if (map?.settings['counts'] === undefined) return countLoaded(await source.load(options));
    const counts = await source.attempt(async () => {
      const asking = await prepare(source, map);
      return this.#gathered(source, asking, key, settings, options);
    }, signal);
    return {
      items: [],
      total: counts.get(key) ?? 0,
      preset: preset === 'auto' ? undefined : preset,
      writable: false,
    };
  }

  /**
   * Counts the comments of articles, where the map of their own source says how (`counts`).
   *
   * @param settings What tells sources apart besides their address.
   * @returns The numbers by the articles' ids; none where the map does not say how.
   * @throws {@link LedeError}.
   */
  async countArticles(
    source: Source<Article>,
    articles: readonly Article[],
    settings: string,
    options: LoadOptions,
  ): Promise<ReadonlyMap<string, number>> {
    const map = await source.map();
    if (map?.settings['counts'] === undefined) return new Map();
    const asking = await prepare(source, map);
    const counted = articles.map(async (article) => {
      const key = asking.keyOf(article);
      if (key === undefined) return [];
      const counts = await this.#gathered(source, asking, key, settings, options);
      return [[article.id, counts.get(key) ?? 0] as const];
    });
    return new Map((await Promise.all(counted)).flat());
  }

  async #gathered<T extends Article | Comment>(
    source: Source<T>,
    asking: Asking,
    key: string,
    settings: string,
    options: LoadOptions,
  ): Promise<ReadonlyMap<string, number>> {
    // Threads of one server have addresses of their own; where they are counted is one.
    const place = JSON.stringify([asking.request(['page']), settings]);
    const open = this.#batches.get(place);
    if (open && (open.keys.size < MOST || open.keys.has(key))) {
      open.keys.add(key);
      open.waiting.add(options);
      return open.counts;
    }
    const keys = new Set([key]);
    const waiting = new Set([options]);
    const counts = new Promise((resolve) => setTimeout(resolve, this.#gathering)).then(async () => {
      if (this.#batches.get(place)?.keys === keys) this.#batches.delete(place);
      const asked = [...keys];
      return asking.read(await source.ask(asking.request(asked), together([...waiting])), asked);
    });
    this.#batches.set(place, { keys, waiting, counts });
    return counts;
  }
}

/** How many pages are asked for, and the answer read. */
interface Asking {
  /** What tells an article's page from others; undefined for one of which nothing does. */
  keyOf(article: Article): string | undefined;
  request(keys: readonly string[]): NextPage;
  read(answer: Answer, keys: readonly string[]): ReadonlyMap<string, number>;
}

async function prepare<T extends Article | Comment>(
  source: Source<T>,
  map: CompiledMap,
): Promise<Asking> {
  const { src } = source.settings;
  const { map: written, engine } = await writtenMap(map);
  if (!written.counts) throw new LedeError('config', 'map: counts: missing');
  const { url, body, count, key } = compileCounts(written.counts, engine);
  const reading = await source.mapOptions();
  return {
    keyOf: (article) =>
      key
        ? operations.print(
            key(answerScope({ url: src, json: article, headers: {} }, reading), operations),
          )
        : article.id,
    request(keys) {
      const scope = answerScope({ url: src, json: keys, headers: {} }, reading);
      const address = safeUrl(url(scope), src);
      if (address !== undefined) return { url: address, body: body?.(scope) };
      throw new LedeError('config', 'map: counts.url: a part is absent, or it is no http(s) URL');
    },
    read(answer, keys) {
      const scope = answerScope(answer, reading);
      const error = answeredError(map, scope);
      if (error) throw error;
      return new Map(
        keys.map((key, place) => {
          const counted = count(within(scope, key));
          const own: unknown = Array.isArray(counted) ? counted[place] : counted;
          return [key, number(own, scope) ?? 0];
        }),
      );
    },
  };
}

/** What all who wait want: an answer as long as one of them does, and a fresh one where one of them does. */
function together(waiting: readonly LoadOptions[]): LoadOptions {
  const abort = new AbortController();
  const look = (): void => {
    if (waiting.every(({ signal }) => signal.aborted)) abort.abort(waiting[0]?.signal.reason);
  };
  for (const { signal } of waiting) signal.addEventListener('abort', look);
  look();
  return { signal: abort.signal, fresh: waiting.some(({ fresh }) => fresh) };
}

function countLoaded(page: Loaded<Comment>): Loaded<Comment> {
  const total = page.total ?? (page.next ? undefined : page.items.length);
  if (total !== undefined) return { ...page, total };
  throw new LedeError(
    'shape',
    'total: the answer has more pages, and does not say how many comments',
  );
}
