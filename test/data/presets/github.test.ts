import { describe, expect, test } from 'vitest';
import comments from '../../fixtures/presets/github/comments.json' with { type: 'json' };
import issues from '../../fixtures/presets/github/issues.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const api = 'https://api.github.example/repos/paper/site/issues';
const page = (url: string, number: number): Record<string, string> => ({
  link: `<${url}?per_page=2&page=${number + 1}>; rel="next", <${url}?per_page=2&page=9>; rel="last"`,
});

describe('comments', () => {
  const url = `${api}/7/comments`;

  test('are Markdown, or HTML where that was asked for', async () => {
    const answer = answerOf(comments, { url: `${url}?per_page=2`, headers: page(url, 1) });
    expect(await commentsBy('github', answer)).toEqual({
      next: { url: `${url}?per_page=2&page=2` },
      items: [
        {
          id: '501',
          author: {
            name: 'orla-b',
            url: 'https://github.example/orla-b',
            avatar: 'https://avatars.github.example/u/2?v=4',
            badge: 'first time contributor',
          },
          published: new Date('2026-11-20T08:05:00Z'),
          edited: new Date('2026-11-20T08:09:00Z'),
          body: 'Salt & tar: I *like* it 🌊\r\n\r\n> the new pier',
          bodyFormat: 'markdown',
          status: 'published',
          upvotes: 2,
          downvotes: 1,
          url: 'https://github.example/paper/site/issues/7#issuecomment-501',
        },
        {
          id: '502',
          author: {},
          published: new Date('2026-11-20T08:10:00Z'),
          body: '<p dir="auto">الميناء جميل</p>',
          bodyFormat: 'html',
          status: 'published',
          url: 'https://github.example/paper/site/issues/7#issuecomment-502',
        },
      ],
    });
  });

  test('have no next page where the answer has no header for it', async () => {
    expect(await commentsBy('github', answerOf([], { url }))).toEqual({ items: [] });
  });
});

test('issues are articles, pull requests are not', async () => {
  const answer = answerOf(issues, { url: `${api}?per_page=2`, headers: page(api, 1) });
  expect(await articlesBy('github', answer)).toEqual({
    next: { url: `${api}?per_page=2&page=2` },
    items: [
      {
        id: '9007',
        url: 'https://github.example/paper/site/issues/7',
        title: 'The pier & its planks 🌊',
        authors: [
          {
            name: 'tam',
            url: 'https://github.example/tam',
            avatar: 'https://avatars.github.example/u/1?v=4',
          },
        ],
        section: { name: 'announcement' },
        published: new Date('2026-11-20T08:00:00Z'),
        updated: new Date('2026-11-20T09:00:00Z'),
        commentCount: 2,
        body: '<p>It is <strong>open</strong>.</p>',
      },
      {
        id: '9006',
        url: 'https://github.example/paper/site/issues/6',
        title: 'Gulls',
        authors: [],
        published: new Date('2026-11-18T08:00:00Z'),
        updated: new Date('2026-11-18T08:00:00Z'),
        commentCount: 0,
      },
    ],
  });
});
