import { describe, expect, test } from 'vitest';
import item from '../../fixtures/presets/hnsearch/item.json' with { type: 'json' };
import search from '../../fixtures/presets/hnsearch/search.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const api = 'https://hn.algolia.com/api/v1';
const site = 'https://news.ycombinator.com';

describe('stories', () => {
  const url = `${api}/search?tags=front_page&hitsPerPage=2`;

  test('are articles; one without a page of its own leads to its thread', async () => {
    expect(await articlesBy('hnsearch', answerOf(search, { url }))).toEqual({
      total: 5,
      next: { url: `${url}&page=1` },
      items: [
        {
          id: '9000',
          url: 'https://paper.example/pier',
          title: 'The pier & its planks',
          authors: [{ name: 'tam', url: `${site}/user?id=tam` }],
          published: new Date('2026-11-20T08:00:00Z'),
          commentCount: 4,
        },
        {
          id: '8000',
          url: `${site}/item?id=8000`,
          title: 'Ask HN: الميناء 🌊',
          authors: [{ name: 'layla', url: `${site}/user?id=layla` }],
          published: new Date('2026-11-19T08:00:00Z'),
          commentCount: 0,
          body: 'Which one do you &#x27;mean&#x27;?',
        },
      ],
    });
  });

  test('end with the last page', async () => {
    const last = answerOf({ ...search, page: 2 }, { url: `${url}&page=2` });
    expect((await articlesBy('hnsearch', last)).next).toBeUndefined();
  });
});

test('a whole thread is read; a comment that was deleted keeps its place', async () => {
  expect(await commentsBy('hnsearch', answerOf(item, { url: `${api}/items/9000` }))).toEqual({
    items: [
      {
        id: '9001',
        author: { name: 'orla', url: `${site}/user?id=orla` },
        published: new Date('2026-11-20T08:05:00Z'),
        body: 'Salt &amp; tar: it&#x27;s <i>new</i><p>I like it',
        bodyFormat: 'html',
        status: 'published',
        url: `${site}/item?id=9001`,
      },
      {
        id: '9002',
        parentId: '9001',
        author: {},
        published: new Date('2026-11-20T08:06:00Z'),
        body: '',
        bodyFormat: 'html',
        status: 'deleted',
        url: `${site}/item?id=9002`,
      },
      {
        id: '9003',
        parentId: '9002',
        author: { name: 'layla', url: `${site}/user?id=layla` },
        published: new Date('2026-11-20T08:10:00Z'),
        body: 'الميناء جميل',
        bodyFormat: 'html',
        status: 'published',
        url: `${site}/item?id=9003`,
      },
    ],
  });
});
