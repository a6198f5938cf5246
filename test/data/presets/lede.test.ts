import { expect, test } from 'vitest';
import articles from '../../fixtures/lede/articles.json' with { type: 'json' };
import comments from '../../fixtures/lede/comments.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const headers = {
  'x-total-count': '30',
  link: '<https://paper.example/api/x?page=2>; rel="next"',
};
const next = { url: 'https://paper.example/api/x?page=2' };

test('articles are read with all that they say', async () => {
  const url = 'https://paper.example/api/articles';
  expect(await articlesBy('lede', answerOf(articles, { url, headers }))).toEqual({
    total: 30,
    next,
    items: [
      {
        id: 'tide-clock',
        url: 'https://paper.example/city/tide-clock',
        title: 'The tide clock is slow',
        standfirst: 'Eleven minutes, and nobody had noticed.',
        image: {
          url: 'https://paper.example/images/tide-clock.svg',
          alt: 'A round clock above a doorway',
          width: 1200,
          height: 800,
          caption: 'The clock in question.',
          credit: 'Ines Moreau',
        },
        authors: [
          {
            name: 'Tam Lindqvist',
            url: 'https://paper.example/authors/tam',
            avatar: 'https://paper.example/images/tam.svg',
          },
          { name: 'Ines Moreau' },
        ],
        section: { name: 'City', url: 'https://paper.example/city' },
        published: new Date('2026-11-20T08:00:00Z'),
        updated: new Date('2026-11-20T09:15:00Z'),
        commentCount: 14,
        kind: 'live',
        readingMinutes: 4,
        access: 'paid',
        body: '<p>Eleven minutes.</p>',
        lang: 'en',
        dir: 'ltr',
      },
      {
        id: 'bread',
        url: 'https://paper.example/food/bread',
        title: 'Bread for the weekend',
        standfirst: 'Begin on Friday.',
        authors: [],
        section: { name: 'Food', url: 'https://paper.example/food' },
        published: new Date('2026-11-19T08:00:00Z'),
        commentCount: 0,
        kind: 'article',
        readingMinutes: 2,
        access: 'free',
        body: '<p>Begin on Friday.</p>',
        lang: 'en',
        dir: 'ltr',
      },
    ],
  });
});

test('one article is a list of one', async () => {
  const { items } = await articlesBy('lede', answerOf(articles[1]));
  expect(items.map(({ id }) => id)).toEqual(['bread']);
});

test('comments are read with all that they say', async () => {
  const url = 'https://paper.example/api/articles/tide-clock/comments';
  expect(await commentsBy('lede', answerOf(comments, { url, headers }))).toEqual({
    total: 30,
    next,
    closed: false,
    items: [
      {
        id: 'c1',
        author: {
          name: 'Orla Byrne',
          url: 'https://orla.example/',
          avatar: 'https://paper.example/images/orla.svg',
          badge: 'Staff',
        },
        body: '<p>I <em>had</em> noticed.</p>',
        bodyFormat: 'html',
        published: new Date('2026-11-20T08:30:00Z'),
        edited: new Date('2026-11-20T08:31:00Z'),
        status: 'published',
        upvotes: 3,
        downvotes: 1,
        myVote: 0,
      },
      {
        id: 'c2',
        parentId: 'c1',
        author: { name: 'Deleted' },
        body: '',
        bodyFormat: 'html',
        published: new Date('2026-11-20T08:40:00Z'),
        status: 'deleted',
        upvotes: 0,
      },
    ],
  });
});
