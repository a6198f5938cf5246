import { describe, expect, test } from 'vitest';
import type { Comment } from '../../../src/data/model.js';
import { commentsOf } from '../support.js';

const flat = { id: 'id', parent: 'parent', body: 'body' };

/** Each comment's id and that of the one it answers. */
const links = (comments: readonly Comment[]): unknown[] =>
  comments.map(({ id, parentId }) => [id, parentId]);

describe('nested replies', () => {
  const nested = { ...flat, replies: 'replies' };

  test('follow the comment they answer, in order, each with its parent', () => {
    const json = [
      {
        id: 1,
        replies: [
          { id: 2, replies: { id: 3 } },
          { id: 4, replies: '' },
        ],
      },
      { id: 5, replies: null },
    ];
    expect(links(commentsOf(nested, json).items)).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', '2'],
      ['4', '1'],
      ['5', undefined],
    ]);
  });

  test('are unwrapped as items are, or by an expression of their own', () => {
    const json = [{ data: { id: 1, replies: [{ data: { id: 2 } }, { kind: 'more' }] } }];
    expect(links(commentsOf({ ...nested, item: 'data' }, json).items)).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
    const other = [{ data: { id: 1, replies: [{ node: { id: 2 } }] } }];
    expect(
      links(commentsOf({ ...nested, item: 'data', repliesItem: 'node' }, other).items),
    ).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
    const bare = [{ data: { id: 1, replies: [{ id: 2 }] } }];
    expect(links(commentsOf({ ...nested, item: 'data', repliesItem: '@' }, bare).items)).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
  });

  test('are left out with all below them where `where` is not true of them', () => {
    const json = [
      {
        id: 1,
        ok: 1,
        replies: [
          { id: 2, replies: [{ id: 3, ok: 1 }] },
          { id: 4, ok: 1 },
        ],
      },
    ];
    expect(links(commentsOf({ ...nested, where: 'ok' }, json).items)).toEqual([
      ['1', undefined],
      ['4', '1'],
    ]);
  });

  test('answer the comment they name, wherever it is, else the one they are nested in', () => {
    const json = [
      {
        id: 1,
        replies: [
          { id: 2, parent: 1 },
          { id: 3, parent: 2 },
          { id: 4, parent: 'page-9' },
        ],
      },
      { id: 5, replies: [{ id: 6, parent: 1 }] },
    ];
    expect(links(commentsOf(nested, json).items)).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', '2'],
      ['4', '1'],
      ['5', undefined],
      ['6', '1'],
    ]);
  });

  test('that come twice count once', () => {
    const json = [
      { id: 1, body: 'first', replies: [{ id: 2 }] },
      { id: 2 },
      { id: 1, body: 'again' },
    ];
    const { items } = commentsOf(nested, json);
    expect(links(items)).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
    expect(items[0]?.body).toBe('first');
  });

  test('that come twice answer the one they are nested in, whichever comes first', () => {
    expect(links(commentsOf(nested, [{ id: 2 }, { id: 1, replies: [{ id: 2 }] }]).items)).toEqual([
      ['2', '1'],
      ['1', undefined],
    ]);
  });

  test('are all there where a comment that comes twice brings others the second time', () => {
    const json = [{ id: 1 }, { id: 1, replies: [{ id: 2 }] }];
    expect(links(commentsOf(nested, json).items)).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
  });

  test.each([
    [
      '$.list[to = @.id]',
      {
        list: [
          { id: 1, to: 2 },
          { id: 2, to: 1 },
          { id: 3, to: 3 },
        ],
      },
    ],
    ['@', { list: [{ id: 1 }, 'text', ['text'], { id: 3 }, { id: 2 }] }],
    ['$.day | date', { list: [{ id: 1 }, { id: 2 }, { id: 3 }], day: '2026-11-20' }],
  ])('that lead back to their comment do not loop: %s', (replies, json) => {
    const { items } = commentsOf({ ...flat, items: 'list', replies }, json);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['1', '2', '3']));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('may be nested 10,000 levels deep', () => {
    let comment: object = { id: 10_000 };
    for (let id = 9_999; id > 0; id--) comment = { id, replies: [comment] };
    const { items } = commentsOf(nested, [comment]);
    expect(items).toHaveLength(10_000);
    expect(items.at(-1)).toMatchObject({ id: '10000', parentId: '9999' });
  });
});
