import { ownArticle } from './own-fields.js';
import type { Preset } from './preset.js';

/**
 * Algolia's search, asked by GET with a key that may only search:
 * `https://APP-dsn.algolia.net/1/indexes/articles?query={query.q}&hitsPerPage=10&x-algolia-application-id=APP&x-algolia-api-key=KEY`.
 *
 * Asked by POST (`…/articles/query`), its page is in the body: `"next": { "page": "body.page", "start": 0, "pages": "nbPages" }`.
 *
 * @see https://www.algolia.com/doc/rest-api/search
 * @see https://www.algolia.com/doc/api-reference/search-api-parameters/
 */
export const algolia: Preset = {
  article: {
    ...ownArticle,
    items: 'hits',
    id: 'objectID',
    total: 'nbHits',
    next: { page: 'page', start: 0, pages: 'nbPages' },
  },
};
