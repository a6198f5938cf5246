import { describe, expect, test } from 'vitest';
import articles from '../../fixtures/presets/couchdb/articles.json' with { type: 'json' };
import comments from '../../fixtures/presets/couchdb/comments.json' with { type: 'json' };
import found from '../../fixtures/presets/couchdb/found.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const db = 'https://db.example/paper';
const view = `${db}/_design/articles/_view/newest?include_docs=true`;

describe('the documents of a view', () => {
  test('are articles by the names that most people choose; a deleted one is left out', async () => {
    const url = `${view}&limit=3`;
    expect(await articlesBy('couchdb', answerOf(articles, { url }))).toEqual({
      total: 5,
      next: { url: `${url}&skip=3` },
      items: [
        {
          id: 'pier',
          url: 'https://paper.example/pier',
          title: 'The pier & its planks',
          standfirst: 'Two years late. 🌊',
          image: { url: 'https://paper.example/images/pier.jpg' },
          authors: [{ name: 'Tam Lindqvist' }],
          section: { name: 'City' },
          published: new Date('2026-11-20T08:00:00Z'),
          updated: new Date('2026-11-20T09:00:00Z'),
          body: '<p>It is open.</p>',
        },
        { id: 'port', title: 'الميناء القديم', authors: [] },
      ],
    });
  });

  test('end with the last row, and are all there without a limit', async () => {
    const nextOf = async (url: string): Promise<unknown> =>
      (await articlesBy('couchdb', answerOf(articles, { url }))).next;
    expect(await nextOf(`${view}&limit=3&skip=3`)).toBeUndefined();
    expect(await nextOf(view)).toBeUndefined();
  });
});

describe('the values of a view', () => {
  const url = `${db}/_design/comments/_view/by_article?key=%22pier%22`;

  test('are comments; how many have the key in the address is not told', async () => {
    expect(await commentsBy('couchdb', answerOf(comments, { url }))).toEqual({
      items: [
        {
          id: 'c1',
          author: { name: 'Orla Byrne' },
          published: new Date('2026-11-20T08:05:00Z'),
          body: 'Salt & tar <3 🌊',
          bodyFormat: 'text',
          status: 'published',
          score: 4,
        },
        {
          id: 'c2',
          parentId: 'c1',
          author: { name: 'ليلى منصور' },
          published: new Date('2026-11-20T08:10:00Z'),
          body: 'الميناء جميل',
          bodyFormat: 'text',
          status: 'published',
        },
      ],
    });
  });

  test.each(['key', 'keys', 'startkey', 'start_key', 'endkey', 'end_key'])(
    'have no total where %s chooses among them',
    async (parameter) => {
      const at = `${db}/_design/comments/_view/by_date?${parameter}=1`;
      expect(await commentsBy('couchdb', answerOf(comments, { url: at }))).not.toHaveProperty(
        'total',
      );
    },
  );

  test('go on while rows come', async () => {
    const next = async (rows: readonly unknown[]): Promise<string | undefined> => {
      const answer = answerOf({ ...comments, rows }, { url: `${url}&limit=2` });
      return (await commentsBy('couchdb', answer)).next?.url;
    };
    expect(await next(comments.rows)).toBe(`${url}&limit=2&skip=2`);
    expect(await next([])).toBeUndefined();
  });
});

test('what a query finds is read as it is', async () => {
  expect(await articlesBy('couchdb', answerOf(found, { url: `${db}/_find` }))).toEqual({
    items: [
      { id: 'pier', title: 'The pier', authors: [] },
      { id: 'port', title: 'الميناء القديم', authors: [] },
    ],
  });
});
