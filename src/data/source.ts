import { LedeError } from './errors.js';
import type { HtmlReader } from './html-reader.js';
import { type CompiledMap, type FieldMap, compileMap, overlay } from './mapping/map.js';
import {
  type Answer,
  type MapOptions,
  answeredError,
  answerScope,
  mapArticles,
  mapComment,
  mapComments,
} from './mapping/map-page.js';
import { isTrue } from './mapping/values.js';
import type { Draft, WriteOutcome } from './mapping/writing.js';
import type { Article, Comment, ModelKind, NextPage, Page } from './model.js';
import { loadPreset, recognisePreset } from './presets/index.js';
import { type Fetch, type HttpAnswer, send } from './request.js';
import { type SharedRequests, requestKey } from './shared-requests.js';
import { safeUrl } from './url.js';

/** Where data comes from and how it is read. */
export interface SourceSettings {
  /** Absolute. */
  readonly src: string;
  /** A preset's name; `auto` recognises one from the answer. */
  readonly preset: string;
  /** Laid over the preset's; alone it is the whole map. */
  readonly map?: FieldMap | undefined;
  /** Default: GET, or POST where there is a body. */
  readonly method?: string | undefined;
  /** Sent to the origin of `src` only. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly credentials: RequestCredentials;
  /** Milliseconds; 0: no limit. */
  readonly timeout: number;
  readonly xssiPrefix?: string | undefined;
  /** The zone of times that name none; default UTC. */
  readonly timeZone?: string | undefined;
  /** Changes the answer before it is mapped. */
  readonly transform?: ((json: unknown) => unknown) | undefined;
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
}

/** The model's type by its name. */
export interface Models {
  readonly article: Article;
  readonly comment: Comment;
}

/** A page and what it was read by. */
export interface Loaded<T> extends Page<T> {
  /** The preset that was named or recognised. */
  readonly preset: string | undefined;
  /** Whether comments can be written. */
  readonly writable: boolean;
}

/** What became of something written. */
export interface Written extends Omit<WriteOutcome, 'comment'> {
  /** The comment as the server has it, where it says. */
  readonly comment: Comment | undefined;
  /** Why it was not taken; undefined where it was. */
  readonly error: LedeError | undefined;
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
}

const MAPPERS: {
  readonly [K in ModelKind]: (
    map: CompiledMap,
    answer: Answer,
    options: MapOptions,
  ) => Page<Models[K]>;
} = { article: mapArticles, comment: mapComments };

/** One endpoint with the map to read it by: loads its pages and writes to it. */
export class Source<K extends ModelKind> {
  readonly #kind: K;
  readonly #settings: SourceSettings;
  readonly #services: SourceServices;
  /** Known from the start where a preset or a map is named; else from the first answer on. */
  #map: Promise<CompiledMap> | undefined;
  #preset: string | undefined;

  /** @throws {@link LedeError} of kind `config` where `src` is no http(s) URL. */
  constructor(kind: K, settings: SourceSettings, services: SourceServices) {
    if (safeUrl(settings.src, settings.src) === undefined)
      throw new LedeError('config', `src: '${settings.src}' is not an http(s) URL`);
    this.#kind = kind;
    this.#settings = settings;
    this.#services = services;
    this.#preset = settings.preset === 'auto' ? undefined : settings.preset;
  }

  /**
   * Loads a page.
   *
   * @throws {@link LedeError}; an `AbortError` where `prepare` would not have it sent.
   */
  async load({ signal, page, offset = 0, fresh = false }: LoadOptions): Promise<Loaded<Models[K]>> {
    const settings = this.#settings;
    // The map is asked for beside the data; a failure of it is told where it is awaited.
    const early = this.#mapInAdvance();
    const asked = page ?? { url: settings.src, body: settings.body };
    const answer = await this.#ask(asked, signal, fresh);
    const map = await (early ?? this.#map ?? this.#remember(this.#recognise(answer)));
    const options = { html: this.#services.html, timeZone: settings.timeZone, offset };
    const mapped = MAPPERS[this.#kind](map, answer, options);
    return { ...mapped, preset: this.#preset, writable: map.create !== undefined };
  }

  /**
   * Posts what a reader wrote. It is never aborted: what has left may have arrived.
   *
   * @throws {@link LedeError} where there is no answer; what the server says itself is in the result.
   */
  async write(draft: Draft): Promise<Written> {
    const { src, headers, credentials, xssiPrefix, timeZone } = this.#settings;
    const map = await (this.#map ?? this.#mapInAdvance());
    if (!map?.create) throw new LedeError('config', 'map: create: this source takes no comments');
    const options = { html: this.#services.html, timeZone };
    const scope = answerScope({ url: src, json: draft, headers: {} }, options);
    const { url, ...request } = map.create.request(scope);
    const prepared = await this.#prepare(
      new Request(url, {
        ...request,
        credentials,
        headers: { ...sameOrigin(url, src, headers), ...request.headers },
      }),
    );
    let answer: Answer = { url, json: undefined, headers: {} };
    let error: LedeError | undefined;
    try {
      answer = await send(prepared, { fetch: this.#services.fetch, timeout: 0, xssiPrefix });
      error = answeredError(map, answerScope(answer, options));
    } catch (thrown) {
      if (!(thrown instanceof LedeError) || thrown.kind !== 'http') throw thrown;
      error = thrown;
      answer = { ...answer, json: thrown.answer };
    } finally {
      // Whatever became of it, what was loaded before may be out of date.
      this.#services.requests.clear();
    }
    const { comment, ...outcome } = map.create.outcome(answerScope(answer, options));
    return {
      ...outcome,
      comment: error || !isTrue(comment) ? undefined : mapComment(map, comment, answer, options),
      error,
    };
  }

  #mapInAdvance(): Promise<CompiledMap> | undefined {
    const { preset, map } = this.#settings;
    if (preset === 'auto' && !map) return undefined;
    return this.#map ?? this.#remember(this.#compile(preset === 'auto' ? undefined : preset));
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
    const { map = {} } = this.#settings;
    return compileMap(
      preset === undefined ? map : overlay(await loadPreset(preset, this.#kind), map),
      this.#kind,
    );
  }

  async #recognise(answer: Answer): Promise<CompiledMap> {
    this.#preset = recognisePreset(answer);
    if (this.#preset === undefined)
      throw new LedeError('config', 'preset: the answer is of no API that is known', {
        hint: 'Say where its fields are with the attribute map.',
      });
    return this.#compile(this.#preset);
  }

  async #ask(asked: NextPage, signal: AbortSignal, fresh: boolean): Promise<Answer> {
    const { src, headers, body, method, credentials, timeout, xssiPrefix, transform } =
      this.#settings;
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
    const answer = await this.#services.requests.get(
      await requestKey(request),
      (shared) =>
        send(new Request(request, { signal: shared }), {
          fetch: this.#services.fetch,
          timeout,
          xssiPrefix,
        }),
      signal,
      fresh,
    );
    return { ...answer, body: asked.body, json: transform ? transform(answer.json) : answer.json };
  }

  async #prepare(request: Request): Promise<Request> {
    const prepared = await this.#services.prepare(request);
    if (!prepared) throw new DOMException('The request was cancelled by the page.', 'AbortError');
    return prepared;
  }
}

/** Headers for a request, where it goes to the origin they are meant for. */
const sameOrigin = (
  url: string,
  src: string,
  headers: SourceSettings['headers'],
): Readonly<Record<string, string>> | undefined =>
  new URL(url).origin === new URL(src).origin ? headers : undefined;
