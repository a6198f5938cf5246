import type { Terms } from './terms.js';

/** English: what the menu of a comment says. */
export const enActions = {
  quote: 'Quote',
  copyLink: 'Copy link',
  linkCopied: 'The link was copied.',
  linkNotCopied: 'The link could not be copied. It is {url}',
  share: 'Share…',
  notShared: 'This could not be shared.',
  muteAuthor: 'Mute {author}',
  authorMuted: 'Comments by {author} are hidden for you now.',
  unmuteAuthor: 'Show comments by {author}',
  authorUnmuted: 'Comments by {author} are shown again.',
} satisfies Partial<Terms>;
