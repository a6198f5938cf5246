import type { CommentAction } from './comment-action.js';
import { copyLink } from './copy-link.js';
import { muteAuthor, unmuteAuthor } from './mute-author.js';
import { quote } from './quote.js';
import { share } from './share.js';

/** What the menu of a comment offers, in its order. */
export const COMMENT_ACTIONS: readonly CommentAction[] = [
  quote,
  copyLink,
  share,
  muteAuthor,
  unmuteAuthor,
];
