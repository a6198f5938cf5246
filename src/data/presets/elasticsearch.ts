import type { FieldMap } from '../mapping/map.js';
import { ownArticle, ownComment } from './own-fields.js';
import type { Preset } from './preset.js';

const search: FieldMap = {
  items: 'hits.hits',
  // A hit without its source counts where pages are counted.
  item: '_source || @',
  where: '^._source',
  id: '^._id',
  // Before version 7 a number, since then an object with one.
  total: 'hits.total',
  next: { offset: 'from', total: 'hits.total' },
};

/**
 * Elasticsearch and OpenSearch: `https://search.example/articles/_search?q={query.q}&size=10`. An answer counts to 10,000, unless it
 * is asked with `track_total_hits=true`.
 *
 * @see https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-search
 */
export const elasticsearch: Preset = {
  article: { ...ownArticle, ...search },
  comment: { ...ownComment, ...search },
};
