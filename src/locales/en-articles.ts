import type { Terms } from './terms.js';

/** English: what cards and lists of stories say. */
export const enArticles = {
  by: 'By {authors}',
  live: 'Live',
  video: 'Video',
  audio: 'Audio',
  gallery: 'Gallery',
  opinion: 'Opinion',
  subscribers: 'For subscribers',
  registered: 'For registered readers',
  sponsored: 'Sponsored by {sponsor}',
  readingTime: { one: '{count} min read', other: '{count} min read' },
  commentCount: { one: '{count} comment', other: '{count} comments' },
  loadMoreStories: 'More stories',
  storiesAdded: { one: '{count} more story', other: '{count} more stories' },
} satisfies Partial<Terms>;
