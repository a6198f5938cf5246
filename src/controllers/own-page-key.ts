import { pageKey } from '../data/page-key.js';
import { canonicalUrl } from './page.js';

/** The key by which the page's own article is known among others. */
export const ownPageKey = (): string | undefined =>
  typeof location === 'undefined' ? undefined : pageKey(canonicalUrl(), location.href);
