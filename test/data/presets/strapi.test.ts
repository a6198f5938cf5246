import { describe, expect, test } from 'vitest';
import v4Articles from '../../fixtures/presets/strapi/v4-articles.json' with { type: 'json' };
import v4Comments from '../../fixtures/presets/strapi/v4-comments.json' with { type: 'json' };
import v5Articles from '../../fixtures/presets/strapi/v5-articles.json' with { type: 'json' };
import v5Comments from '../../fixtures/presets/strapi/v5-comments.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const api = 'https://cms.example/api';
const uploads = 'https://cms.example/uploads';

describe('articles', () => {
  const url = `${api}/articles?populate=*`;

  test('of version 4 are unwrapped, with what they relate to', async () => {
    expect(await articlesBy('strapi', answerOf(v4Articles, { url }))).toEqual({
      total: 5,
      next: { url: `${url}&pagination%5Bpage%5D=2` },
      items: [
        {
          id: '1',
          url: 'https://news.example/the-pier',
          title: 'The pier & its planks 🌊',
          standfirst: 'Two years late, a metre longer & paid for.',
          image: {
            url: `${uploads}/pier.jpg`,
            alt: 'Planks, seen from below',
            caption: 'The new planks.',
            width: 1200,
            height: 800,
            srcset: [
              { url: `${uploads}/thumbnail_pier.jpg`, width: 234 },
              { url: `${uploads}/medium_pier.jpg`, width: 750 },
            ],
          },
          authors: [{ name: 'Tam Lindqvist' }],
          section: { name: 'Harbour' },
          published: new Date('2026-11-20T08:00:00Z'),
          updated: new Date('2026-11-20T09:30:00Z'),
          lang: 'en',
        },
        {
          id: '2',
          title: 'الميناء القديم',
          authors: [],
          published: new Date('2026-11-19T08:00:00Z'),
          updated: new Date('2026-11-19T08:00:00Z'),
          lang: 'ar',
        },
      ],
    });
  });

  test('of version 5 are read as they are, up to the last page', async () => {
    const last = `${url}&pagination%5Bpage%5D=3`;
    expect(await articlesBy('strapi', answerOf(v5Articles, { url: last }))).toEqual({
      total: 6,
      items: [
        {
          id: 'hgv1vny5cebq2l3czil1rpb3',
          title: 'The pier & its planks 🌊',
          standfirst: 'Two years late, a metre longer & paid for.',
          image: { url: 'https://media.example/pier.jpg', width: 1200, height: 800 },
          authors: [
            { name: 'Tam Lindqvist', avatar: `${uploads}/tam.png` },
            { name: 'ليلى منصور' },
          ],
          section: { name: 'Harbour' },
          published: new Date('2026-11-20T08:00:00Z'),
          updated: new Date('2026-11-20T09:30:00Z'),
          lang: 'en',
        },
        {
          id: 'hgv1vny5cebq2l3czil1rpb4',
          title: 'A note',
          authors: [],
          published: new Date('2026-11-19T08:00:00Z'),
          updated: new Date('2026-11-19T08:00:00Z'),
        },
      ],
    });
  });

  test('of which one was asked for are a list of one', async () => {
    const one = answerOf({ data: v5Articles.data[1], meta: {} }, { url: `${api}/articles/a` });
    const { items, next } = await articlesBy('strapi', one);
    expect(items.map(({ title }) => title)).toEqual(['A note']);
    expect(next).toBeUndefined();
  });
});

describe('comments', () => {
  const url = `${api}/comments?populate=*`;

  test('of version 4 are unwrapped', async () => {
    expect(await commentsBy('strapi', answerOf(v4Comments, { url }))).toEqual({
      total: 2,
      items: [
        {
          id: '1',
          author: { name: 'orla' },
          published: new Date('2026-11-20T08:05:00Z'),
          body: 'Salt & tar <3\nI like it 🌊',
          bodyFormat: 'text',
          status: 'published',
        },
        {
          id: '2',
          parentId: '1',
          author: {},
          published: new Date('2026-11-20T08:10:00Z'),
          body: 'الميناء جميل',
          bodyFormat: 'text',
          status: 'published',
        },
      ],
    });
  });

  test('of version 5 are read as they are', async () => {
    expect(await commentsBy('strapi', answerOf(v5Comments, { url }))).toEqual({
      total: 4,
      next: { url: `${url}&pagination%5Bpage%5D=2` },
      items: [
        {
          id: 'c0mment00000000000000001',
          author: { name: 'Orla Byrne' },
          published: new Date('2026-11-20T08:05:00Z'),
          body: 'Salt & tar <3\nI like it 🌊',
          bodyFormat: 'text',
          status: 'published',
        },
        {
          id: 'c0mment00000000000000002',
          parentId: 'c0mment00000000000000001',
          author: { name: 'ليلى منصور' },
          published: new Date('2026-11-20T08:10:00Z'),
          body: 'الميناء جميل',
          bodyFormat: 'text',
          status: 'published',
        },
        {
          id: 'c0mment00000000000000003',
          parentId: 'c0mment00000000000000002',
          author: {},
          published: new Date('2026-11-20T08:11:00Z'),
          body: '',
          bodyFormat: 'text',
          status: 'published',
        },
      ],
    });
  });
});
