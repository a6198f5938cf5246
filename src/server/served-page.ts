import { type Configuration, currentConfiguration } from '../configure.js';
import { plainHeaders } from '../controllers/source-settings.js';
import { CommentCounts } from '../data/comment-counts.js';
import { LedeError } from '../data/errors.js';
import type { Fetch, HttpAnswer } from '../data/request.js';
import { SharedRequests } from '../data/shared-requests.js';
import type { ServerSurroundings } from '../rendering/on-server.js';
import { type Libraries, loadLibraries } from './libraries.js';

/** How elements are rendered on a server. What `configure()` has set in this process holds too. */
export interface RenderOptions {
  /** The page's address, as its readers see it: absolute. */
  readonly url: string | URL;
  /** Replaces `fetch`: to answer in this process, or to ask under an internal address. */
  readonly fetch?: Fetch;
  /** Sent with each request to the origin of an element's `src`, by the server alone: they do not come into the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds that the page waits for an element's data; default 2000, 0: as long as the element's own `timeout`. */
  readonly timeout?: number;
  /** Ends the waiting: where the reader is gone, for example. */
  readonly signal?: AbortSignal;
  /** The `nonce` of the page's content security policy, for the `<style>` elements. */
  readonly nonce?: string;
  /** The language of the elements' own texts (BCP 47); default: the nearest `lang`, else English. */
  readonly locale?: string;
  /** The zone that dates are shown in (IANA name); default: the server's own. A browser shows its reader's. */
  readonly timeZone?: string;
  /** Told why an element keeps its children, for the browser to try again; default: a line in the console. */
  readonly onError?: (error: LedeError, tag: string) => void;
}

/** A page in which elements are rendered. */
export interface ServedPage {
  readonly options: RenderOptions;
  readonly libraries: Libraries;
  /** Its defaults. */
  readonly configuration: Configuration;
  /** Absolute, without the fragment. */
  readonly url: string;
  readonly canonical: string;
  readonly title: string;
  readonly base: string;
  readonly fetch: Fetch;
  /** Elements that ask the same share a request; another reader's page does not. */
  readonly requests: SharedRequests<HttpAnswer>;
  /** The numbers of a page cost one request. */
  readonly counts: CommentCounts;
  /** The stories that its elements show so far. */
  readonly shownStories: ServerSurroundings['shownStories'];
  readonly signal: AbortSignal;
}

/** What a page says of itself, as it is written. */
export interface PageHead {
  readonly canonical: string | undefined;
  readonly base: string | undefined;
  readonly title: string;
  readonly settings: Configuration;
}

/** Makes a page ready. @throws {@link LedeError} of kind `config` where `url` is none, or a package is not installed. */
export async function openPage(options: RenderOptions, head: PageHead): Promise<ServedPage> {
  const { url: address, headers, locale, signal } = options;
  if (!URL.canParse(address))
    throw new LedeError('config', `url: '${String(address)}' is not an absolute URL`);
  const url = new URL(address);
  url.hash = '';
  const base = absolute(head.base, url.href);
  const settings: Configuration = { ...head.settings, ...given(currentConfiguration()) };
  const replaced = options.fetch ?? settings.fetch;
  return {
    options,
    libraries: await loadLibraries(),
    configuration: {
      ...settings,
      headers: { ...plainHeaders(settings.headers), ...headers },
      locale: locale ?? settings.locale,
    },
    url: url.href,
    canonical: head.canonical === undefined ? url.href : absolute(head.canonical, base),
    // As `document.title` has it (https://html.spec.whatwg.org/#document.title).
    title: head.title.trim().replace(/\s+/g, ' '),
    base,
    fetch: replaced ? async (request) => unnamed(await replaced(request)) : fetch,
    requests: new SharedRequests(),
    counts: new CommentCounts(),
    shownStories: new Map(),
    signal: signal ?? new AbortController().signal,
  };
}

const absolute = (url: string | undefined, base: string): string =>
  url !== undefined && URL.canParse(url, base) ? new URL(url, base).href : base;

/** Defaults without those that were taken back. */
const given = (configuration: Configuration): Configuration =>
  Object.fromEntries(Object.entries(configuration).filter(([, setting]) => setting !== undefined));

/** An answer that does not tell where it is from: a server may ask under an address that is no reader's business. */
const unnamed = (response: Response): Response =>
  response.url === '' ? response : new Response(response.body, response);
