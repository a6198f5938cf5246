import type { Draft } from '../data/mapping/writing.js';

/**
 * Fired when the server wants something to be solved before it takes a comment, as a proof that no machine writes. The page shows
 * what solves it, in the slot `challenge`, and responds with how it was solved; the comment is then sent again, with that as
 * `challenge` of its draft. Where nobody responds, the text is given back to the reader.
 */
export class LedeChallengeEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-challenge';

  /** What is to be solved: what the map's `challenge` gives. */
  readonly challenge: unknown;
  /** What is to be sent. */
  readonly draft: Draft;
  #promise: Promise<unknown> | undefined;

  constructor(challenge: unknown, draft: Draft) {
    super(LedeChallengeEvent.eventName, { bubbles: true, composed: true });
    this.challenge = challenge;
    this.draft = draft;
  }

  /**
   * Says how it is solved, once it is: any value that JSON can hold. Rejected, the text is given back to the reader.
   *
   * @throws DOMException `InvalidStateError` where something has responded already.
   */
  respondWith(response: Promise<unknown>): void {
    if (this.#promise)
      throw new DOMException('The challenge is responded to already.', 'InvalidStateError');
    this.#promise = response;
  }

  /** What was responded with; undefined where nothing has responded. */
  response(): Promise<unknown> | undefined {
    return this.#promise;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-challenge': LedeChallengeEvent;
  }
}
