import { type Reader, currentConfiguration } from '../../../configure.js';
import { toLedeError } from '../../../data/errors.js';
import { isObject } from '../../../data/mapping/values.js';
import { safeUrl } from '../../../data/url.js';

/** Who writes: anyone, by name and e-mail address; nobody knows yet; nobody, until a reader has signed in; or someone in particular. */
export type Identity =
  | { readonly kind: 'guest' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly reader: Reader };

const GUEST: Identity = { kind: 'guest' };

/** Who writes in a thread, as the page says by `configure({ reader })`. */
export class ReaderIdentity {
  readonly #changed: () => void;
  #setting: unknown;
  #known = Promise.resolve();
  /** Who it is, as far as is known. */
  current: Identity = GUEST;

  /** @param changed Called when someone else writes. */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#take(currentConfiguration().reader);
  }

  /** Takes what the page says now. */
  follow(): void {
    const { reader } = currentConfiguration();
    if (reader === this.#setting) return;
    this.#take(reader);
    this.#changed();
  }

  /** Who it is, once that is known. */
  async known(): Promise<Identity> {
    while (this.current.kind === 'unknown') await this.#known;
    return this.current;
  }

  #take(setting: unknown): void {
    this.#setting = setting;
    if (isPromise(setting)) {
      this.current = { kind: 'unknown' };
      this.#known = this.#await(setting);
    } else this.current = identityOf(setting);
  }

  async #await(setting: Promise<unknown>): Promise<void> {
    const identity = await Promise.resolve(setting).then(identityOf, (error: unknown): Identity => {
      complain(`not known: ${toLedeError(error).message}`);
      return { kind: 'signedOut' };
    });
    if (this.#setting !== setting) return;
    this.current = identity;
    this.#changed();
  }
}

// Promises of another window, or of a library, are as good.
const isPromise = (value: unknown): value is Promise<unknown> =>
  isObject(value) && typeof value['then'] === 'function';

/** What stands there may come from anywhere: what is no reader is said once, and leaves a guest. */
function identityOf(setting: unknown): Identity {
  if (setting === undefined) return GUEST;
  if (setting === null) return { kind: 'signedOut' };
  const { name, email, url, avatar } = isObject(setting) ? setting : {};
  if (typeof name !== 'string' || name.trim() === '') {
    complain('expected an object with a `name`, or null');
    return GUEST;
  }
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value ? value : undefined;
  const address = (value: unknown): string | undefined => safeUrl(text(value), document.baseURI);
  return {
    kind: 'signedIn',
    reader: { name, email: text(email), url: address(url), avatar: address(avatar) },
  };
}

function complain(problem: string): void {
  console.warn(`Lede: configure: reader: ${problem}`);
}
