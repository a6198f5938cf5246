import type { Terms } from './terms.js';

/** English: what is said only where a server has drawn an element, to readers without JavaScript. */
export const enServer = {
  formNeedsScript: 'Writing a comment takes JavaScript.',
} satisfies Partial<Terms>;
