import { LedeError } from '../data/errors.js';

/** Fired before a request is sent. Cancelable: a request that is cancelled is not sent. */
export class LedeRequestEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-request';

  /**
   * Why the same request was refused before, where what the page added to it is out of date: it is asked once for something newer.
   * Undefined the first time.
   */
  readonly refused: LedeError | undefined;
  readonly #promises: Promise<unknown>[] = [];
  #request: Request;
  #isSent = false;

  constructor(request: Request, refused?: LedeError) {
    super(LedeRequestEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.#request = request;
    this.refused = refused;
  }

  /**
   * The request about to be sent; may be replaced, to add a token for example.
   *
   * @throws `InvalidStateError` where it is replaced too late: what takes time has to be given to {@link waitUntil}.
   */
  get request(): Request {
    return this.#request;
  }

  set request(request: Request) {
    this.#mustBeInTime();
    this.#request = request;
  }

  /**
   * Holds the request back until a promise is settled; if it is rejected, the request fails with a {@link LedeError} of kind `config`.
   *
   * @throws `InvalidStateError` where the request has left.
   */
  waitUntil(promise: Promise<unknown>): void {
    this.#mustBeInTime();
    this.#promises.push(promise);
  }

  /** @internal Settled when every promise given to {@link waitUntil} is. */
  async settled(): Promise<void> {
    try {
      await Promise.all(this.#promises);
    } catch (cause) {
      throw cause instanceof LedeError
        ? cause
        : new LedeError('config', `lede-request: waitUntil: ${String(cause)}`, { cause });
    } finally {
      this.#isSent = true;
    }
  }

  #mustBeInTime(): void {
    if (this.#isSent)
      throw new DOMException(
        'lede-request: the request has left; waitUntil() holds it back',
        'InvalidStateError',
      );
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-request': LedeRequestEvent;
  }
}
