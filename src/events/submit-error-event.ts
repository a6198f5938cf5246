import type { LedeError } from '../data/errors.js';
import type { FormFieldName } from '../data/mapping/writing.js';

/**
 * Fired when an attempt to post a comment has failed. What the reader wrote stands in the form again, or in the thread, where it waits
 * to be sent again.
 */
export class LedeSubmitErrorEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-submit-error';

  /** What went wrong: `kind` says where, `hint` what may help. */
  readonly error: LedeError;
  /** What the server said of each field. */
  readonly fieldErrors: Readonly<Partial<Record<FormFieldName, string>>>;

  constructor(
    error: LedeError,
    fieldErrors: Readonly<Partial<Record<FormFieldName, string>>> = {},
  ) {
    super(LedeSubmitErrorEvent.eventName, { bubbles: true, composed: true });
    this.error = error;
    this.fieldErrors = fieldErrors;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-submit-error': LedeSubmitErrorEvent;
  }
}
