import { canonicalUrl } from '../../../controllers/page.js';
import { dataKey } from '../../../controllers/source-settings.js';
import type { ThreadParts } from '../thread-parts.js';

/** What is remembered of a thread is kept under: its article, else its endpoint, else the page. */
export const threadKey = ({ host, resource }: ThreadParts): string =>
  `${resource.source ? dataKey(resource.source.settings) : canonicalUrl()} ${host.articleId}`.trim();
