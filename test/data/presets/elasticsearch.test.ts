import { describe, expect, test } from 'vitest';
import articles from '../../fixtures/presets/elasticsearch/articles.json' with { type: 'json' };
import comments from '../../fixtures/presets/elasticsearch/comments.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const search = 'https://search.example';

describe('hits are articles', () => {
  const url = `${search}/articles/_search?q=pier&size=3`;

  test('by the names that most people choose; one without its source is left out', async () => {
    expect(await articlesBy('elasticsearch', answerOf(articles, { url }))).toEqual({
      total: 5,
      next: { url: `${url}&from=3` },
      items: [
        {
          id: 'pier',
          url: 'https://paper.example/pier',
          title: 'The pier & its planks',
          standfirst: 'Two years late. 🌊',
          image: {
            url: 'https://paper.example/images/pier.jpg',
            alt: 'Planks',
            width: 1200,
            height: 800,
          },
          authors: [{ name: 'Tam Lindqvist', url: 'https://paper.example/tam' }],
          section: { name: 'City' },
          published: new Date('2026-11-20T08:00:00Z'),
          body: '<p>It is open.</p>',
        },
        { id: 'port', title: 'الميناء القديم', authors: [] },
      ],
    });
  });

  test('and end with the last', async () => {
    const answer = answerOf(articles, { url: `${url}&from=3` });
    expect((await articlesBy('elasticsearch', answer)).next).toBeUndefined();
  });
});

test('hits are comments; the total of version 6 is a number', async () => {
  const url = `${search}/comments/_search?q=article:pier`;
  expect(await commentsBy('elasticsearch', answerOf(comments, { url }))).toEqual({
    total: 2,
    items: [
      {
        id: 'c1',
        author: { name: 'Orla Byrne', avatar: 'https://paper.example/images/orla.png' },
        published: new Date('2026-11-20T08:05:00Z'),
        edited: new Date('2026-11-20T08:09:00Z'),
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
        status: 'pending',
      },
    ],
  });
});
