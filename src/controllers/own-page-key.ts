import { pageKey } from '../data/page-key.js';
import { canonicalUrl, pageUrl } from './page.js';

/** The key by which the page's own article is known among others. */
export const ownPageKey = (): string | undefined => pageKey(canonicalUrl(), pageUrl());
