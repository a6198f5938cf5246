import { describe, expect, test } from 'vitest';
import plain from '../../fixtures/presets/remark42/plain.json' with { type: 'json' };
import tree from '../../fixtures/presets/remark42/tree.json' with { type: 'json' };
import { answerOf, errorOf } from '../support.js';
import { commentsBy } from './support.js';
import { outcomeOf, sent, written } from './written.js';

const api = 'https://remark.example/api/v1';
const find = `${api}/find?site=news&url=https%3A%2F%2Fnews.example%2Fstory`;
const id = (number: number): string => `c0000000-0000-4000-8000-00000000000${number}`;

describe('a thread', () => {
  test('as a tree is read with all that it says', async () => {
    const url = `${find}&format=tree&limit=1`;
    expect(await commentsBy('remark42', answerOf(tree, { url }))).toEqual({
      total: 5,
      next: { url: `${url}&offset_id=${id(1)}` },
      items: [
        {
          id: id(1),
          author: {
            name: 'Orla <3 Byrne & sons',
            avatar: 'https://remark.example/api/v1/avatar/aaaa.image',
          },
          published: new Date('2026-11-20T08:05:00.952Z'),
          edited: new Date('2026-11-20T08:06:00Z'),
          body: '<p>Salt &amp; tar: I <em>like</em> it 🌊</p>\n',
          bodyFormat: 'html',
          source: 'Salt & tar: I *like* it 🌊<script>x</script>',
          status: 'published',
          pinned: true,
          score: 12,
          myVote: 1,
        },
        {
          id: id(2),
          parentId: id(1),
          author: { name: 'deleted' },
          published: new Date('2026-11-20T08:10:00Z'),
          body: '',
          bodyFormat: 'html',
          status: 'deleted',
          score: 0,
          myVote: 0,
        },
        {
          id: id(3),
          parentId: id(2),
          author: { name: 'ليلى منصور' },
          published: new Date('2026-11-20T08:11:00Z'),
          body: '<p>الميناء جميل</p>\n',
          bodyFormat: 'html',
          status: 'published',
          score: -1,
          myVote: 0,
        },
      ],
    });
  });

  test('as a plain list is read too; it may be closed', async () => {
    const page = await commentsBy('remark42', answerOf(plain, { url: `${find}&format=plain` }));
    expect(page.items.map(({ id: own, parentId }) => [own, parentId])).toEqual([
      [id(3), id(1)],
      [id(1), undefined],
    ]);
    expect(page).toMatchObject({ total: 2, closed: true });
    expect(page.next).toBeUndefined();
  });
});

describe('a comment', () => {
  const url = `${find}&format=tree`;

  test('is written to the page that the thread is of', async () => {
    const { sent, outcome } = await written('remark42', url, { ...plain.comments[0], id: id(9) });
    expect(sent).toEqual({
      url: `${api}/comment?site=news`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: {
        text: 'I saw a kingfisher.',
        pid: '12',
        title: 'Story',
        locator: { site: 'news', url: 'https://news.example/story' },
      },
    });
    expect(outcome).toMatchObject({
      pending: false,
      comment: { id: id(9), parentId: id(1), body: '<p>الميناء جميل</p>\n' },
    });
  });

  test('may be refused', async () => {
    const { outcome } = await written('remark42', url, {
      code: 4,
      details: 'invalid comment',
      error: 'empty comment text',
    });
    expect(outcome.message).toBe('empty comment text');
  });
});

describe('a comment that is there', () => {
  const page = 'site=news&url=https%3A%2F%2Fnews.example%2Fstory';
  const headers = { 'content-type': 'application/json' };

  test.each([1, -1] as const)('is voted for: %s', async (value) => {
    expect(await sent('remark42', 'vote', find, value)).toEqual({
      url: `${api}/vote/12?${page}&vote=${value}`,
      method: 'PUT',
      headers,
      body: {},
    });
  });

  test('keeps a vote until its opposite is given', async () => {
    const error = await errorOf(() => sent('remark42', 'vote', find, 0));
    expect(error).toMatchObject({ kind: 'config' });
    expect(error.message).toContain('vote.url');
  });

  test('is changed', async () => {
    expect(await sent('remark42', 'edit', find)).toEqual({
      url: `${api}/comment/12?${page}`,
      method: 'PUT',
      headers,
      body: { text: 'I saw a kingfisher.' },
    });
    const { comment } = await outcomeOf('remark42', 'edit', find, plain.comments[0]);
    expect(comment).toMatchObject({ id: id(3), body: '<p>الميناء جميل</p>\n' });
  });

  test('is deleted', async () => {
    expect(await sent('remark42', 'remove', find)).toEqual({
      url: `${api}/comment/12?${page}`,
      method: 'PUT',
      headers,
      body: { delete: true },
    });
  });

  test.each(['vote', 'edit', 'remove'] as const)('may refuse: %s', async (verb) => {
    const refused = { code: 10, details: "can't update comment", error: 'too late to edit' };
    expect((await outcomeOf('remark42', verb, find, refused)).message).toBe('too late to edit');
  });
});
