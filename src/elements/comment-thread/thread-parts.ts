import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { ResourceController } from '../../controllers/resource-controller.js';
import type { Comment } from '../../data/model.js';
import type { ThreadNode } from '../../data/thread.js';
import type { SlicedDrawing } from '../../rendering/sliced.js';
import type { LedeCommentThreadElement } from './comment-thread-element.js';
import type { ShownThread } from './shown-thread.js';

/**
 * What a thread's element shares with what comes after its first paint. The element draws what is here, and nothing else; who
 * changes something asks it for an update.
 */
export interface ThreadParts {
  readonly host: LedeCommentThreadElement;
  readonly localize: LocalizeController;
  readonly resource: ResourceController<Comment>;
  readonly drawing: SlicedDrawing<ThreadNode>;
  /** The ids of the comments whose answers are hidden. */
  readonly collapsed: Set<string>;
  /** The ids of the comments whose further replies could not be loaded. */
  readonly failed: Set<string>;
  /** The comments; another one when the element turns to another endpoint. */
  thread: ShownThread;
  /** How many top-level comments may be shown, as far as they are loaded; undefined: as many as `limit` says. */
  shown: number | undefined;
  /** The id of the comment that is being answered. */
  replyingTo: string | undefined;
  /** Told to those who hear the page. */
  announcement: string;
  /** What keeps the thread from doing what a reader asked for, in words. */
  problem: string | undefined;
}
