import { describe, expect, test } from 'vitest';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import comments from '../../fixtures/presets/ghost/comments.json' with { type: 'json' };
import posts from '../../fixtures/presets/ghost/posts.json' with { type: 'json' };
import { answerOf, errorOf, html, mapOf, moreRepliesOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';
import { outcomeOf, sent, written } from './written.js';
import { atOnce } from '../../../src/data/at-once.js';

describe('posts', () => {
  const url = 'https://news.example/ghost/api/content/posts/?key=22&include=authors%2Ctags&limit=3';

  test('are read with all that they say', async () => {
    expect(await articlesBy('ghost', answerOf(posts, { url }))).toEqual({
      total: 5,
      next: { url: `${url}&page=2` },
      items: [
        {
          id: '63a1b2c3d4e5f60718293a4b',
          url: 'https://news.example/the-pier/',
          title: 'The pier & its planks 🌊',
          standfirst: 'Two years late, a metre longer, & paid for.',
          image: {
            url: 'https://news.example/content/images/2026/11/pier.jpg',
            alt: 'Planks, seen from below',
            caption: 'Photo: Orla & sons',
          },
          authors: [
            {
              name: 'Tam Lindqvist',
              url: 'https://news.example/author/tam/',
              avatar: 'https://news.example/content/images/tam.png',
            },
            { name: 'ليلى منصور', url: 'https://news.example/author/layla/' },
          ],
          section: { name: 'Harbour', url: 'https://news.example/tag/harbour/' },
          published: new Date('2026-11-20T08:00:00Z'),
          updated: new Date('2026-11-20T09:30:00Z'),
          readingMinutes: 4,
          access: 'registered',
          body: '<p>Two years late, and a metre longer.</p>',
        },
        {
          id: '63a1b2c3d4e5f60718293a4c',
          url: 'https://news.example/old-harbour/',
          title: 'الميناء القديم',
          standfirst: 'صباح هادئ.',
          authors: [],
          published: new Date('2026-11-19T08:00:00Z'),
          updated: new Date('2026-11-19T08:00:00Z'),
          readingMinutes: 0,
          access: 'free',
          body: '<p>صباح هادئ.</p>',
        },
        {
          id: '63a1b2c3d4e5f60718293a4d',
          url: 'https://news.example/for-patrons/',
          title: 'For patrons',
          authors: [],
          published: new Date('2026-11-18T08:00:00Z'),
          access: 'paid',
        },
      ],
    });
  });

  test('end with the last page', async () => {
    const last = answerOf(posts, { url: `${url}&page=2` });
    expect((await articlesBy('ghost', last)).next).toBeUndefined();
  });
});

describe('comments', () => {
  const api = 'https://news.example/members/api/comments';
  const url = `${api}/post/63a1b2c3d4e5f60718293a4b/?limit=2`;

  test('are read with all that they say; of what is hidden or deleted the place is left', async () => {
    expect(await commentsBy('ghost', answerOf(comments, { url }))).toEqual({
      next: { url: `${url}&page=2` },
      items: [
        {
          id: '64b000000000000000000001',
          author: {
            name: 'Orla Byrne & sons',
            avatar: 'https://www.gravatar.com/avatar/aaaa?s=250&r=g&d=blank',
            badge: 'Boat builder',
          },
          published: new Date('2026-11-20T08:05:00Z'),
          edited: new Date('2026-11-20T08:06:00Z'),
          body: '<p>Salt &amp; tar: I like it 🌊</p>',
          bodyFormat: 'html',
          status: 'published',
          score: 12,
          myVote: 1,
          replyCount: 6,
        },
        {
          id: '64b000000000000000000002',
          parentId: '64b000000000000000000001',
          author: { name: 'ليلى منصور' },
          published: new Date('2026-11-20T08:10:00Z'),
          body: '<p>الميناء جميل</p>',
          bodyFormat: 'html',
          status: 'published',
          score: 0,
        },
        {
          id: '64b000000000000000000003',
          parentId: '64b000000000000000000002',
          author: {},
          published: new Date('2026-11-20T08:11:00Z'),
          body: '<p>So it is.</p>',
          bodyFormat: 'html',
          status: 'published',
          score: 1,
        },
        {
          id: '64b000000000000000000004',
          author: { name: 'Rude' },
          published: new Date('2026-11-20T08:12:00Z'),
          body: '',
          bodyFormat: 'html',
          status: 'hidden',
          score: 0,
          replyCount: 1,
        },
        {
          id: '64b000000000000000000005',
          parentId: '64b000000000000000000004',
          parentKey: '64b0000000000000000000ff',
          author: {},
          published: new Date('2026-11-20T08:13:00Z'),
          body: '',
          bodyFormat: 'html',
          status: 'deleted',
          score: 0,
        },
      ],
    });
  });

  test('that are left out are asked for after the last that came', async () => {
    const map = mapOf(await loadPreset('ghost', 'comment'), commentModel);
    const { find } = await moreRepliesOf(map);
    const { items } = atOnce(
      commentModel.read(map, answerOf(comments, { url }), {
        html,
        moreReplies: find,
      }),
    );
    expect(items.map(({ moreReplies }) => moreReplies)).toEqual([
      {
        count: 4,
        page: {
          url: `${api}/64b000000000000000000001/replies/?limit=100&filter=id%3A%3E%2764b000000000000000000003%27&page=1`,
        },
      },
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('end with the last page', async () => {
    const last = answerOf(comments, { url: `${url}&page=3` });
    expect((await commentsBy('ghost', last)).next).toBeUndefined();
  });
});

describe('a comment that is there', () => {
  const api = 'https://news.example/members/api/comments';
  const url = `${api}/post/63a1b2c3d4e5f60718293a4b/?limit=2`;
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: {},
  };

  test('is liked', async () => {
    expect(await sent('ghost', 'vote', url, 1)).toEqual({ ...request, url: `${api}/12/like/` });
  });

  test.each([0, -1] as const)('takes no other vote: %s', async (value) => {
    const error = await errorOf(() => sent('ghost', 'vote', url, value));
    expect(error).toMatchObject({ kind: 'config' });
    expect(error.message).toContain('vote.url');
  });

  test('is reported', async () => {
    expect(await sent('ghost', 'report', url)).toEqual({ ...request, url: `${api}/12/report/` });
  });

  test.each(['vote', 'report'] as const)('may refuse: %s', async (verb) => {
    const refused = { errors: [{ message: 'Authorization failed', type: 'NoPermissionError' }] };
    expect((await outcomeOf('ghost', verb, url, refused)).message).toBe('Authorization failed');
  });
});

describe('a comment of a member', () => {
  const headers = { 'content-type': 'application/json' };
  const members = 'https://news.example/members/api/comments';
  const thread = `${members}/post/63a1/?limit=20`;

  test('is sent in a list, as HTML, below the one at the top', async () => {
    const { sent, outcome } = await written('ghost', thread, comments);
    expect(sent).toEqual({
      url: `${members}/`,
      method: 'POST',
      headers,
      body: {
        comments: [
          {
            post_id: '/story',
            html: '<p>I saw a kingfisher.</p>',
            parent_id: '11',
            in_reply_to_id: '12',
          },
        ],
      },
    });
    expect(outcome.comment?.id).toBe(comments.comments[0]?.id);
  });

  test('is changed, and deleted by its status', async () => {
    expect(await sent('ghost', 'edit', thread)).toEqual({
      url: `${members}/12/`,
      method: 'PUT',
      headers,
      body: { comments: [{ html: '<p>I saw a kingfisher.</p>' }] },
    });
    expect((await sent('ghost', 'remove', thread)).body).toEqual({
      comments: [{ status: 'deleted' }],
    });
  });

  test('may be refused in words', async () => {
    const refusal = { errors: [{ message: 'Validation error', context: 'Comment is too long' }] };
    expect((await outcomeOf('ghost', 'edit', thread, refusal)).message).toBe('Comment is too long');
  });
});
