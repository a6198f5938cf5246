import type { ReactiveController } from 'lit';
import type { ResourceHost } from './resource-controller.js';

/** A timer holds no more; one that is asked to runs at once. https://html.spec.whatwg.org/#run-steps-after-a-timeout */
const LONGEST = 2 ** 31 - 1;

/**
 * Loads an element's data anew every so often, while the page is to be seen; one that was out of sight for that long is brought up to
 * date as soon as it is back. Asked for by elements that want it.
 */
export class RefreshController implements ReactiveController {
  readonly #host: ResourceHost;
  readonly #retryAfter: () => number | undefined;
  #interval = 0;
  /** When the data was asked for last. */
  #asked = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param retryAfter The seconds until the server wants to be asked again, where it said so. */
  constructor(host: ResourceHost, retryAfter: () => number | undefined) {
    this.#host = host;
    this.#retryAfter = retryAfter;
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
    // A server that asked to be left alone is.
    const pause = Math.max(this.#interval, 1000 * (this.#retryAfter() ?? 0));
    const wait = this.#asked + pause - Date.now();
    this.#timer = setTimeout(() => void this.#refresh(), Math.min(wait, LONGEST));
  };

  async #refresh(): Promise<void> {
    this.#asked = Date.now();
    if (!this.#host.busy) await this.#host.refresh();
    this.#schedule();
  }
}
