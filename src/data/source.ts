import { LedeError, toLedeError } from './errors.js';
import type { Surroundings } from './explain.js';
import type { HtmlReader } from './html-reader.js';
import { type CompiledMap, type FieldMap, type Model, compileMap, overlay } from './mapping/map.js';
import { number } from './mapping/coerce.js';
import { type Answer, type FindItems, type MapOptions, answerScope } from './mapping/map-page.js';
import { isPresent } from './mapping/values.js';
import type { NextPage, Page } from './model.js';
import { type CompiledNext, isPastTheEnd } from './paging.js';
import { loadPreset } from './presets/index.js';
import { type Fetch, type HttpAnswer, send, sendAgain, timeLimit } from './request.js';
import type { MappingReport, Recognised } from './report.js';
import { type SharedRequests, requestKey } from './shared-requests.js';
import { safeUrl } from './url.js';

/** Where data comes from and how it is read. */
export interface SourceSettings {
  /** Absolute. */
  readonly src: string;
  /** A preset's name; `auto` recognises one from the answer. */
  readonly preset: string;
  /** Laid over the preset's; alone it is the whole map. A string is JSON or the short form. */
  readonly map?: FieldMap | string | undefined;
  /** Default: GET, or POST where there is a body. */
  readonly method?: string | undefined;
  /** Sent to the origin of `src` only. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly credentials: RequestCredentials;
  /** Milliseconds until an answer must be there, repeated requests included; 0: no limit. */
  readonly timeout: number;
  /** The most bytes of an answer that are read; default 50,000,000, 0: no limit. */
  readonly maxBytes?: number | undefined;
  readonly xssiPrefix?: string | undefined;
  /** The zone of times that name none; default UTC. */
  readonly timeZone?: string | undefined;
  /** Changes the answer before it is mapped; it gets a copy of its own. */
  readonly transform?: ((json: unknown) => unknown) | undefined;
  /** The endpoint's first answer, where the page brought it along: it is then not asked for. */
  readonly answer?: Partial<Answer> | undefined;
  /** What the page has set, as it did, where that is to be checked; see `checkSettings`. */
  readonly given?: readonly object[] | undefined;
}

/** What a source needs of its surroundings. */
export interface SourceServices {
  readonly html: HtmlReader;
  readonly fetch: Fetch;
  readonly requests: SharedRequests<HttpAnswer>;
  /**
   * Has its say on each request before it is sent: gives the one to be sent, or nothing where it is not to be.
   */
  readonly prepare: (request: Request) => Promise<Request | undefined>;
  /** What an error is explained by. */
  readonly surroundings?: () => Surroundings;
}

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
  readonly #services: SourceServices;
  /** Known from the start where a preset or a map is named; else from the first answer on. */
  #map: Promise<CompiledMap> | undefined;
  #preset: string | undefined;
  #recognised: Recognised;

  /** @throws {@link LedeError} of kind `config` where `src` is no http(s) URL. */
  constructor(model: Model<T>, settings: SourceSettings, services: SourceServices) {
    if (safeUrl(settings.src, settings.src) === undefined)
      throw new LedeError('config', `src: '${settings.src}' is not an http(s) URL`);
    this.model = model;
    this.settings = settings;
    this.#services = services;
    const isNamed = settings.preset !== 'auto';
    this.#preset = isNamed ? settings.preset : undefined;
    this.#recognised = isNamed ? 'named' : settings.map ? 'map' : 'preset';
  }

  /** What mapping needs of the source's surroundings. */
  get mapOptions(): MapOptions {
    return { html: this.#services.html, timeZone: this.settings.timeZone };
  }

  /**
   * Loads a page.
   *
   * @throws {@link LedeError}; an `AbortError` where `prepare` would not have it sent.
   */
  async load(options: LoadOptions): Promise<Loaded<T>> {
    const checked = this.#check();
    try {
      const loaded = await this.#load(options);
      await checked;
      return loaded;
    } catch (error) {
      options.signal.throwIfAborted();
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      // A wrong setting may be why.
      const reason = await checked.then(
        () => error,
        (wrong: unknown) => wrong,
      );
      throw await this.#explained(toLedeError(reason));
    }
  }

  /**
   * Sends a request as it is: after the page has had its say, with no time limit, and never aborted.
   *
   * @throws {@link LedeError} where there is no answer, or one that is an error.
   */
  async post(url: string, init: RequestInit): Promise<HttpAnswer> {
    const { src, headers, credentials, xssiPrefix, maxBytes } = this.settings;
    const request = new Request(url, {
      ...init,
      credentials,
      headers: { ...sameOrigin(url, src, headers), ...(init.headers as Record<string, string>) },
    });
    const { fetch, requests } = this.#services;
    try {
      return await send(await this.#prepare(request), { fetch, xssiPrefix, maxBytes });
    } finally {
      // Whatever became of it, what was loaded before may be out of date.
      requests.clear();
    }
  }

  /** The map, where it is known before there is an answer. */
  map(): Promise<CompiledMap> | undefined {
    const { preset, map } = this.settings;
    if (preset === 'auto' && !map) return this.#map;
    return this.#map ?? this.#remember(this.#compile(preset === 'auto' ? undefined : preset));
  }

  async #explained(error: LedeError): Promise<LedeError> {
    const { src: url, credentials, headers } = this.settings;
    const { kind } = this.model;
    const surroundings = this.#services.surroundings?.();
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
    const { page, offset = 0, fresh = false, repliesTo, report } = options;
    // The map is asked for beside the data; a failure of it is told where it is awaited.
    const early = this.map();
    const asked = page ?? { url: this.settings.src, body: this.settings.body };
    const brought = page || fresh ? undefined : this.#brought();
    const first = brought ?? (await this.#answer(asked, options));
    const own = await (early ?? this.#remember(this.#recognise(first)));
    const known = { preset: this.#preset, writable: own.settings.create !== undefined };
    if (first.json === null) return { items: [], ...known };
    const more =
      own.settings['moreReplies'] === undefined
        ? undefined
        : (await import('./more-replies.js')).compileMoreReplies(own);
    const map = more && repliesTo !== undefined ? more.map : own;
    const answer = map.next?.isEach ? await this.#each(map.next, first, options) : first;
    const findItems = map.items || Array.isArray(answer.json) ? undefined : await itemFinder();
    const mapOptions = { ...this.mapOptions, offset, findItems, moreReplies: more?.find };
    const mapped = this.model.read(map, answer, mapOptions);
    const scope = answerScope(answer, this.mapOptions);
    const seconds = number(map.expression('backoff')?.(scope), scope);
    if (seconds) this.#services.requests.holdOff(answer.url, seconds);
    const items =
      repliesTo === undefined
        ? mapped.items
        : mapped.items.map((item) => ({ parentId: repliesTo, ...item }));
    if (!report) return { ...mapped, items, ...known };
    const { reportOf } = await import('./report.js');
    const how = { preset: this.#preset, recognised: this.#recognised };
    return {
      ...mapped,
      items,
      ...known,
      report: reportOf(map, own.settings, answer, mapOptions, how),
    };
  }

  /** The answer to a request for a page; one of nothing where that is past the end, or its items are asked for one by one. */
  async #answer(asked: NextPage, { page, signal, fresh }: LoadOptions): Promise<Answer> {
    if (asked.urls) return { url: asked.url, headers: {}, json: [] };
    try {
      return await this.#ask(asked, signal, fresh);
    } catch (error) {
      if (page && isPastTheEnd(error)) return { url: asked.url, headers: {}, json: null };
      throw error;
    }
  }

  /** An answer with its items, each of which is asked for by itself. */
  async #each(next: CompiledNext, answer: Answer, options: LoadOptions): Promise<Answer> {
    const { page, signal, fresh } = options;
    const asked = page ?? next(answerScope(answer, this.mapOptions), { url: answer.url });
    const { eachItem } = await import('./each-item.js');
    const items = await eachItem(asked?.urls ?? [], (url) => this.#ask({ url }, signal, fresh));
    return { ...answer, items, rest: asked?.rest ?? [] };
  }

  #brought(): Answer | undefined {
    const { answer, src, transform } = this.settings;
    if (!answer) return undefined;
    const { url = src, headers = {}, json } = answer;
    return { url, headers, json: transformed(json, transform) };
  }

  /** Keeps the map for the next page; one that could not be had is asked for again. */
  #remember(map: Promise<CompiledMap>): Promise<CompiledMap> {
    this.#map = map;
    map.catch(() => {
      if (this.#map === map) this.#map = undefined;
    });
    return map;
  }

  async #compile(preset: string | undefined): Promise<CompiledMap> {
    const { map } = this.settings;
    const own =
      typeof map === 'string' ? (await import('./mapping/parse-map.js')).parseMap(map) : map;
    const settings =
      preset === undefined ? (own ?? {}) : overlay(await loadPreset(preset, this.model.kind), own);
    return compileMap(settings, this.model);
  }

  async #recognise(answer: Answer): Promise<CompiledMap> {
    const { recognisePreset } = await import('./presets/recognise.js');
    this.#preset = recognisePreset(answer);
    if (this.#preset !== undefined) return this.#compile(this.#preset);
    // Nothing is nothing, whoever says it.
    if (!isPresent(answer.json)) return compileMap({ items: '$' }, this.model);
    this.#recognised = 'generic';
    const { genericMap } = await import('./mapping/generic.js');
    return compileMap(genericMap(answer, this.model.kind), this.model);
  }

  async #ask(asked: NextPage, signal: AbortSignal, fresh = false): Promise<Answer> {
    const { src, headers, body, method, credentials, timeout, xssiPrefix, maxBytes, transform } =
      this.settings;
    const { fetch, requests } = this.#services;
    const hasBody = body !== undefined;
    const request = await this.#prepare(
      new Request(asked.url, {
        method: method ?? (hasBody ? 'POST' : 'GET'),
        credentials,
        headers: {
          ...(hasBody && { 'content-type': 'application/json' }),
          ...sameOrigin(asked.url, src, headers),
        },
        ...(hasBody && { body: JSON.stringify(asked.body) }),
      }),
    );
    const key = JSON.stringify([await requestKey(request), xssiPrefix, maxBytes]);
    await requests.allowed(request.url, signal);
    const limit = timeLimit(signal, timeout, request.url);
    try {
      const answer = await requests.get(
        key,
        (shared) =>
          sendAgain(
            new Request(request, { signal: shared }),
            { fetch, xssiPrefix, maxBytes },
            timeout,
          ),
        limit.signal,
        fresh,
      );
      const { body: sent, rest } = asked;
      return { ...answer, body: sent, rest, json: transformed(answer.json, transform) };
    } finally {
      limit.done();
    }
  }

  async #prepare(request: Request): Promise<Request> {
    const prepared = await this.#services.prepare(request);
    if (!prepared) throw new DOMException('The request was cancelled by the page.', 'AbortError');
    return prepared;
  }
}

/** What elements share is not theirs to change. */
function transformed(json: unknown, transform: SourceSettings['transform']): unknown {
  try {
    return transform ? transform(structuredClone(json)) : json;
  } catch (cause) {
    throw new LedeError('shape', `transform: ${String(cause)}`, { cause });
  }
}

/** What few answers need is asked for when one does. */
const itemFinder = async (): Promise<FindItems> =>
  (await import('./mapping/find-items.js')).findItems;

/** Headers for a request, where it goes to the origin they are meant for. */
const sameOrigin = (
  url: string,
  src: string,
  headers: SourceSettings['headers'],
): Readonly<Record<string, string>> | undefined =>
  new URL(url).origin === new URL(src).origin ? headers : undefined;
