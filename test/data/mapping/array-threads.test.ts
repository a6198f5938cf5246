import { describe, expect, test } from 'vitest';
import { commentSource, signal } from '../source-support.js';
import { ENDPOINT, errorOf } from '../support.js';

const map = { thread: 'first', items: '$', id: 'id', body: 'text' } as const;

const read = async (settings: object, json: unknown, report = false) =>
  commentSource({ src: ENDPOINT, map: { ...map, ...settings }, answer: { json } }).load({
    signal,
    report,
  });

/** Each comment's id and that of the one it answers. */
const links = async (settings: object, json: unknown): Promise<unknown[]> =>
  (await read(settings, json)).items.map(({ id, parentId }) => [id, parentId]);

describe('threads that are arrays', () => {
  test('have their first comment for a root, and the others answer it', async () => {
    const json = [[{ id: 1 }, { id: 2 }, { id: 3 }], [{ id: 4 }], []];
    expect(await links({}, json)).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', '1'],
      ['4', undefined],
    ]);
  });

  test('have the first that is to be seen for a root; one of which nothing is has none', async () => {
    const json = [
      [{ id: 1, gone: true }, { id: 2 }, { id: 3, gone: true }, { id: 4 }],
      [{ id: 5, gone: true }],
      [null, { id: 6 }],
    ];
    expect(await links({ where: '!gone' }, json)).toEqual([
      ['2', undefined],
      ['4', '2'],
      ['6', undefined],
    ]);
  });

  test('may name the comment that each answers', async () => {
    const json = [[{ id: 1 }, { id: 2 }, { id: 3, to: 2 }]];
    expect(await links({ parent: 'to' }, json)).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', '2'],
    ]);
  });

  test('may be wrapped, and ^ of a root is what its thread came in', async () => {
    const json = [{ no: 7, posts: [{ id: 1 }, { id: 2 }] }];
    const { items } = await read({ item: 'posts', body: '"thread {^.no}"' }, json);
    expect(items.map(({ id, parentId, body }) => [id, parentId, body])).toEqual([
      ['1', undefined, 'thread 7'],
      ['2', '1', ''],
    ]);
  });

  test('may have each comment wrapped', async () => {
    const json = [[{ data: { id: 1 } }, { data: { id: 2 } }]];
    expect(await links({ item: 'data' }, json)).toEqual([
      ['1', undefined],
      ['2', '1'],
    ]);
  });

  test('may hold comments with replies of their own', async () => {
    const json = [
      [
        { id: 1, replies: [{ id: 2 }] },
        { id: 3, replies: [{ id: 4 }] },
      ],
    ];
    expect((await links({ replies: 'replies' }, json)).sort()).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', '1'],
      ['4', '3'],
    ]);
  });

  test('may be a single comment that is in no array', async () => {
    expect(await links({}, [{ id: 1 }, [{ id: 2 }]])).toEqual([
      ['1', undefined],
      ['2', undefined],
    ]);
  });

  test('are reported on as any others', async () => {
    const { report } = await read({}, [[{ id: 1, text: 'Slow?' }, { id: 2 }]], true);
    expect(report).toMatchObject({ items: 1, empty: [] });
  });
});

test('no other word says how threads come', async () => {
  const error = await errorOf(() => read({ thread: 'last' }, []));
  expect(error.kind).toBe('config');
  expect(error.message).toBe("map: thread: expected 'first'");
});
