import type { ReactiveController } from 'lit';
import type { LedeError } from '../data/errors.js';
import type { ResourceHost } from './resource-controller.js';

/** A timer holds no more; one that is asked to runs at once. https://html.spec.whatwg.org/#run-steps-after-a-timeout */
const LONGEST = 2 ** 31 - 1;

/** How long a server that fails is left alone at most, where the interval is no longer. Milliseconds. */
const LONGEST_PAUSE = 5 * 60_000;

/**
 * Loads an element's data anew every so often, while the page is to be seen; one that was out of sight for that long is brought up to
 * date as soon as it is back. Asked for by elements that want it.
 */
export class RefreshController implements ReactiveController {
  readonly #host: ResourceHost;
  readonly #error: () => LedeError | undefined;
  /** How often it has failed in a row. */
  #failures = 0;
  #interval = 0;
  /** When the data was asked for last. */
  #asked = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param error Why the data could not be loaded last, where it could not. */
  constructor(host: ResourceHost, error: () => LedeError | undefined) {
    this.#host = host;
    this.#error = error;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#schedule);
    this.#schedule();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#schedule);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    if (!Object.is(this.#host.refreshInterval, this.#interval)) this.#schedule();
  }

  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    this.#interval = this.#host.refreshInterval;
    // What is no number is off too.
    if (!(this.#interval > 0) || !this.#host.isConnected || document.hidden) return;
    // A server that asked to be left alone is; and one that fails, for longer each time.
    const rest = Math.min(this.#interval * 2 ** this.#failures, LONGEST_PAUSE);
    const pause = Math.max(this.#interval, rest, 1000 * (this.#error()?.retryAfter ?? 0));
    const wait = this.#asked + pause - Date.now();
    this.#timer = setTimeout(() => void this.#refresh(), Math.min(wait, LONGEST));
  };

  async #refresh(): Promise<void> {
    this.#asked = Date.now();
    if (!this.#host.busy) {
      await this.#host.refresh();
      this.#failures = this.#error() ? this.#failures + 1 : 0;
    }
    this.#schedule();
  }
}
