import { describe, expect, test } from 'vitest';
import articles from '../../fixtures/presets/directus/articles.json' with { type: 'json' };
import comments from '../../fixtures/presets/directus/comments.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const cms = 'https://cms.example';

describe('articles', () => {
  const url = `${cms}/items/articles?fields=*,image.*,author.*&limit=3&meta=filter_count`;
  const asAnswered = new URL(url).href;

  test('are read; an id alone is enough for an image and nothing for an author', async () => {
    expect(await articlesBy('directus', answerOf(articles, { url }))).toEqual({
      total: 7,
      next: {
        url: `${cms}/items/articles?fields=*%2Cimage.*%2Cauthor.*&limit=3&meta=filter_count&page=2`,
      },
      items: [
        {
          id: '1',
          url: 'https://news.example/the-pier',
          title: 'The pier & its planks 🌊',
          standfirst: 'Two years late, a metre longer & paid for.',
          image: {
            url: `${cms}/assets/9f7c6a55-1b2d-4e3f-8a90-5d4c3b2a1f01`,
            alt: 'Planks, seen from below',
            width: 1200,
            height: 800,
          },
          authors: [
            {
              name: 'Tam Lindqvist',
              avatar: `${cms}/assets/9f7c6a55-1b2d-4e3f-8a90-5d4c3b2a1f02`,
            },
          ],
          section: { name: 'Harbour' },
          published: new Date('2026-11-20T08:00:00Z'),
          updated: new Date('2026-11-20T09:30:00Z'),
        },
        {
          id: '2',
          title: 'الميناء القديم',
          image: { url: `${cms}/assets/9f7c6a55-1b2d-4e3f-8a90-5d4c3b2a1f03` },
          authors: [],
          published: new Date('2026-11-19T08:00:00Z'),
        },
        {
          id: '3',
          title: 'A note',
          authors: [],
          published: new Date('2026-11-18T08:00:00Z'),
        },
      ],
    });
  });

  test('end with a page that is not full', async () => {
    const last = { data: articles.data.slice(0, 2) };
    const page = await articlesBy('directus', answerOf(last, { url: `${asAnswered}&page=3` }));
    expect(page.next).toBeUndefined();
  });
});

test('comments are read with all that they say', async () => {
  const url = `${cms}/items/comments?sort=date_created`;
  expect(await commentsBy('directus', answerOf(comments, { url }))).toEqual({
    items: [
      {
        id: '7c9e6679-7425-40de-944b-e07fc1f90a01',
        author: { name: 'Orla Byrne & sons' },
        published: new Date('2026-11-20T08:05:00Z'),
        edited: new Date('2026-11-20T08:06:00Z'),
        body: 'Salt & tar <3\nI like it 🌊',
        bodyFormat: 'text',
        status: 'published',
      },
      {
        id: '7c9e6679-7425-40de-944b-e07fc1f90a02',
        parentId: '7c9e6679-7425-40de-944b-e07fc1f90a01',
        author: { name: 'ليلى منصور' },
        published: new Date('2026-11-20T08:10:00Z'),
        body: 'الميناء جميل',
        bodyFormat: 'text',
        status: 'published',
      },
      {
        id: '7c9e6679-7425-40de-944b-e07fc1f90a03',
        parentId: '7c9e6679-7425-40de-944b-e07fc1f90a02',
        author: { name: 'Nemo' },
        published: new Date('2026-11-20T08:11:00Z'),
        body: '',
        bodyFormat: 'text',
        status: 'pending',
      },
    ],
  });
});

test.each([7, '7', '7c9e6679-7425-40de-944b-e07fc1f90a01'])(
  'an author who was not asked for with a name has none: %s',
  async (author) => {
    const answer = { data: [{ id: 1, body: 'Text', author }] };
    const { items } = await commentsBy(
      'directus',
      answerOf(answer, { url: `${cms}/items/comments` }),
    );
    expect(items.map(({ author }) => author)).toEqual([{}]);
  },
);
