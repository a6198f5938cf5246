import type { Terms } from './terms.js';

/** English: what the menu of a thread says, and what it leads to. */
export const enTools = {
  searchThread: 'Search the comments',
  collapseAll: 'Hide all replies',
  expandAll: 'Show all replies',
  unmuteAll: 'Show muted authors',
  allUnmuted: 'Comments by all authors are shown again.',
  showKeys: 'Keyboard shortcuts',
  close: 'Close',
  searchFound: { one: '{count} comment found', other: '{count} comments found' },
  searchAt: '{place} of {count}: {author}',
  searchNext: 'Next',
  searchPrevious: 'Previous',
  searchRest: 'Search those not loaded yet, too',
  keyNext: 'Next comment',
  keyPrevious: 'Previous comment',
  keyNextNew: 'Next new comment',
  keyReply: 'Reply to the comment',
  keyCollapse: 'Hide or show its replies',
  keySearch: 'Search the comments',
  keyHelp: 'This list',
} satisfies Partial<Terms>;
