import type { LedeError } from './errors.js';
import type { Surroundings } from './explain.js';
import type { HtmlReader } from './html-reader.js';
import type { FieldMap } from './mapping/map.js';
import type { Answer } from './mapping/map-page.js';
import type { Fetch, HttpAnswer } from './request.js';
import type { SharedRequests } from './shared-requests.js';

/** An answer that a page brought along. */
export interface BroughtAnswer extends Partial<Answer> {
  /** The `src` that it is the answer of, templates filled in; default: whichever the element has. */
  readonly src?: string;
  /** The ids of the stories that other elements of the page show, where a server has drawn them. */
  readonly elsewhere?: readonly string[];
}

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
  /** What requests tell of the page's address; default: what the page's own policy says. */
  readonly referrerPolicy?: ReferrerPolicy | undefined;
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
  readonly answer?: BroughtAnswer | undefined;
  /** What the page has set, as it did, where that is to be checked; see `checkSettings`. */
  readonly given?: readonly object[] | undefined;
}

/** What a source needs of its surroundings. */
export interface SourceServices {
  readonly html: HtmlReader;
  readonly fetch: Fetch;
  readonly requests: SharedRequests<HttpAnswer>;
  /**
   * Has its say on each request before it is sent: gives the one to be sent, or nothing where it is not to be. `refused` is why the
   * same was refused before.
   */
  readonly prepare: (request: Request, refused?: LedeError) => Promise<Request | undefined>;
  /** What an error is explained by. */
  readonly surroundings?: () => Surroundings;
}

/**
 * Whether what a map says of writing is offered to readers: where it takes an account, only a page that sends headers or cookies has
 * readers with one.
 *
 * @param setting `create` of a map that is ready for use, or another of its settings that write.
 */
export const isOffered = (
  setting: unknown,
  { headers = {}, credentials }: SourceSettings,
): boolean =>
  setting === true ||
  (setting === 'account' && (credentials === 'include' || Object.keys(headers).length > 0));

/** With what a source's requests are sent, whatever they ask. */
export const manner = ({
  credentials,
  referrerPolicy = '',
}: SourceSettings): Pick<RequestInit, 'credentials' | 'referrerPolicy'> => ({
  credentials,
  referrerPolicy,
});

/** Headers for a request, where it goes to the origin they are meant for. */
export const sameOrigin = (
  url: string,
  src: string,
  headers: SourceSettings['headers'],
): Readonly<Record<string, string>> | undefined =>
  new URL(url).origin === new URL(src).origin ? headers : undefined;
