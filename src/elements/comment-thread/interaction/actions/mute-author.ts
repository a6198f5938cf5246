import type { CommentAction } from './comment-action.js';

/** Hides what an author has written, for this reader only. */
export const muteAuthor: CommentAction = {
  id: 'mute-author',
  term: 'muteAuthor',
  isAvailable: ({ comment, muted }) => muted.canMute(comment) && !muted.isMuted(comment),
  run({ comment, muted, parts: { localize }, guide }) {
    muted.mute(comment.author);
    guide.tell(localize.term('authorMuted', { author: comment.author.name ?? '' }));
  },
};

/** Shows again what an author has written. */
export const unmuteAuthor: CommentAction = {
  id: 'unmute-author',
  term: 'unmuteAuthor',
  isAvailable: ({ comment, muted }) => muted.isMuted(comment),
  run({ comment, muted, parts: { localize }, guide }) {
    muted.unmute(comment.author);
    guide.tell(localize.term('authorUnmuted', { author: comment.author.name ?? '' }));
  },
};
