import type { FieldMap } from '../mapping/map.js';
import { ownArticle, ownComment } from './own-fields.js';
import type { Preset } from './preset.js';

const view: FieldMap = {
  items: 'rows || docs || null',
  item: '$.docs && @ || doc || value || @',
  // A row without a document counts where pages are counted.
  where: '$.docs || ^.doc || ^.value',
  id: '_id || ^.id',
  // A view tells how many rows it has, not how many of them the keys in the address let through.
  total:
    '!($query.key || $query.keys || $query.startkey || $query.start_key || $query.endkey || $query.end_key) && total_rows',
  next: { offset: 'skip', total: '$query.limit && total_rows' },
};

/**
 * CouchDB and PouchDB Server: the documents of a view,
 * `https://db.example/paper/_design/articles/_view/newest?descending=true&include_docs=true&limit=10`, or of a query (`_find`, by
 * POST), which then stands alone: its pages go by a bookmark.
 *
 * @see https://docs.couchdb.org/en/stable/api/ddoc/views.html
 * @see https://docs.couchdb.org/en/stable/api/database/find.html
 */
export const couchdb: Preset = {
  article: { ...ownArticle, ...view },
  comment: { ...ownComment, ...view },
};
