import type { Comment } from '../data/model.js';

/**
 * Fired when a reader who is not signed in wants to be, to write a comment. The page opens what it has for that, or leads there; what
 * was typed is kept. Who has signed in is said by `configure({ reader })`.
 */
export class LedeSignInEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-sign-in';

  /** The comment that is to be answered; undefined for a comment of its own. */
  readonly comment: Comment | undefined;

  constructor(comment?: Comment) {
    super(LedeSignInEvent.eventName, { bubbles: true, composed: true });
    this.comment = comment;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-sign-in': LedeSignInEvent;
  }
}
