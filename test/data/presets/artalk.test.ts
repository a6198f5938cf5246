import { describe, expect, test } from 'vitest';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import comments from '../../fixtures/presets/artalk/comments.json' with { type: 'json' };
import { timeZone } from '../../../src/data/time-zones.js';
import { answerOf, errorOf, html, mapOf } from '../support.js';
import { commentsBy } from './support.js';
import { outcomeOf, sent, written } from './written.js';
import { atOnce } from '../../../src/data/at-once.js';

const api = 'https://comments.example/api/v2';
const url = `${api}/comments?page_key=https%3A%2F%2Fnews.example%2Fstory&site_name=News&limit=2`;

describe('a thread', () => {
  test("is read with all that it says, in the time of the server's clock", async () => {
    const map = mapOf(await loadPreset('artalk', 'comment'), commentModel);
    const options = { html, timeZone: timeZone('Asia/Shanghai') };
    expect(atOnce(commentModel.read(map, answerOf(comments, { url }), options))).toEqual({
      total: 9,
      closed: false,
      next: { url: `${url}&offset=2` },
      items: [
        {
          id: '21',
          canReply: true,
          author: {
            name: 'Orla Byrne & sons',
            url: 'https://orla.example/',
            badge: 'Boat builder',
          },
          published: new Date('2026-11-20T08:05:00Z'),
          body: '<p>Salt &amp; tar: I <em>like</em> it 🌊</p>\n',
          bodyFormat: 'html',
          status: 'published',
          pinned: true,
          upvotes: 12,
          downvotes: 1,
        },
        {
          id: '22',
          parentId: '21',
          canReply: true,
          author: { name: 'ليلى منصور' },
          published: new Date('2026-11-20T08:10:00Z'),
          body: '<p>الميناء جميل</p>\n',
          bodyFormat: 'html',
          status: 'published',
          pinned: false,
          upvotes: 0,
          downvotes: 0,
        },
        {
          id: '23',
          parentId: '22',
          canReply: true,
          author: { name: 'Nemo' },
          published: new Date('2026-11-20T08:11:00Z'),
          body: '<p>So it is.</p>\n',
          bodyFormat: 'html',
          status: 'published',
          pinned: false,
        },
        {
          id: '24',
          canReply: false,
          author: {},
          published: new Date('2026-11-20T08:12:00Z'),
          body: '<p>Hold this</p>\n',
          bodyFormat: 'html',
          status: 'pending',
          pinned: false,
          upvotes: 0,
          downvotes: 0,
        },
      ],
    });
  });

  test('ends when all comments at the top were there', async () => {
    const last = answerOf(comments, { url: `${url}&offset=4` });
    expect((await commentsBy('artalk', last)).next).toBeUndefined();
  });

  test('that nobody has written in is empty, and may be closed', async () => {
    const none = { comments: [], count: 0, roots_count: 0, page: { admin_only: true } };
    expect(await commentsBy('artalk', answerOf(none, { url }))).toEqual({
      total: 0,
      closed: true,
      items: [],
    });
  });
});

describe('a comment', () => {
  test('is written to the page that the thread is of, its parent as a number', async () => {
    const { sent, outcome } = await written('artalk', url, {
      ...comments.comments[2],
      id: 99,
      is_pending: true,
    });
    expect(sent).toEqual({
      url: `${api}/comments`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: {
        content: 'I saw a kingfisher.',
        name: 'Nora Check',
        email: 'nora@example.org',
        link: 'https://nora.example/',
        rid: 12,
        page_key: 'https://news.example/story',
        page_title: 'Story',
        site_name: 'News',
      },
    });
    expect(outcome).toMatchObject({
      pending: true,
      comment: { id: '99', parentId: '21', status: 'pending' },
    });
  });

  test('may be refused', async () => {
    const { outcome } = await written('artalk', url, { msg: 'Invalid Email' });
    expect(outcome).toMatchObject({ pending: false, message: 'Invalid Email' });
  });
});

describe('a comment that is there', () => {
  test.each([
    [1, 'up'],
    [-1, 'down'],
  ] as const)('is voted for: %s', async (value, choice) => {
    expect(await sent('artalk', 'vote', url, value)).toEqual({
      url: `${api}/votes/comment/12/${choice}`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: {},
    });
  });

  test('keeps a vote until it is given again', async () => {
    const error = await errorOf(() => sent('artalk', 'vote', url, 0));
    expect(error).toMatchObject({ kind: 'config' });
    expect(error.message).toContain('vote.url');
  });

  test('may refuse a vote', async () => {
    const { message } = await outcomeOf('artalk', 'vote', url, { msg: 'Comment not found' });
    expect(message).toBe('Comment not found');
  });
});
