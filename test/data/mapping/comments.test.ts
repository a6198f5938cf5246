import { describe, expect, test } from 'vitest';
import type { Comment } from '../../../src/data/model.js';
import { commentsOf } from '../support.js';

const flat = { id: 'id', parent: 'parent', body: 'body' };

/** Each comment's id and that of the one it answers. */
const links = (comments: readonly Comment[]): unknown[] =>
  comments.map(({ id, parentId }) => [id, parentId]);

describe('a comment', () => {
  test('has every field that is found', () => {
    const map = {
      ...flat,
      author: { name: 'by.name', url: 'by.home', avatar: 'by.face', badge: 'by.role' },
      published: 'at',
      edited: 'changed',
      bodyFormat: 'format',
      canReply: 'open',
      score: 'likes',
      upvotes: 'up',
      downvotes: 'down',
      myVote: 'mine',
      replyCount: 'answers',
      url: 'link',
      pinned: 'sticky',
      lang: 'lang',
    };
    const item = {
      id: 1,
      parent: 9,
      body: '<p>Hello</p>',
      by: { name: 'Ada', home: 'javascript:1', face: '/ada.png', role: 'Editor' },
      at: 1795161600,
      changed: 'just now',
      format: 'html',
      open: 'false',
      likes: '3',
      up: 4,
      down: 1,
      mine: -1,
      answers: 0,
      link: '#c1',
      sticky: 1,
      lang: 'en',
    };
    expect(commentsOf(map, [item]).items).toEqual([
      {
        id: '1',
        parentId: '9',
        author: { name: 'Ada', avatar: 'https://news.example/ada.png', badge: 'Editor' },
        published: new Date('2026-11-20T08:00:00Z'),
        body: '<p>Hello</p>',
        bodyFormat: 'html',
        status: 'published',
        canReply: false,
        score: 3,
        upvotes: 4,
        downvotes: 1,
        myVote: -1,
        replyCount: 0,
        url: 'https://news.example/api/list?section=culture#c1',
        pinned: true,
        lang: 'en',
      },
    ]);
  });

  test('of which nothing is found is an empty text by nobody', () => {
    expect(commentsOf(flat, [{}]).items).toEqual([
      { id: 'nth-0', author: {}, body: '', bodyFormat: 'text', status: 'published' },
    ]);
  });

  test('may name its author by one expression', () => {
    const json = [{ by: 'Ada' }, { by: [{ name: 'Bo', avatar: '/bo.png' }] }];
    expect(commentsOf({ author: 'by' }, json).items.map(({ author }) => author)).toEqual([
      { name: 'Ada' },
      { name: 'Bo', avatar: 'https://news.example/bo.png' },
    ]);
  });

  test('has its body as it came, in the format that the map says', () => {
    const json = [{ body: 'a <b> &amp; c' }];
    expect(commentsOf({ ...flat, bodyFormat: 'markdown' }, json).items[0]).toMatchObject({
      body: 'a <b> &amp; c',
      bodyFormat: 'markdown',
    });
    expect(commentsOf({ ...flat, bodyFormat: "'rtf'" }, json).items[0]?.bodyFormat).toBe('text');
  });
});

test('one without an id takes nothing from those that have one', () => {
  const json = [{ id: 2, body: 'a' }, { body: 'b' }, { body: 'c' }, { id: 1, body: 'd' }];
  const { items } = commentsOf({ id: 'id', body: 'body' }, json);
  expect(items.map(({ body }) => body)).toEqual(['a', 'b', 'c', 'd']);
});

describe('the status', () => {
  const map = {
    status: 'status',
    deleted: 'deleted',
    hidden: 'flags',
    pending: "state = 'hold'",
  };

  test.each([
    [{}, 'published'],
    [{ status: 'hidden' }, 'hidden'],
    [{ status: 'approved' }, 'published'],
    [{ deleted: 1, state: 'hold' }, 'deleted'],
    [{ deleted: 'false', state: 'hold' }, 'pending'],
    [{ deleted: 0, flags: true }, 'hidden'],
    [{ status: 'published', deleted: true }, 'deleted'],
  ])('of %j is %s', (item, status) => {
    expect(commentsOf(map, [item]).items[0]?.status).toBe(status);
  });
});

describe('the parent', () => {
  test('of a top-level comment is none, whatever stands for it', () => {
    const json = [null, '', 0, '0', 'none', 't3_page'].map((parent, id) => ({ id, parent }));
    const { items } = commentsOf({ ...flat, root: ['none', 't3_page'] }, json);
    expect(items.every((comment) => !('parentId' in comment))).toBe(true);
  });

  test('of a top-level comment may be named in the answer', () => {
    const json = {
      page: { id: 40 },
      comments: [
        { id: 1, parent: 40 },
        { id: 2, parent: 1 },
      ],
    };
    const { items } = commentsOf({ ...flat, items: 'comments', root: 'page.id' }, json);
    expect(links(items)).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
  });

  test('of a top-level comment is no object, whatever that has for a text', () => {
    const json = { page: { toString: 'x' }, comments: [{ id: 2, parent: 1 }] };
    const { items } = commentsOf({ ...flat, items: 'comments', root: 'page' }, json);
    expect(links(items)).toEqual([['2', '1']]);
  });

  test('that is not there stays named, so that it is found when it comes', () => {
    expect(links(commentsOf(flat, [{ id: 2, parent: 1 }]).items)).toEqual([['2', '1']]);
  });
});

describe('a thread', () => {
  test.each([
    [true, true],
    ['0', false],
    ['closed', true],
    [undefined, undefined],
  ])('whose `closed` is %j says %j', (value, closed) => {
    const page = commentsOf(
      { ...flat, items: 'comments', closed: 'closed' },
      { comments: [], closed: value },
    );
    expect(page.closed).toBe(closed);
  });
});
