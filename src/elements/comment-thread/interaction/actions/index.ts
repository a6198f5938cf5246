import type { CommentAction } from './comment-action.js';
import { copyLink } from './copy-link.js';
import { edit } from './edit.js';
import { muteAuthor, unmuteAuthor } from './mute-author.js';
import { quote } from './quote.js';
import { remove } from './remove.js';
import { report } from './report.js';
import { share } from './share.js';

/** What the menu of a comment offers, in its order. */
export const COMMENT_ACTIONS: readonly CommentAction[] = [
  edit,
  remove,
  quote,
  copyLink,
  share,
  muteAuthor,
  unmuteAuthor,
  report,
];
