import type { Comment } from '../data/model.js';

/** What a reader did in a thread, in one word. */
export type ThreadAction =
  | 'collapse'
  | 'copy-link'
  | 'edit'
  | 'expand'
  | 'more'
  | 'mute-author'
  | 'next-new'
  | 'permalink'
  | 'quote'
  | 'remove'
  | 'reply'
  | 'report'
  | 'search'
  | 'share'
  | 'show-new'
  | 'sort'
  | 'unmute-author'
  | 'vote';

/** What a {@link LedeInteractionEvent} can say besides the action. */
export interface InteractionDetails {
  /** The comment it was done to; none where it was done to the thread. */
  readonly comment?: Comment | undefined;
  /** Of `vote`: -1, 0 or 1; of `more` and `show-new`: how many came; of `sort`: the order; of `search`: how many were found. */
  readonly value?: number | string | undefined;
}

/** Fired when a reader has done something in a thread besides writing: for a page's statistics. */
export class LedeInteractionEvent extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-interaction';

  /** What was done. */
  readonly action: ThreadAction;
  /** The comment it was done to; undefined where it was done to the thread. */
  readonly comment: Comment | undefined;
  /** What it was done with; see {@link InteractionDetails}. */
  readonly value: number | string | undefined;

  constructor(action: ThreadAction, { comment, value }: InteractionDetails = {}) {
    super(LedeInteractionEvent.eventName, { bubbles: true, composed: true });
    this.action = action;
    this.comment = comment;
    this.value = value;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-interaction': LedeInteractionEvent;
  }
}
