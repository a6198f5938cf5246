import type { Change, Changing } from '../../../../data/change-comment.js';
import type { Comment } from '../../../../data/model.js';
import type { ThreadAction } from '../../../../events/interaction-event.js';
import type { Terms } from '../../../../locales/terms.js';
import type { ThreadParts } from '../../thread-parts.js';
import type { Answering } from '../answering.js';
import type { CommentPanel } from '../comment-panel.js';
import type { OwnComments } from '../own-comments.js';
import type { ThreadGuide } from '../thread-guide.js';
import type { MutedAuthors } from '../muted-authors.js';

/** What an action is about, and what it works with. */
export interface CommentActionContext {
  readonly comment: Comment;
  readonly parts: ThreadParts;
  readonly guide: ThreadGuide;
  readonly answering: Answering;
  readonly muted: MutedAuthors;
  /** What the endpoint takes for comments that are there; nothing where the page gives the comments itself. */
  readonly changes: Readonly<Partial<Record<Change, Changing>>>;
  readonly own: OwnComments;
  readonly panel: CommentPanel;
  /** The button of the menu, where the focus is after it is closed. */
  readonly button: HTMLElement;
}

/** One thing that can be done with a comment, offered in its menu. */
export interface CommentAction {
  /** What tells it apart: the `data-id` of its item, and what the page is told when it is chosen. */
  readonly id: ThreadAction;
  /** What it is called; `{author}` is the name of the comment's. */
  readonly term: keyof Terms;
  /** Whether it is offered for a comment. */
  readonly isAvailable: (context: CommentActionContext) => boolean;
  /** Does it. What goes wrong it tells the reader itself. */
  readonly run: (context: CommentActionContext) => void | Promise<void>;
}
