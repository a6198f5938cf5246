import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onConfigure } from '../configure.js';
import { type LedeError, toLedeError } from '../data/errors.js';
import type { Model } from '../data/mapping/map.js';
import type { Article, Comment, NextPage } from '../data/model.js';
import type { MappingReport } from '../data/report.js';
import { type LoadOptions, type Loaded, Source } from '../data/source.js';
import type { SourceSettings } from '../data/source-settings.js';
import { soon } from '../data/slices.js';
import { LoadedItems } from '../data/loaded-items.js';
import { givenItems } from '../data/given.js';
import { mergeById } from '../data/merge-by-id.js';
import type { SourceAttributes, SourceOptions } from '../source-attributes.js';
import { isServer, onServer } from '../rendering/on-server.js';
import { templateValues } from './page.js';
import { pageServices } from './page-services.js';
import { adoptOptions, dataKey, keyOf, settingsOf } from './source-settings.js';
import { LedeErrorEvent } from '../events/error-event.js';
import { LedeLoadEvent } from '../events/load-event.js';
import type { ChildrenController } from './children-controller.js';
import type { LocalizeController } from './localize-controller.js';
import { VisibilityController } from './visibility-controller.js';
import { warnOnce } from './warn-once.js';

/** What an element shows: nothing yet, a sign of loading, its data, that there is none, or that it failed. */
export type DisplayState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** An element whose data comes from an endpoint. */
export type ResourceHost = ReactiveControllerHost &
  HTMLElement &
  SourceAttributes & {
    /** What it shows, of what was loaded. */
    readonly state: DisplayState;
    /** Whether a request is under way. */
    readonly busy: boolean;
    /** Whether an update is still to come. */
    readonly isUpdatePending: boolean;
    /** Loads the data anew. */
    refresh(): Promise<void>;
  };

/** What a resource needs of its element. */
export interface ResourceOptions<T> {
  readonly children: ChildrenController;
  readonly localize: LocalizeController;
  readonly internals: ElementInternals;
  /** What must be there before data is shown, besides the texts of the language: asked for beside the data. */
  readonly beside?: () => Promise<unknown>;
  /** Settled when the last update is drawn, where `updateComplete` waits for more. */
  readonly drawn?: () => Promise<unknown>;
  /** Whether data is wanted wherever on the page the element stands. */
  readonly urgent?: () => boolean;
  /** Loads a page of a source; default: as the source does. */
  readonly load?: (source: Source<T>, options: LoadOptions) => Promise<Loaded<T>>;
}

const NONE: readonly never[] = [];

const STATES: readonly DisplayState[] = ['idle', 'loading', 'ready', 'empty', 'error'];

/**
 * Loads what an element shows, page by page, from the endpoint that its attributes name.
 *
 * When the settings change, what is under way is dropped and loaded anew; a late answer is dropped. What is shown stays until
 * there is something else to show, also when a reload fails. Removing the element aborts its request; moving it does not.
 */
export class ResourceController<T extends { readonly id: string }> implements ReactiveController {
  readonly #host: ResourceHost;
  readonly #model: Model<T>;
  readonly #options: ResourceOptions<T>;
  readonly #visibility: VisibilityController;
  #settingsKey: string | undefined;
  #source: Source<T> | undefined;
  #underWay: AbortController | undefined;
  #interrupted = false;
  #hasLoaded = false;
  /** Settled when what the settings in force say is loaded. */
  #loading = Promise.resolve();
  #loaded = new LoadedItems<T>();
  #given: readonly T[] | undefined;
  /** Whether the page has cancelled a request for more. */
  #halted = false;
  #refreshes = false;
  #adopted: readonly [source?: SourceOptions | undefined, child?: string | undefined] = [];
  /** What the element's own settings were before. */
  #before: SourceOptions = {};
  /** Whether a report is shown. */
  #reports = false;
  #unsubscribe: (() => void) | undefined;

  /** Why the last load failed; undefined after one that did not. */
  error: LedeError | undefined;
  /** How many items there are in all, where the server tells. */
  total: number | undefined;
  /** Whether the server takes no more comments. */
  closed = false;
  /** Whether the source takes comments at all. */
  writable = false;

  constructor(host: ResourceHost, model: Model<T>, options: ResourceOptions<T>) {
    this.#host = host;
    this.#model = model;
    this.#options = options;
    this.#visibility = new VisibilityController(host);
    host.addController(this);
  }

  /** All items so far. */
  get items(): readonly T[] {
    return this.#given ?? this.#loaded.items ?? NONE;
  }

  /** Items given by the page in place of an endpoint; undefined where there are none, or null, as for what is not known yet. */
  set given(given: readonly T[] | null | undefined) {
    const items = given ?? undefined;
    // Taken back, it is loaded after all.
    if (items && (this.#underWay || this.error)) this.#interrupted = true;
    if (items) this.#abort();
    if (this.#reports) this.#debug();
    this.error = undefined;
    try {
      const base = isServer ? (onServer()?.url ?? '') : document.baseURI;
      this.#given = items && givenItems(items, this.#model.defaults, base);
      // What the endpoint says of its own is not said of these.
      if (items) this.total = undefined;
    } catch (error) {
      this.#fail(toLedeError(error));
    }
    this.#host.requestUpdate();
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#underWay !== undefined;
  }

  /** Whether there are more items to load. */
  get hasMore(): boolean {
    return this.#given === undefined && this.#loaded.next !== undefined;
  }

  /** Whether more may be loaded without a reader asking: not after a failure, and not where the page would not have it. */
  get mayContinue(): boolean {
    return this.hasMore && !this.busy && !this.error && !this.#halted;
  }

  /** What is shown. */
  get state(): DisplayState {
    const items = this.#given ?? this.#loaded.items;
    if (items) return items.length > 0 ? 'ready' : 'empty';
    if (this.error) return 'error';
    return this.busy ? 'loading' : 'idle';
  }

  hostConnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = onConfigure(() => {
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // Moving an element disconnects and connects it in one go: only one that stays away has no use for its answer.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#unsubscribe?.();
      if (!this.#underWay) return;
      this.#interrupted = true;
      this.#abort();
    });
  }

  hostUpdate(): void {
    try {
      this.#adopt();
      if (!this.#wanted() || this.#given !== undefined) return;
      const settings = this.#settings();
      // With `debug` it is loaded anew, for the report.
      const key = settings && `${keyOf(settings)} ${String(this.#host.debug)}`;
      if (!settings) this.#debug();
      if (key === this.#settingsKey && !this.#interrupted) return;
      // What is shown stays until the same data is there.
      const before = this.#source?.settings;
      if (!settings || !before || dataKey(settings) !== dataKey(before)) this.#forget();
      this.#settingsKey = key;
      this.#interrupted = false;
      if (settings) this.#loading = this.#load({});
    } catch (error) {
      const problem = toLedeError(error);
      if (this.#settingsKey === problem.message) return;
      this.#forget();
      this.#settingsKey = problem.message;
      this.#fail(problem);
    }
  }

  hostUpdated(): void {
    if (this.#host.refreshInterval > 0 && !this.#refreshes) void this.#keepFresh();
    const { states } = this.#options.internals as { states?: Set<string> };
    if (!states) return;
    for (const state of STATES) states.delete(state);
    states.add(this.#host.state);
    if (this.busy) states.add('busy');
    else states.delete('busy');
  }

  /** Shows a page that was loaded: one further, or the first. A server that draws the element hands it its page by this. */
  take(page: Loaded<T>, isFurther = false): void {
    this.#loaded.take(page, isFurther);
    this.#halted = false;
    this.error = undefined;
    // A further page may leave out what the first has told.
    this.total = page.total ?? (isFurther ? this.total : undefined);
    this.closed = page.closed ?? (isFurther && this.closed);
    this.writable = page.writable;
  }

  /**
   * Loads the first page anew. What is shown stays until it is there.
   *
   * @param fresh False to take an answer that another element has had a moment ago.
   */
  async refresh(fresh = true): Promise<void> {
    const key = this.#settingsKey;
    if (this.#host.isConnected && this.#host.isUpdatePending) await this.#drawn();
    // A setting that had just been changed has had it loaded.
    if (this.#settingsKey !== key) {
      await this.#loading;
      return;
    }
    if (this.#settingsKey === undefined || this.#given !== undefined) return;
    await this.#load({ fresh });
  }

  /** Where the next page is, as far as it is known. */
  get next(): NextPage | undefined {
    return this.#loaded.next;
  }

  /**
   * Loads the next page.
   *
   * @returns The items that came; none where it failed or there were no more.
   */
  async loadMore(): Promise<readonly T[]> {
    const { next } = this.#loaded;
    if (!next || this.busy) return [];
    const known = new Set(this.items.map(({ id }) => id));
    await this.#load({ page: next });
    return this.items.filter(({ id }) => !known.has(id));
  }

  /** Puts items into what is shown: known ones in their places, new ones at the end. */
  put(...items: readonly T[]): void {
    if (this.#given) this.#given = mergeById(this.#given, items);
    else this.#loaded.put(items);
    if (this.total !== undefined) this.total = Math.max(this.total, this.items.length);
    this.#host.requestUpdate();
  }

  /** Takes an item out of what is shown that was put in. */
  drop(id: string): void {
    this.#loaded.drop(id);
    this.#host.requestUpdate();
  }

  /** The endpoint in use; undefined until something is loaded from one. */
  get source(): Source<T> | undefined {
    return this.#source;
  }

  /** Once for each `source` and each child: what the page sets later stays. */
  #adopt(): void {
    const { source } = this.#host;
    const { settings } = this.#options.children;
    if (source === this.#adopted[0] && settings === this.#adopted[1]) return;
    this.#adopted = [source, settings];
    this.#before = adoptOptions(this.#host, settings, this.#before);
  }

  #wanted(): boolean {
    const { isConnected, loading } = this.#host;
    return (
      isConnected &&
      (loading === 'eager' || this.#visibility.seen || (this.#options.urgent?.() ?? false))
    );
  }

  #abort(): void {
    this.#underWay?.abort(new DOMException('No longer wanted.', 'AbortError'));
    this.#underWay = undefined;
  }

  #forget(): void {
    this.#abort();
    this.#loaded = new LoadedItems();
    this.#source = this.error = this.total = undefined;
    this.closed = this.writable = this.#halted = false;
  }

  #settings(): SourceSettings | undefined {
    const { children, localize } = this.#options;
    const values = templateValues(localize.language, this.#host.articleId);
    return settingsOf(this.#host, children.settings, values, document.baseURI);
  }

  async #load({ page, fresh = false }: { page?: NextPage; fresh?: boolean }): Promise<void> {
    this.#abort();
    const underWay = (this.#underWay = new AbortController());
    const { localize } = this.#options;
    const current = (): boolean => this.#underWay === underWay;
    this.#host.requestUpdate();
    try {
      // A source keeps what it has learned, a mistake included: the first page is loaded with a new one.
      const settings = this.#settings();
      // What the page has brought along is the answer to its first question.
      const asked = settings && this.#hasLoaded ? { ...settings, answer: undefined } : settings;
      if (!page && asked)
        this.#source = new Source(this.#model, asked, pageServices(this.#host), this.#source);
      const offset = page ? this.items.length : 0;
      const source = this.#source;
      const how: LoadOptions = {
        signal: underWay.signal,
        page,
        offset,
        fresh,
        report: this.#host.debug,
      };
      soon(() => {
        localize.warmUp();
      });
      const [loaded] = await Promise.all([
        source && (this.#options.load?.(source, how) ?? source.load(how)),
        this.#options.beside?.(),
        localize.ready,
      ]);
      if (!current() || !loaded) return;
      this.take(loaded, page !== undefined);
      this.#hasLoaded = true;
      this.#underWay = undefined;
      this.#host.requestUpdate();
      await this.#drawn();
      this.#host.dispatchEvent(
        new LedeLoadEvent(this.items as unknown as readonly (Article | Comment)[], {
          total: this.total,
          preset: loaded.preset,
          report: loaded.report,
        }),
      );
      this.#debug(loaded.report);
    } catch (error) {
      if (!current()) return;
      this.#underWay = undefined;
      if (error instanceof DOMException && error.name === 'AbortError') {
        this.#halted = true;
        this.#host.requestUpdate();
      } else this.#fail(toLedeError(error));
    }
  }

  /** Tells who sets the element up, with `debug`, how its data was read, and what is wrong. */
  #debug(report?: MappingReport): void {
    const { debug } = this.#host;
    if (!debug && !this.#reports) return;
    this.#reports = debug;
    import('../debug/tell-developer.js').then(
      ({ tellDeveloper }) => {
        tellDeveloper(this.#host, report, this.error);
      },
      () => undefined,
    );
  }

  async #keepFresh(): Promise<void> {
    this.#refreshes = true;
    try {
      const { RefreshController } = await import('./refresh-controller.js');
      new RefreshController(this.#host, () => this.error);
    } catch {
      // Asked for again at the next update.
      this.#refreshes = false;
    }
  }

  async #drawn(): Promise<void> {
    await (this.#options.drawn?.() ?? this.#host.updateComplete);
  }

  #fail(error: LedeError): void {
    this.error = error;
    this.#host.requestUpdate();
    warnOnce(this.#host, error);
    // Fired once what is shown says so too.
    void this.#drawn().then(() => {
      this.#host.dispatchEvent(new LedeErrorEvent(error));
      this.#debug();
    });
  }
}
