import { describe, expect, test } from 'vitest';
import article from '../../fixtures/presets/forem/article.json' with { type: 'json' };
import articles from '../../fixtures/presets/forem/articles.json' with { type: 'json' };
import comments from '../../fixtures/presets/forem/comments.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const api = 'https://forem.example/api';

describe('articles', () => {
  const url = `${api}/articles?username=tam&per_page=2`;

  test('are read with all that they say', async () => {
    expect(await articlesBy('forem', answerOf(articles, { url }))).toEqual({
      next: { url: `${url}&page=2` },
      items: [
        {
          id: '301',
          url: 'https://forem.example/tam/the-pier-its-planks-1a2b',
          title: 'The pier & its planks',
          standfirst: 'Two years late, and a metre longer. 🌊',
          image: { url: 'https://media.forem.example/covers/pier.png' },
          authors: [
            {
              name: 'Tam Lindqvist',
              url: 'https://forem.example/tam',
              avatar: 'https://media.forem.example/users/tam.png',
            },
          ],
          section: { name: 'news' },
          published: new Date('2026-11-20T08:00:00Z'),
          updated: new Date('2026-11-20T09:00:00Z'),
          commentCount: 4,
          readingMinutes: 4,
          lang: 'en',
        },
        {
          id: '302',
          url: 'https://forem.example/layla/port',
          title: 'الميناء القديم',
          authors: [
            {
              name: 'ليلى منصور',
              url: 'https://forem.example/layla',
              avatar: 'https://media.forem.example/users/layla.png',
            },
          ],
          published: new Date('2026-11-19T08:00:00Z'),
          commentCount: 0,
          readingMinutes: 1,
        },
      ],
    });
  });

  test('end with the page that has none', async () => {
    const { next } = await articlesBy('forem', answerOf([], { url: `${url}&page=2` }));
    expect(next).toBeUndefined();
  });

  test('may be one, whose tags come as a text', async () => {
    const { items } = await articlesBy('forem', answerOf(article, { url: `${api}/articles/301` }));
    expect(items).toEqual([
      {
        id: '301',
        url: 'https://forem.example/tam/pier',
        title: 'The pier',
        standfirst: 'Two years late.',
        authors: [{ name: 'Tam Lindqvist', url: 'https://forem.example/tam' }],
        section: { name: 'harbour' },
        published: new Date('2026-11-20T08:00:00Z'),
        commentCount: 0,
        readingMinutes: 1,
        body: '<p>It is open.</p>\n',
      },
    ]);
  });
});

test('comments are read as they are nested; what is removed or hidden keeps its place', async () => {
  const url = `${api}/comments?a_id=301`;
  expect(await commentsBy('forem', answerOf(comments, { url }))).toEqual({
    items: [
      {
        id: '2a1',
        author: {
          name: 'Orla Byrne',
          url: 'https://forem.example/orla',
          avatar: 'https://media.forem.example/users/orla.png',
        },
        published: new Date('2026-11-20T08:05:00Z'),
        body: '<p>Salt &amp; tar: I <em>like</em> it 🌊</p>\n\n',
        bodyFormat: 'html',
        status: 'published',
        url: 'https://forem.example/orla/comment/2a1',
      },
      {
        id: '2a2',
        parentId: '2a1',
        author: {},
        published: new Date('2026-11-20T08:06:00Z'),
        body: '',
        bodyFormat: 'html',
        status: 'deleted',
      },
      {
        id: '2a3',
        parentId: '2a2',
        author: { name: 'ليلى منصور', url: 'https://forem.example/layla' },
        published: new Date('2026-11-20T08:10:00Z'),
        body: '<p>الميناء جميل</p>',
        bodyFormat: 'html',
        status: 'published',
        url: 'https://forem.example/layla/comment/2a3',
      },
      {
        id: '2a4',
        author: {},
        published: new Date('2026-11-20T08:11:00Z'),
        body: '',
        bodyFormat: 'html',
        status: 'hidden',
      },
    ],
  });
});
