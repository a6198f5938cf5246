import { isObject } from './mapping/values.js';

/** Where drafts are kept: texts by key. */
export interface DraftStorage {
  get(key: string): unknown;
  /** Gives whether it is kept; undefined removes it. */
  set(key: string, value: unknown): boolean;
  keys(): readonly string[];
}

/** How long a draft is kept: 30 days. Milliseconds. */
const KEPT = 30 * 24 * 60 * 60_000;

/** What readers have begun to write, by thread and by what is answered. All tabs share one storage: there the last one's text is. */
export class Drafts {
  readonly #storage: DraftStorage;
  readonly #now: () => number;
  /** By key, when what this tab has read or kept last was kept. */
  readonly #last = new Map<string, unknown>();

  constructor(storage: DraftStorage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** What was stored under a key, as it is; undefined where there is nothing, or nothing that is still wanted. */
  read(key: string): Readonly<Record<string, unknown>> | undefined {
    const stored = this.#storage.get(key);
    if (!isObject(stored) || this.#isExpired(stored)) return undefined;
    this.#last.set(key, stored['at']);
    return stored;
  }

  /**
   * Keeps what is written in a form.
   *
   * @param values Undefined where there is nothing: then what another tab has kept since stays.
   * @returns Whether it would still be there if the page were gone.
   */
  keep(key: string, values: Readonly<Record<string, unknown>> | undefined): boolean {
    if (!values && this.whose(key) === 'other') return true;
    const at = this.#now();
    const isKept = this.#storage.set(key, values && { ...values, at });
    if (isKept) this.#last.set(key, at);
    return isKept;
  }

  /** Whose text is kept under a key: this tab's, another one's, or nobody's. */
  whose(key: string): 'own' | 'other' | 'none' {
    const stored = this.#storage.get(key);
    if (!isObject(stored)) return 'none';
    return stored['at'] === this.#last.get(key) ? 'own' : 'other';
  }

  /** Removes what nobody has come back for. */
  expire(): void {
    for (const key of this.#storage.keys()) {
      const stored = this.#storage.get(key);
      if (isObject(stored) && this.#isExpired(stored)) this.#storage.set(key, undefined);
    }
  }

  #isExpired({ at }: Readonly<Record<string, unknown>>): boolean {
    return typeof at === 'number' && this.#now() - at > KEPT;
  }
}
