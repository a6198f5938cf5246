import type { FieldMap } from '../mapping/map.js';

// A store of documents says where they are and not what is in them: these are the names that most people choose. Where they
// chose others a map says so, beside the preset.

/** Articles in a store that knows no fields. */
export const ownArticle: FieldMap = {
  url: 'url || link || permalink',
  title: 'title || headline || name',
  standfirst: 'standfirst || summary || description || excerpt',
  image: 'image || thumbnail || image_url',
  authors: 'authors || author || byline',
  section: 'section || category',
  published: 'published || published_at || publishedAt || date || created_at',
  updated: 'updated || updated_at || updatedAt',
  body: 'body || content',
  lang: 'lang || language',
};

/** Comments in a store that knows no fields. Their bodies are taken for text. */
export const ownComment: FieldMap = {
  parent: 'parent || parent_id || parentId',
  author: 'author || name || user',
  published: 'published || created_at || createdAt || created || date',
  edited: 'edited || edited_at || editedAt',
  body: 'body || text || comment || content',
  status: 'status',
  score: 'score || likes',
};
