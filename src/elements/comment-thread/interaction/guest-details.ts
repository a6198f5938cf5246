import { storageFor } from '../../../storage.js';
import type { FormValues } from './form-state.js';
import { readValues } from './form-values.js';

/** Who writes, as a guest says. */
type GuestDetails = Pick<FormValues, 'name' | 'email' | 'url'>;

/** Under one key for the whole site: a reader is the same in every thread. */
const KEY = 'guest';

/** The details of a guest, kept in the reader's browser where the reader wants that. */
export class GuestDetailsStore {
  readonly #storage = storageFor('details');

  /** Whether they are remembered. */
  get isKept(): boolean {
    return this.#storage.get(KEY) !== undefined;
  }

  /** Those that were remembered. */
  get details(): GuestDetails {
    const { name, email, url } = readValues(this.#storage.get(KEY));
    return { name, email, url };
  }

  /** Remembers who writes. */
  keep({ name, email, url }: GuestDetails): void {
    this.#storage.set(KEY, { name, email, url });
  }

  /** Forgets who wrote. */
  forget(): void {
    this.#storage.set(KEY, undefined);
  }
}
