import { LedeError, toLedeError } from './data/errors.js';
import { isObject } from './data/mapping/values.js';
import type { Fetch } from './data/request.js';
import type { Terms } from './locales/terms.js';

/**
 * What is stored in a reader's browser or observed of a reader, and asked consent for:
 *
 * - `drafts` of comments; comments on their way to the server, or waiting there for approval (`outbox`); who writes (`details`), where
 *   a reader wants that to be remembered;
 * - which answers to comments are hidden (`collapsed`), whose comments are not to be seen (`muted`), which comments are the reader's
 *   own (`posted`, with what was typed), and what was there at the last visit (`visits`);
 * - `answers` of endpoints for the next page view, `heights` of lists, stories `read` and `saved`;
 * - `impressions`, for which nothing is stored.
 */
export type StoragePurpose =
  | 'drafts'
  | 'outbox'
  | 'details'
  | 'collapsed'
  | 'muted'
  | 'posted'
  | 'visits'
  | 'votes'
  | 'answers'
  | 'heights'
  | 'read'
  | 'saved'
  | 'impressions';

/** Someone who is signed in, as a page says. */
export interface Reader {
  /** Shown in forms, and beside what is on its way. */
  readonly name: string;
  /** An e-mail address: `author.email` for the map's `create`. */
  readonly email?: string | undefined;
  /** A website: `author.url` for the map's `create`. */
  readonly url?: string | undefined;
  /** The address of a picture. */
  readonly avatar?: string | undefined;
}

/** Defaults for every element of a page. */
export interface Configuration {
  /** Replaces `fetch`, to add a token for example. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request to the origin of an element's `src`. */
  readonly headers?: Readonly<Record<string, string>> | Headers | undefined;
  /** Default for the attribute `credentials`. */
  readonly credentials?: RequestCredentials | undefined;
  /** The language of dates, numbers and the elements' own texts (BCP 47), in place of the nearest `lang`. */
  readonly locale?: string | undefined;
  /** Own wording for any of the texts. */
  readonly terms?: Partial<Terms> | undefined;
  /** Whether something may be stored in the reader's browser, or observed; default: yes. Asked each time. */
  readonly consent?: ((purpose: StoragePurpose) => boolean) | undefined;
  /**
   * Who writes, where the page knows its readers: forms say so and ask for no details. `null`: nobody is signed in, and who is not
   * cannot write: forms invite to sign in, and keep what is typed. A promise, where it is not known yet; one that is rejected is taken
   * for `null`. Default: anyone writes, by name and e-mail address.
   */
  readonly reader?: Reader | null | Promise<Reader | null> | undefined;
  /** Replaces the sanitiser of comments' HTML. */
  readonly sanitizer?: ((html: string) => DocumentFragment | TrustedMarkup) | undefined;
}

/** `TrustedHTML`, which not every version of TypeScript's library knows: all that is done with it is to hand it on. */
export interface TrustedMarkup {
  toString(): string;
}

/** What is set, and who wants to know when that changes. */
interface Store {
  current: Configuration;
  pageRead: boolean;
  readonly listeners: Set<() => void>;
}

const STORE = Symbol.for('lede-elements configuration');

const holder = globalThis as unknown as Record<symbol, Store | undefined>;

/** One for the page: its modules may be there twice, by a script tag and in an application's bundle, say. */
const store = (): Store =>
  (holder[STORE] ??= { current: {}, pageRead: false, listeners: new Set() });

/** Has what is wrong with settings told in the console, by a module that is loaded for it. */
const check = (settings: object): void => {
  import('./check-configuration.js').then(
    ({ checkConfiguration }) => {
      checkConfiguration(settings);
    },
    () => undefined,
  );
};

/**
 * Sets defaults for every element of the page, at any time; elements already there follow. Given again, only the settings
 * named are replaced; `undefined` takes one back.
 */
export function configure(configuration: Configuration): void {
  const shared = store();
  check(configuration);
  shared.current = { ...currentConfiguration(), ...configuration };
  for (const listener of shared.listeners) listener();
}

/** The defaults in force. */
export function currentConfiguration(): Configuration {
  const shared = store();
  if (!shared.pageRead && typeof document !== 'undefined') {
    shared.pageRead = document.readyState !== 'loading';
    shared.current = { ...readPage(), ...shared.current };
  }
  return shared.current;
}

/** Settings that a page without a script of its own can give: `<script type="application/json" data-lede-config>`. */
function readPage(): Configuration {
  const script = document.querySelector('script[type="application/json"][data-lede-config]');
  if (!script) return {};
  try {
    const settings: unknown = JSON.parse(script.textContent);
    if (isObject(settings)) {
      check(settings);
      return settings;
    }
    throw new LedeError('config', 'data-lede-config: not an object');
  } catch (error) {
    console.warn(`Lede: data-lede-config: ${toLedeError(error).message}`);
    return {};
  }
}

/** Calls a function when the defaults change; gives the function that ends it. */
export function onConfigure(listener: () => void): () => void {
  const { listeners } = store();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
