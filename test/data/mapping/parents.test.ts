import { describe, expect, test } from 'vitest';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { mapComment } from '../../../src/data/mapping/map-comment.js';
import type { FieldMap } from '../../../src/data/mapping/map.js';
import type { Comment } from '../../../src/data/model.js';
import { mergeById } from '../../../src/data/merge-by-id.js';
import { buildThread } from '../../../src/data/thread.js';
import { answerOf, commentsOf, errorOf, html, mapOf } from '../support.js';

/** Each comment's id and that of the one it answers. */
const links = (comments: readonly Comment[]): unknown[] =>
  comments.map(({ id, parentId }) => [id, parentId]);

/** Each comment's id and that of the one it stands below, when some answers are there. */
const placed = (map: FieldMap, ...answers: readonly unknown[]): unknown[] => {
  const comments = answers.reduce<readonly Comment[]>(
    (before, answer) => mergeById(before, commentsOf(map, answer).items),
    [],
  );
  const { byId } = buildThread(comments);
  return comments.map(({ id }) => [id, byId.get(id)?.parentId]);
};

describe('the path of a comment', () => {
  const map = { id: 'id', path: 'path' };

  test.each([
    ['1.5.9', '5'],
    ['1/5/9', '5'],
    ['/1/5/9/', '5'],
    ['1.5/9', '5'],
    ['9', undefined],
    ['', undefined],
    [null, undefined],
    [9, undefined],
    [['1.5.9'], undefined],
    ['0.9', undefined],
  ])('%j names the parent %j', (path, parentId) => {
    expect(commentsOf(map, [{ id: 9, path }]).items[0]?.parentId).toBe(parentId);
  });

  test('begins with what a map says means top level', () => {
    const { items } = commentsOf({ ...map, root: ['page'] }, [{ id: 9, path: 'page.9' }]);
    expect(items[0]).not.toHaveProperty('parentId');
  });

  test('counts where `parent` names none', () => {
    const json = [
      { id: 1, path: '1' },
      { id: 2, path: '1.2' },
      { id: 3, path: '1.3', parent: 2 },
    ];
    expect(links(commentsOf({ path: 'path', parent: 'parent', id: 'id' }, json).items)).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', '2'],
    ]);
  });

  test.each([
    [{ path: 'a |' }, "map: path: no filter '' at 3"],
    [{ path: 7 }, 'map: path: expected a text'],
    [{ path: 'a', parent: 'b[' }, 'map: parent: expected'],
  ])('told wrongly is a config error: %j', async (wrong, message) => {
    const error = await errorOf(() => commentsOf(wrong as FieldMap, []));
    expect(error.kind).toBe('config');
    expect(error.message).toContain(message);
  });
});

describe('the key that parents are named by', () => {
  const map = { id: 'id', parent: 'reply_to', parentKey: 'name' };
  const first = { id: 'a', name: 't1_2' };
  const answer = { id: 'b', name: 't1_7', reply_to: 't1_2' };

  test('leads to the id of the parent, and is never taken for an id', () => {
    const json = [
      { id: 7, name: 1 },
      { id: 1, name: 2, reply_to: 1 },
    ];
    expect(links(commentsOf(map, json).items)).toEqual([
      ['7', undefined],
      ['1', '7'],
    ]);
  });

  test('serves a path as well', () => {
    const json = [
      { id: 7, slug: 'x', path: 'x' },
      { id: 8, slug: 'y', path: 'x/y' },
    ];
    const { items } = commentsOf({ id: 'id', path: 'path', parentKey: 'slug' }, json);
    expect(links(items)).toEqual([
      ['7', undefined],
      ['8', '7'],
    ]);
  });

  test('of a parent that another page brings is kept until it is there', () => {
    expect(placed(map, [answer])).toEqual([['b', undefined]]);
    expect(placed(map, [answer], [first])).toEqual([
      ['b', 'a'],
      ['a', undefined],
    ]);
    expect(placed(map, [first], [answer])).toEqual([
      ['a', undefined],
      ['b', 'a'],
    ]);
  });

  test('of a comment that has none is its id', () => {
    const json = [{ id: 'a' }, { id: 'b', name: 'x', reply_to: 'a' }];
    expect(links(commentsOf(map, json).items)).toEqual([
      ['a', undefined],
      ['b', 'a'],
    ]);
  });

  test('places what was just written', () => {
    const { items } = commentsOf(map, [first]);
    const written = mapComment(mapOf(map, commentModel), answer, answerOf(answer), { html });
    if (!written) throw new Error('no comment');
    expect(buildThread([...items, written]).byId.get('b')?.parentId).toBe('a');
  });

  test('gives way to the comment that a reply is nested in while nobody has it', () => {
    const nested = { ...map, replies: 'replies' };
    const json = [{ ...first, replies: [{ id: 'b', name: 'x', reply_to: 't1_9' }] }];
    expect(placed(nested, json)).toEqual([
      ['a', undefined],
      ['b', 'a'],
    ]);
    expect(placed(nested, json, [{ id: 'c', name: 't1_9' }])).toEqual([
      ['a', undefined],
      ['b', 'c'],
      ['c', undefined],
    ]);
  });
});

describe('the parent that is named', () => {
  const map = { id: 'id', parent: 'parent', replies: 'replies' };

  test('is the one wherever it is, on a page before or after', () => {
    const nested = [{ id: 1, replies: [{ id: 2, parent: 9 }] }];
    expect(placed(map, nested)).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
    expect(placed(map, nested, [{ id: 9 }])).toEqual([
      ['1', undefined],
      ['2', '9'],
      ['9', undefined],
    ]);
    expect(placed(map, [{ id: 9 }], nested)).toEqual([
      ['9', undefined],
      ['1', undefined],
      ['2', '9'],
    ]);
  });

  test('is no matter where two pages name each other: nothing is lost or shown twice', () => {
    expect(placed(map, [{ id: 1, parent: 2 }], [{ id: 2, parent: 1 }])).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
  });
});
