import { describe, expect, test } from 'vitest';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import thread from '../../fixtures/presets/isso/thread.json' with { type: 'json' };
import { answerOf, errorOf, html, mapOf, moreRepliesOf } from '../support.js';
import { commentsBy } from './support.js';
import { outcomeOf, sent, written } from './written.js';
import { atOnce } from '../../../src/data/at-once.js';

const host = 'https://comments.example/';
const url = `${host}?uri=%2Fstory&limit=2&nested_limit=2`;

describe('a thread', () => {
  test('is read with all that it says', async () => {
    expect(await commentsBy('isso', answerOf(thread, { url }))).toEqual({
      total: 9,
      next: { url: `${url}&offset=2` },
      items: [
        {
          id: '1',
          author: {
            name: 'Orla <3 Byrne & sons',
            url: 'https://orla.example/',
            avatar: 'https://www.gravatar.com/avatar/aaaa?d=identicon&s=55',
          },
          published: new Date('2026-11-20T08:05:00.250Z'),
          edited: new Date('2026-11-20T08:06:00Z'),
          body: '<p>Salt &amp; tar: I <em>like</em> it 🌊 &lt;3</p>',
          bodyFormat: 'html',
          status: 'published',
          upvotes: 12,
          downvotes: 1,
          replyCount: 3,
        },
        {
          id: '2',
          parentId: '1',
          author: { name: 'ليلى منصور' },
          published: new Date('2026-11-20T08:10:00Z'),
          body: '<p>الميناء جميل</p>',
          bodyFormat: 'html',
          status: 'published',
          upvotes: 0,
          downvotes: 0,
        },
        {
          id: '3',
          parentId: '1',
          author: {},
          published: new Date('2026-11-20T08:11:00Z'),
          body: '<p>So it is.</p>',
          bodyFormat: 'html',
          status: 'published',
          upvotes: 0,
          downvotes: 0,
        },
        {
          id: '4',
          author: {},
          published: new Date('2026-11-20T08:12:00Z'),
          edited: new Date('2026-11-20T08:13:00Z'),
          body: '',
          bodyFormat: 'html',
          status: 'deleted',
          upvotes: 0,
          downvotes: 0,
          replyCount: 1,
        },
        {
          id: '5',
          parentId: '4',
          author: { name: 'Nemo' },
          published: new Date('2026-11-20T08:14:00Z'),
          body: '<p>What was it?</p>',
          bodyFormat: 'html',
          status: 'published',
          upvotes: 0,
          downvotes: 3,
        },
      ],
    });
  });

  test('ends where nothing is hidden any more', async () => {
    const last = answerOf({ ...thread, hidden_replies: 0 }, { url: `${url}&offset=4` });
    expect((await commentsBy('isso', last)).next).toBeUndefined();
  });

  test('says which answers are left out, and where they are', async () => {
    const map = mapOf(await loadPreset('isso', 'comment'), commentModel);
    const { find } = await moreRepliesOf(map);
    const { items } = atOnce(
      commentModel.read(map, answerOf(thread, { url }), {
        html,
        moreReplies: find,
      }),
    );
    expect(items.map(({ moreReplies }) => moreReplies)).toEqual([
      { count: 1, page: { url: `${host}?uri=%2Fstory&parent=1&limit=20&offset=2` } },
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a comment', () => {
  const created = { ...thread.replies[0]?.replies[0], id: 343, parent: 12 };

  test('is written to the page that the thread is of, its parent as a number', async () => {
    const { sent, outcome } = await written('isso', url, created);
    expect(sent).toEqual({
      url: `${host}new?uri=%2Fstory`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: {
        text: 'I saw a kingfisher.',
        author: 'Nora Check',
        email: 'nora@example.org',
        website: 'https://nora.example/',
        parent: 12,
        title: 'Story',
      },
    });
    expect(outcome).toMatchObject({
      pending: false,
      comment: { id: '343', parentId: '12', status: 'published' },
    });
  });

  test('may be held back', async () => {
    const { outcome } = await written('isso', url, { ...created, mode: 2 });
    expect(outcome).toMatchObject({ pending: true, comment: { status: 'pending' } });
  });

  test('may be refused', async () => {
    const { outcome } = await written('isso', url, { message: 'text is too short' });
    expect(outcome).toMatchObject({ pending: false, message: 'text is too short' });
  });
});

describe('a comment that is there', () => {
  const headers = { 'content-type': 'application/json' };

  test.each([
    [1, 'like'],
    [-1, 'dislike'],
  ] as const)('is voted for: %s', async (value, action) => {
    expect(await sent('isso', 'vote', url, value)).toEqual({
      url: `${host}id/12/${action}`,
      method: 'POST',
      headers,
      body: {},
    });
  });

  test('keeps a vote: there is no way to take it back', async () => {
    const error = await errorOf(() => sent('isso', 'vote', url, 0));
    expect(error).toMatchObject({ kind: 'config' });
    expect(error.message).toContain('vote.url');
  });

  test('may refuse a vote, with status 200', async () => {
    const refused = { likes: 5, dislikes: 2, message: 'Upvote denied.' };
    const error = await errorOf(() => commentsBy('isso', answerOf(refused, { url })));
    expect(error).toMatchObject({ kind: 'http', message: 'Upvote denied.' });
    expect((await outcomeOf('isso', 'vote', url, refused)).message).toBe('Upvote denied.');
  });

  test('is changed', async () => {
    expect(await sent('isso', 'edit', url)).toEqual({
      url: `${host}id/12`,
      method: 'PUT',
      headers,
      body: { text: 'I saw a kingfisher.' },
    });
    const changed = { ...thread.replies[0], replies: [] };
    expect((await outcomeOf('isso', 'edit', url, changed)).comment).toMatchObject({
      id: '1',
      edited: new Date('2026-11-20T08:06:00Z'),
    });
  });

  test('is deleted', async () => {
    expect(await sent('isso', 'remove', url)).toEqual({
      url: `${host}id/12`,
      method: 'DELETE',
      headers,
      body: {},
    });
  });
});
