import type { Preset } from './preset.js';

/**
 * Hacker News as its search has it, which is Algolia's: a whole thread in one answer.
 *
 * Cards and lists: `https://hn.algolia.com/api/v1/search?tags=front_page`. Comments:
 * `https://hn.algolia.com/api/v1/items/8863`. Nothing can be written.
 *
 * @see https://hn.algolia.com/api
 */
export const hnsearch: Preset = {
  article: {
    items: 'hits',
    id: 'objectID',
    url: 'url || "https://news.ycombinator.com/item?id={objectID}"',
    title: 'title || story_title',
    authors: { name: 'author', url: '"https://news.ycombinator.com/user?id={author}"' },
    published: 'created_at_i || created_at',
    commentCount: 'num_comments',
    body: 'story_text',
    total: 'nbHits',
    next: { page: 'page', start: 0, pages: 'nbPages' },
  },
  comment: {
    items: 'children',
    id: 'id',
    replies: 'children',
    author: { name: 'author', url: '"https://news.ycombinator.com/user?id={author}"' },
    published: 'created_at_i || created_at',
    body: 'text',
    bodyFormat: 'html',
    deleted: '!text',
    url: '"https://news.ycombinator.com/item?id={id}"',
  },
};
