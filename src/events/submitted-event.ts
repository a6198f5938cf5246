import type { Draft } from '../data/mapping/writing.js';
import type { Comment } from '../data/model.js';

/** Fired when the server has taken a comment. */
export class LedeSubmittedEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-submitted';

  /** The comment as it is shown; its status says whether it waits for approval. */
  readonly comment: Comment;

  /** What was sent for it, as the reader wrote it. */
  readonly draft: Draft;

  constructor(comment: Comment, draft: Draft) {
    super(LedeSubmittedEvent.eventName, { bubbles: true, composed: true });
    this.comment = comment;
    this.draft = draft;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-submitted': LedeSubmittedEvent;
  }
}
