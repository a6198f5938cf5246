import { describe, expect, test } from 'vitest';
import articles from '../../fixtures/presets/drupal/articles.json' with { type: 'json' };
import comments from '../../fixtures/presets/drupal/comments.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';
import { written } from './written.js';

const api = 'https://news.example/jsonapi';

describe('articles', () => {
  const url = `${api}/node/article?include=uid,field_image,field_tags`;

  test('are read with what they are joined to', async () => {
    expect(await articlesBy('drupal', answerOf(articles, { url }))).toEqual({
      next: { url: `${api}/node/article?page%5Boffset%5D=3&page%5Blimit%5D=3` },
      items: [
        {
          id: '11111111-0000-4000-8000-000000000001',
          url: 'https://news.example/harbour/the-pier',
          title: 'The pier & its planks 🌊',
          standfirst: 'Two years late, a metre longer & paid for.',
          image: {
            url: 'https://news.example/sites/default/files/pier.jpg',
            alt: 'Planks, seen from "below"',
            width: 1200,
            height: 800,
          },
          authors: [{ name: 'Tam Lindqvist' }],
          section: { name: 'Harbour & quay', url: 'https://news.example/harbour' },
          published: new Date('2026-11-20T08:00:00Z'),
          updated: new Date('2026-11-20T09:30:00Z'),
          commentCount: 14,
          body: '<p>Two years late.</p>',
          lang: 'en',
        },
        {
          id: '11111111-0000-4000-8000-000000000002',
          url: 'https://news.example/node/2',
          title: 'الميناء القديم',
          image: {
            url: 'https://news.example/sites/default/files/harbour.jpg',
            alt: 'ميناء',
            width: 900,
            height: 600,
          },
          authors: [],
          published: new Date('2026-11-19T08:00:00Z'),
          updated: new Date('2026-11-19T08:00:00Z'),
          lang: 'ar',
        },
        {
          id: '11111111-0000-4000-8000-000000000003',
          url: 'https://news.example/node/3',
          title: 'A note',
          authors: [],
        },
      ],
    });
  });

  test('end where there is no next link; one alone is a list of one', async () => {
    const { links: _, data, ...last } = articles;
    const page = await articlesBy('drupal', answerOf({ ...last, data: data[2] }, { url }));
    expect(page.next).toBeUndefined();
    expect(page.items.map(({ title }) => title)).toEqual(['A note']);
  });
});

describe('comments', () => {
  const entity = '11111111-0000-4000-8000-000000000001';
  const url = `${api}/comment/comment?filter%5Bentity_id.id%5D=${entity}&include=uid`;

  test('are read with all that they say', async () => {
    expect(await commentsBy('drupal', answerOf(comments, { url }))).toEqual({
      items: [
        {
          id: '66666666-0000-4000-8000-000000000001',
          author: { name: 'Orla Byrne', url: 'https://orla.example/' },
          published: new Date('2026-11-20T08:05:00Z'),
          edited: new Date('2026-11-20T08:06:00Z'),
          body: '<p>Salt &amp; tar: I like it 🌊</p>\n',
          bodyFormat: 'html',
          status: 'published',
          lang: 'en',
        },
        {
          id: '66666666-0000-4000-8000-000000000002',
          parentId: '66666666-0000-4000-8000-000000000001',
          author: { name: 'ليلى منصور' },
          published: new Date('2026-11-20T08:10:00Z'),
          body: '<p>الميناء جميل</p>\n',
          bodyFormat: 'html',
          status: 'pending',
          lang: 'ar',
        },
        {
          id: '66666666-0000-4000-8000-000000000003',
          author: {},
          body: '',
          bodyFormat: 'html',
          status: 'published',
        },
      ],
    });
  });

  test('are written as resources', async () => {
    const { sent, outcome } = await written('drupal', url, {
      data: { ...comments.data[1], id: '66666666-0000-4000-8000-000000000009' },
    });
    expect(sent).toEqual({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/vnd.api+json' },
      body: {
        data: {
          type: 'comment--comment',
          attributes: {
            entity_type: 'node',
            field_name: 'comment',
            name: 'Nora Check',
            mail: 'nora@example.org',
            homepage: 'https://nora.example/',
            comment_body: { value: 'I saw a kingfisher.' },
          },
          relationships: {
            entity_id: { data: { type: 'node--article', id: entity } },
            pid: { data: { type: 'comment--comment', id: '12' } },
          },
        },
      },
    });
    expect(outcome).toMatchObject({
      pending: true,
      comment: { id: '66666666-0000-4000-8000-000000000009', status: 'pending' },
    });
  });

  test('that are refused say which field is wrong', async () => {
    const { outcome } = await written('drupal', url, {
      jsonapi: { version: '1.0' },
      errors: [
        {
          title: 'Unprocessable Content',
          status: '422',
          detail: 'mail: This value is not a valid email address.',
          source: { pointer: '/data/attributes/mail' },
        },
        {
          title: 'Unprocessable Content',
          status: '422',
          detail: 'comment_body: This value should not be null.',
          source: { pointer: '/data/attributes/comment_body/value' },
        },
      ],
    });
    expect(outcome).toMatchObject({
      message: 'mail: This value is not a valid email address.',
      fieldErrors: {
        email: 'mail: This value is not a valid email address.',
        body: 'comment_body: This value should not be null.',
      },
    });
  });
});
