import { describe, expect, test } from 'vitest';
import comments from '../../fixtures/presets/waline/comments.json' with { type: 'json' };
import { answerOf, errorOf } from '../support.js';
import { commentsBy } from './support.js';
import { outcomeOf, sent, written } from './written.js';

const api = 'https://comments.example/api';
const url = `${api}/comment?path=%2Fstory&pageSize=2`;

describe('a thread', () => {
  test('is read with all that it says', async () => {
    expect(await commentsBy('waline', answerOf(comments, { url }))).toEqual({
      total: 5,
      next: { url: `${url}&page=2` },
      items: [
        {
          id: '11',
          author: {
            name: 'Orla Byrne & sons',
            url: 'https://orla.example/',
            avatar: 'https://seccdn.libravatar.org/avatar/aaaa',
            badge: 'Boat builder',
          },
          published: new Date('2026-11-20T08:05:00Z'),
          body: '<p>Salt &amp; tar: I <em>like</em> it 🌊</p>\n',
          bodyFormat: 'html',
          status: 'published',
          pinned: true,
          score: 12,
        },
        {
          id: '12',
          parentId: '11',
          author: { name: 'ليلى منصور', avatar: 'https://seccdn.libravatar.org/avatar/bbbb' },
          published: new Date('2026-11-20T08:10:00Z'),
          body: '<p>الميناء جميل</p>\n',
          bodyFormat: 'html',
          status: 'published',
          score: 0,
        },
        {
          id: '13',
          parentId: '12',
          author: {},
          published: new Date('2026-11-20T08:11:00Z'),
          body: '<p>So it is.</p>\n',
          bodyFormat: 'html',
          status: 'pending',
          pinned: false,
          score: 1,
        },
        {
          id: '14',
          author: { name: 'Rude' },
          published: new Date('2026-11-20T08:12:00Z'),
          body: '<p>Buy my boat.</p>\n',
          bodyFormat: 'html',
          status: 'hidden',
          score: 0,
        },
      ],
    });
  });

  test('ends with the last page', async () => {
    const last = answerOf(comments, { url: `${url}&page=2` });
    expect((await commentsBy('waline', last)).next).toBeUndefined();
  });

  test('that nobody has written in is empty', async () => {
    const none = { errno: 0, errmsg: '', data: { page: 1, totalPages: 0, count: 0, data: [] } };
    expect(await commentsBy('waline', answerOf(none, { url }))).toEqual({ total: 0, items: [] });
  });

  test('may be an error of status 200', async () => {
    const error = await errorOf(() =>
      commentsBy('waline', answerOf({ errno: 1000, errmsg: 'No such page' }, { url })),
    );
    expect(error).toMatchObject({ kind: 'http', message: 'No such page' });
  });
});

describe('a comment', () => {
  const created = { ...comments.data.data[0]?.children[0], objectId: 99 };

  test('is written to the page that the thread is of, below the one at the top', async () => {
    const { sent, outcome } = await written('waline', url, { errno: 0, errmsg: '', data: created });
    expect(sent).toEqual({
      url: `${api}/comment`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: {
        comment: 'I saw a kingfisher.',
        nick: 'Nora Check',
        mail: 'nora@example.org',
        link: 'https://nora.example/',
        url: '/story',
        pid: '12',
        rid: '11',
      },
    });
    expect(outcome).toMatchObject({
      pending: false,
      comment: { id: '99', parentId: '11', status: 'published' },
    });
  });

  test('may wait to be approved', async () => {
    const data = { ...created, status: 'waiting' };
    const { outcome } = await written('waline', url, { errno: 0, errmsg: '', data });
    expect(outcome).toMatchObject({ pending: true, comment: { status: 'pending' } });
  });

  test('may be refused in words', async () => {
    const { outcome } = await written('waline', url, { errno: 1000, errmsg: 'Duplicate Content' });
    expect(outcome).toMatchObject({ message: 'Duplicate Content', fieldErrors: {} });
  });

  test('may be refused field by field', async () => {
    const errmsg = { comment: 'comment can not be blank', nick: 'too long' };
    const { outcome } = await written('waline', url, { errno: 1001, errmsg });
    expect(outcome.fieldErrors).toEqual({ body: 'comment can not be blank', name: 'too long' });
  });
});

describe('a comment that is there', () => {
  const headers = { 'content-type': 'application/json' };

  test.each([
    [1, true],
    [0, false],
  ] as const)('is liked or not: %s', async (value, like) => {
    expect(await sent('waline', 'vote', url, value)).toEqual({
      url: `${api}/comment/12`,
      method: 'PUT',
      headers,
      body: { like },
    });
  });

  test('cannot be voted against, which would take away the like of another', async () => {
    const error = await errorOf(() => sent('waline', 'vote', url, -1));
    expect(error).toMatchObject({ kind: 'config' });
    expect(error.message).toContain('vote.url');
  });

  test('is changed', async () => {
    expect(await sent('waline', 'edit', url)).toEqual({
      url: `${api}/comment/12`,
      method: 'PUT',
      headers,
      body: { comment: 'I saw a kingfisher.' },
    });
    const changed = { errno: 0, errmsg: '', data: comments.data.data[0]?.children[0] };
    const { comment } = await outcomeOf('waline', 'edit', url, changed);
    expect(comment).toMatchObject({ id: '12', parentId: '11' });
  });

  test('is deleted', async () => {
    expect(await sent('waline', 'remove', url)).toEqual({
      url: `${api}/comment/12`,
      method: 'DELETE',
      headers,
      body: {},
    });
  });

  test.each(['vote', 'edit', 'remove'] as const)('may refuse: %s', async (verb) => {
    const { message } = await outcomeOf('waline', verb, url, { errno: 1000, errmsg: 'Not yours' });
    expect(message).toBe('Not yours');
  });
});
