import type { ReactiveController } from 'lit';
import type { ResourceHost } from './resource-controller.js';

/** Loads an element's data anew every so often, while the page is to be seen. Asked for by elements that want it. */
export class RefreshController implements ReactiveController {
  readonly #host: ResourceHost;
  #interval = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ResourceHost) {
    this.#host = host;
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
    if (this.#host.refreshInterval !== this.#interval) this.#schedule();
  }

  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    this.#interval = this.#host.refreshInterval;
    if (this.#interval > 0 && this.#host.isConnected && !document.hidden)
      this.#timer = setTimeout(() => void this.#refresh(), this.#interval);
  };

  async #refresh(): Promise<void> {
    if (!this.#host.busy) await this.#host.refresh();
    this.#schedule();
  }
}
