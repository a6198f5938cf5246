import type { LedeError } from '../data/errors.js';

/** Fired before a request is sent. Cancelable: a request that is cancelled is not sent. */
export class LedeRequestEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-request';

  /** The request about to be sent; may be replaced, to add a token for example. */
  request: Request;
  /**
   * Why the same request was refused before, where what the page added to it is out of date: it is asked once for something newer.
   * Undefined the first time.
   */
  readonly refused: LedeError | undefined;
  readonly #promises: Promise<unknown>[] = [];

  constructor(request: Request, refused?: LedeError) {
    super(LedeRequestEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.request = request;
    this.refused = refused;
  }

  /** Holds the request back until a promise is settled; if it is rejected, the request fails. */
  waitUntil(promise: Promise<unknown>): void {
    this.#promises.push(promise);
  }

  /** @internal Settled when every promise given to {@link waitUntil} is. */
  async settled(): Promise<void> {
    await Promise.all(this.#promises);
  }
}

declare global {
  interface HTMLElementEventMap {
    'lede-request': LedeRequestEvent;
  }
}
