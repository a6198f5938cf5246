import { describe, expect, test } from 'vitest';
import comments from '../../fixtures/presets/twikoo/comments.json' with { type: 'json' };
import { answerOf, errorOf } from '../support.js';
import { commentsBy } from './support.js';
import { outcomeOf, sent, written } from './written.js';

const url = 'https://comments.example/';
const body = { event: 'COMMENT_GET', url: '/story' };
const json = { 'content-type': 'application/json' };

describe('a thread', () => {
  test('is read with all that it says, and goes on before its last comment', async () => {
    expect(await commentsBy('twikoo', answerOf(comments, { url, body }))).toEqual({
      next: { url, body: { ...body, before: 1795453200000 } },
      items: [
        {
          id: 'a1',
          author: {
            name: 'Orla Byrne',
            url: 'https://orla.example/',
            avatar: 'https://pictures.example/aaaa.png',
          },
          published: new Date('2026-11-23T18:00:00Z'),
          body: '<p>Salt &amp; tar: I <em>like</em> it 🌊</p>',
          bodyFormat: 'html',
          status: 'published',
          pinned: true,
          score: 2,
          myVote: 1,
        },
        {
          id: 'a2',
          parentId: 'a1',
          author: { name: 'ليلى' },
          published: new Date('2026-11-23T18:10:00Z'),
          body: 'الميناء جميل',
          bodyFormat: 'html',
          status: 'published',
          score: 0,
        },
        {
          id: 'b1',
          author: { name: 'Bram' },
          published: new Date('2026-11-23T17:00:00Z'),
          body: 'So it is.',
          bodyFormat: 'html',
          status: 'published',
          score: 0,
        },
      ],
    });
  });

  test('ends where it says so', async () => {
    const last = answerOf({ ...comments, more: false }, { url, body });
    expect((await commentsBy('twikoo', last)).next).toBeUndefined();
  });

  test('may be an error of status 200', async () => {
    const answer = answerOf({ data: [], message: '缺少参数' }, { url, body });
    const error = await errorOf(() => commentsBy('twikoo', answer));
    expect(error).toMatchObject({ kind: 'http', message: '缺少参数' });
  });
});

describe('a comment', () => {
  test('is written as HTML under the one at the top, and answered by no more than its id', async () => {
    const { sent, outcome } = await written('twikoo', url, { id: 'c1', accessToken: 'x' });
    expect(sent).toEqual({
      url,
      method: 'POST',
      headers: json,
      body: {
        event: 'COMMENT_SUBMIT',
        url: '/story',
        href: 'https://news.example/story',
        nick: 'Nora Check',
        mail: 'nora@example.org',
        link: 'https://nora.example/',
        comment: '<p>I saw a kingfisher.</p>',
        pid: '12',
        rid: '11',
        ua: ' ',
      },
    });
    expect(outcome.id).toBe('c1');
  });

  test('may be refused in words', async () => {
    const { outcome } = await written('twikoo', url, { code: 1000, message: '发言频率过高' });
    expect(outcome.message).toBe('发言频率过高');
  });

  test('is liked, and not voted against', async () => {
    expect(await sent('twikoo', 'vote', url, 1)).toEqual({
      url: `${url}?like`,
      method: 'POST',
      headers: json,
      body: { event: 'COMMENT_LIKE', id: '12' },
    });
    expect(await errorOf(() => sent('twikoo', 'vote', url, -1))).toMatchObject({ kind: 'config' });
    expect((await outcomeOf('twikoo', 'vote', url, { code: 1000, message: '不' })).message).toBe(
      '不',
    );
  });
});
