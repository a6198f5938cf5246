import type { Terms } from './terms.js';

/** English: what more than one element says. */
export const en = {
  loading: 'Loading',
  reloadFailed: 'This could not be brought up to date.',
  moreFailed: 'No more could be loaded.',
} satisfies Partial<Terms>;
