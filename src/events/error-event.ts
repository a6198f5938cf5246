import type { LedeError } from '../data/errors.js';

/** Fired when a setting is wrong, a request failed or an answer could not be read. */
export class LedeErrorEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-error';

  /** What went wrong: `kind` says where, `hint` what may help. */
  readonly error: LedeError;

  constructor(error: LedeError) {
    super(LedeErrorEvent.eventName, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-error': LedeErrorEvent;
  }
}
