import type { Draft } from '../data/mapping/writing.js';

/** Fired before a comment is posted. Cancelable: one that is cancelled is not sent, and its text stays in the form. */
export class LedeSubmitEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-submit';

  /** What is about to be sent. */
  readonly draft: Draft;

  constructor(draft: Draft) {
    super(LedeSubmitEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-submit': LedeSubmitEvent;
  }
}
