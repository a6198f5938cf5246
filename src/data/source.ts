import { LedeError, toLedeError } from './errors.js';
import { type CompiledMap, type FieldMap, type Model, compileMap, isReady } from './mapping/map.js';
import type { Answer, MapOptions } from './mapping/map-page.js';
import type { NextPage, Page } from './model.js';
import { loadPreset } from './presets/index.js';
import { sendAgain, timeLimit } from './request.js';
import type { MappingReport, Recognised } from './report.js';
import { requestKey } from './shared-requests.js';
import { inSlices } from './slices.js';
import {
  type SourceServices,
  type SourceSettings,
  isOffered,
  manner,
  sameOrigin,
} from './source-settings.js';
import { toJson } from './to-json.js';
import { safeUrl } from './url.js';

/** A page and what it was read by. */
export interface Loaded<T> extends Page<T> {
  /** The preset that was named or recognised. */
  readonly preset: string | undefined;
  /** Whether comments can be written. */
  readonly writable: boolean;
  /** What the map made of the answer, where that was asked for. */
  readonly report?: MappingReport;
}

/** How a page is loaded. */
export interface LoadOptions {
  /** Aborts this caller's interest; the promise is then rejected with its reason. */
  readonly signal: AbortSignal;
  /** The page to load; default: the first. */
  readonly page?: NextPage | undefined;
  /** How many items came before it; default 0. */
  readonly offset?: number;
  /** True to ask the server even if the answer is at hand. */
  readonly fresh?: boolean;
  /** The id of the comment whose `moreReplies` the page is of: they are its replies where they name no other parent. */
  readonly repliesTo?: string | undefined;
  /** True to have a report of what the map made of the answer. */
  readonly report?: boolean;
}

/** One endpoint with the map to read it by. */
export class Source<T> {
  readonly model: Model<T>;
  readonly settings: SourceSettings;
  readonly services: SourceServices;
  /** Known from the start where a preset or a map is named; else from the first answer on. */
  #map: Promise<CompiledMap> | undefined;
  /** What is gone by until then. */
  readonly #before: Promise<CompiledMap> | undefined;
  /** The preset that is named, or was recognised. */
  preset: string | undefined;
  /** Whether what it has answered may be for this reader alone: the page has changed a request, or the server says so. */
  isPersonal = false;
  /** How the map was come by. */
  recognised: Recognised;

  /**
   * @param before The source of the same data that this one replaces: what is written before this one has answered goes by its map.
   * @throws {@link LedeError} of kind `config` where `src` is no http(s) URL.
   */
  constructor(
    model: Model<T>,
    settings: SourceSettings,
    services: SourceServices,
    before?: Source<T>,
  ) {
    if (safeUrl(settings.src, settings.src) === undefined)
      throw new LedeError('config', `src: '${settings.src}' is not an http(s) URL`);
    this.model = model;
    this.settings = settings;
    this.services = services;
    this.#before = before?.map();
    const isNamed = settings.preset !== 'auto';
    this.preset = isNamed ? settings.preset : undefined;
    this.recognised = isNamed ? 'named' : settings.map ? 'map' : 'preset';
  }

  /** What mapping needs of the source's surroundings. */
  async mapOptions(): Promise<MapOptions> {
    const { html } = this.services;
    const { timeZone } = this.settings;
    return timeZone === undefined
      ? { html }
      : { html, timeZone: (await import('./time-zones.js')).timeZone(timeZone) };
  }

  /**
   * Loads a page.
   *
   * @throws {@link LedeError}; an `AbortError` where `prepare` would not have it sent.
   */
  async load(options: LoadOptions): Promise<Loaded<T>> {
    return this.attempt(() => this.#load(options), options.signal);
  }

  /**
   * Does what may fail, and has a failure explained: a wrong setting may be why.
   *
   * @throws {@link LedeError}; an `AbortError` where `prepare` would not have it sent, and the signal's reason.
   */
  async attempt<R>(work: () => Promise<R>, signal: AbortSignal): Promise<R> {
    const checked = this.#check();
    try {
      const result = await work();
      await checked;
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      const reason = await checked.then(
        () => error,
        (wrong: unknown) => wrong,
      );
      throw await this.#explained(toLedeError(reason));
    }
  }

  /** The map, where one is known before there is an answer. */
  map(): Promise<CompiledMap> | undefined {
    return this.#ownMap() ?? this.#before;
  }

  #ownMap(): Promise<CompiledMap> | undefined {
    const { preset, map } = this.settings;
    if (preset === 'auto' && !map) return this.#map;
    return this.#map ?? this.#remember(this.compile(preset === 'auto' ? undefined : preset, map));
  }

  async #explained(error: LedeError): Promise<LedeError> {
    const { src: url, credentials, headers } = this.settings;
    const { kind } = this.model;
    const surroundings = this.services.surroundings?.();
    try {
      const { explain } = await import('./explain.js');
      return explain(error, { url, kind, credentials, headers, surroundings });
    } catch {
      // Offline, the explanation may be out of reach as well.
      return error;
    }
  }

  /** Rejected where something in `given` is wrong. */
  #check(): Promise<void> {
    const { given } = this.settings;
    const checked = given
      ? import('./check-settings.js').then(
          ({ checkSettings }) => given.forEach(checkSettings),
          () => undefined,
        )
      : Promise.resolve();
    checked.catch(() => undefined);
    return checked;
  }

  async #load(options: LoadOptions): Promise<Loaded<T>> {
    const { page, offset = 0, fresh, report } = options;
    const { src: url, body, answer } = this.settings;
    // The map and the time zone are asked for beside the data; a failure of them is told where they are awaited.
    const early = this.#ownMap();
    const reading = this.mapOptions();
    reading.catch(() => undefined);
    const ask = (): Promise<Answer> => this.ask({ url, body }, options);
    const first = page
      ? undefined
      : answer && !fresh
        ? (await specialLoad()).brought(this.settings, answer)
        : await ask();
    const map = await (early ?? this.#remember(this.#recognise(first ?? (await ask()))));
    const isPlain = !report && !map.next?.isEach && RARE.every((key) => !(key in map.settings));
    const isList = map.items ?? first?.items ?? Array.isArray(first?.json);
    const loaded =
      first && isPlain && isList && first.json !== null
        ? await inSlices(this.model.read(map, first, { ...(await reading), offset }))
        : await (await specialLoad()).loadSpecially(this, map, first, options);
    const writable = isOffered(map.settings['create'], this.settings);
    return { ...loaded, preset: this.preset, writable };
  }

  /** Keeps the map for the next page; one that could not be had is asked for again. */
  #remember(map: Promise<CompiledMap>): Promise<CompiledMap> {
    this.#map = map;
    map.catch(() => {
      if (this.#map === map) this.#map = undefined;
    });
    return map;
  }

  /** @internal The map of a preset, with another one laid over it; without a preset that alone. */
  async compile(
    preset: string | undefined,
    own: FieldMap | string | undefined,
  ): Promise<CompiledMap> {
    // What reads the mapping language comes when it is needed, and the ways of paging beside it, not when it has found that the
    // map has one.
    const engine = own ? languageEngine() : undefined;
    if (typeof own === 'string' ? own.includes('next') : own?.next)
      import('./mapping/compile-next.js').catch(() => undefined);
    engine?.catch(() => undefined);
    const below = preset === undefined ? undefined : await loadPreset(preset, this.model.kind);
    // Where Lede is built, presets are made ready; in its sources they are as they were written.
    return below && !engine && isReady(below)
      ? compileMap(below, this.model)
      : (await (engine ?? languageEngine())).compileOver(below, own, this.model);
  }

  async #recognise(answer: Answer): Promise<CompiledMap> {
    return (await import('./recognise-map.js')).recogniseMap(this, answer);
  }

  /**
   * Asks the endpoint, or what belongs to it.
   *
   * @throws {@link LedeError}; an `AbortError` where `prepare` would not have it sent.
   */
  async ask(asked: NextPage, { signal, fresh }: LoadOptions): Promise<Answer> {
    const { src, headers, method, timeout, xssiPrefix, maxBytes, transform } = this.settings;
    const { fetch, requests } = this.services;
    const hasBody = asked.body !== undefined;
    const made = new Request(asked.url, {
      ...manner(this.settings),
      // What the browser has kept is used only once the server has said that it holds (`ETag`).
      ...(fresh && { cache: 'no-cache' }),
      method: method ?? (hasBody ? 'POST' : 'GET'),
      headers: {
        ...(hasBody && { 'content-type': 'application/json' }),
        ...sameOrigin(asked.url, src, headers),
      },
      ...(hasBody && { body: toJson(asked.body) }),
    });
    const before = [...made.headers].length;
    const request = await this.prepare(made);
    this.isPersonal ||= request !== made || [...request.headers].length !== before;
    const { referrer, referrerPolicy } = request;
    const key = JSON.stringify([await requestKey(request), xssiPrefix, maxBytes]);
    await requests.allowed(request.url, signal);
    const limit = timeLimit(signal, timeout, request.url);
    try {
      const answer = await requests.get(
        key,
        (shared) =>
          sendAgain(
            // A copy that changes anything loses these two (https://fetch.spec.whatwg.org/#dom-request).
            new Request(request, { signal: shared, referrer, referrerPolicy }),
            { fetch, xssiPrefix, maxBytes },
            timeout,
          ),
        limit.signal,
        fresh,
      );
      this.isPersonal ||= /private|no-store/.test(answer.headers['cache-control'] ?? '');
      const { body: sent, rest } = asked;
      const json = transform
        ? (await transforming()).transformed(answer.json, transform)
        : answer.json;
      return { ...answer, body: sent, rest, json };
    } finally {
      limit.done();
    }
  }

  /**
   * Has the page have its say on a request.
   *
   * @param refused Why the same was refused before.
   * @throws An `AbortError` where it would not have it sent.
   */
  async prepare(request: Request, refused?: LedeError): Promise<Request> {
    const prepared = await this.services.prepare(request, refused);
    if (!prepared) throw new DOMException('The request was cancelled by the page.', 'AbortError');
    return prepared;
  }
}

/** Settings of a map that make a load special. */
const RARE = ['backoff', 'moreReplies', 'thread'];

const transforming = () => import('./transformed.js');

const specialLoad = () => import('./special-load.js');

const languageEngine = () => import('./mapping/engine.js');
