import type { Terms } from './terms.js';

/** English: what few cards say, and what cards and lists say once they are interactive. */
export const enCards = {
  updated: 'Updated {date}',
  newTab: '(opens in a new tab)',
  save: 'Save for later',
  read: 'Read',
  showImages: 'Show pictures',
  asOf: 'As of {time}. {problem}',
  previousStories: 'Previous stories',
  nextStories: 'Next stories',
  skipStories: 'Skip these stories',
  skipStoriesOf: 'Skip “{heading}”',
  storiesEnd: 'End of the list',
  storiesAddedOf: {
    one: '{count} more story, {shown} of {total}',
    other: '{count} more stories, {shown} of {total}',
  },
} satisfies Partial<Terms>;
