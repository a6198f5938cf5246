import type { Preset } from './preset.js';

/**
 * Hacker News as it is published, one request an item; `hnsearch` has whole threads in one.
 *
 * Cards and lists: `https://hacker-news.firebaseio.com/v0/topstories.json`, or `newstories`, `beststories`, `askstories`,
 * `showstories`, `jobstories`. Comments: `https://hacker-news.firebaseio.com/v0/item/8863.json`; replies are asked for when a
 * reader wants them. Nothing can be written.
 *
 * @see https://github.com/HackerNews/API
 */
export const hackernews: Preset = {
  article: {
    items: '$',
    id: 'id',
    where: '!deleted && !dead',
    url: 'url || "https://news.ycombinator.com/item?id={id}"',
    title: 'title',
    authors: { name: 'by', url: '"https://news.ycombinator.com/user?id={by}"' },
    published: 'time',
    commentCount: 'descendants',
    body: 'text',
    next: { ids: '$', url: 'item/{@}.json' },
  },
  comment: {
    items: 'kids || null',
    // What the first comments answer is the story.
    where: "type = 'comment'",
    id: 'id',
    parent: 'parent',
    author: { name: 'by', url: '"https://news.ycombinator.com/user?id={by}"' },
    published: 'time',
    body: 'text',
    bodyFormat: 'html',
    deleted: 'deleted',
    hidden: 'dead',
    url: '"https://news.ycombinator.com/item?id={id}"',
    total: 'descendants',
    next: { ids: 'kids', url: '{@}.json' },
    moreReplies: { ids: 'kids', url: '{@}.json' },
    find: { url: '{id}.json' },
  },
};
