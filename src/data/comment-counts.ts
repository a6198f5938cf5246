import { LedeError } from './errors.js';
import { type Answer, answerScope, answeredError, within } from './mapping/map-page.js';
import { number } from './mapping/coerce.js';
import { compileCounts } from './mapping/writing.js';
import type { CompiledMap } from './mapping/map.js';
import type { Comment, NextPage } from './model.js';
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
  readonly waiting: LoadOptions[];
  readonly counts: Promise<ReadonlyMap<string, number>>;
}

/**
 * Counts the comments of many pages with few requests: those that are wanted at about the same time are asked for together,
 * where the map says how (`counts`). Else a page has as many as its thread says.
 */
export class CommentCounts {
  readonly #batches = new Map<string, Batch>();

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
    const counts = await source.attempt(
      () => this.#gathered(source, map, key, settings, options),
      signal,
    );
    return {
      items: [],
      total: counts.get(key) ?? 0,
      preset: preset === 'auto' ? undefined : preset,
      writable: false,
    };
  }

  async #gathered(
    source: Source<Comment>,
    map: CompiledMap,
    key: string,
    settings: string,
    options: LoadOptions,
  ): Promise<ReadonlyMap<string, number>> {
    const asking = await prepare(source, map);
    // Threads of one server have addresses of their own; where they are counted is one.
    const place = JSON.stringify([asking.request(['page']), settings]);
    const open = this.#batches.get(place);
    if (open && open.keys.size < MOST) {
      open.keys.add(key);
      open.waiting.push(options);
      return open.counts;
    }
    const keys = new Set([key]);
    const waiting = [options];
    const counts = new Promise((resolve) => setTimeout(resolve, GATHERING)).then(async () => {
      if (this.#batches.get(place)?.keys === keys) this.#batches.delete(place);
      const asked = [...keys];
      return asking.read(await source.ask(asking.request(asked), together(waiting)), asked);
    });
    this.#batches.set(place, { keys, waiting, counts });
    return counts;
  }
}

/** How many pages are asked for, and the answer read. */
interface Asking {
  request(keys: readonly string[]): NextPage;
  read(answer: Answer, keys: readonly string[]): ReadonlyMap<string, number>;
}

async function prepare(source: Source<Comment>, map: CompiledMap): Promise<Asking> {
  const { src } = source.settings;
  const setting = (await map.settings.written()).counts;
  if (!setting) throw new LedeError('config', 'map: counts: missing');
  const { url, body, count } = compileCounts(setting, await import('./mapping/engine.js'));
  const reading = await source.mapOptions();
  return {
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
