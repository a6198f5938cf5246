import { describe, expect, test } from 'vitest';
import type { FieldMap } from '../../src/data/mapping/map.js';
import type { Comment } from '../../src/data/model.js';
import type { Source } from '../../src/data/source.js';
import { articleSource, commentSource, json, signal } from './source-support.js';
import { errorOf, serve } from './support.js';

interface Items {
  readonly [path: string]: unknown;
}

/** A server of what is at each path; what it was asked for, in order. */
async function serveItems(items: Items): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const origin = await serve((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const item = items[path];
    if (typeof item === 'number') json({}, item)(request, response);
    else json(item, item === undefined ? 404 : 200)(request, response);
  });
  return { origin, asked };
}

describe('items that are asked for one by one', () => {
  const map: FieldMap = {
    title: 't',
    total: '$ | count',
    next: { ids: '$', url: '/item/{@}.json', size: 2 },
  };
  const three = {
    '/top.json': [3, 1, 2],
    '/item/1.json': { id: 1, t: 'one' },
    '/item/2.json': { id: 2, t: 'two' },
    '/item/3.json': { id: 3, t: 'three' },
  };

  test('come page by page, in the order that the first answer names them, which is asked for once', async () => {
    const { origin, asked } = await serveItems(three);
    const source = articleSource({ src: `${origin}/top.json`, map });
    const first = await source.load({ signal });
    expect(first.items.map(({ title }) => title)).toEqual(['three', 'one']);
    expect(first.total).toBe(3);
    const second = await source.load({ signal, page: first.next, offset: 2 });
    expect(second.items.map(({ title }) => title)).toEqual(['two']);
    expect(second.next).toBeUndefined();
    expect(asked[0]).toBe('/top.json');
    expect(asked.slice(1).sort()).toEqual(['/item/1.json', '/item/2.json', '/item/3.json']);
  });

  test('may be gone or null, and are left out', async () => {
    const { origin } = await serveItems({ ...three, '/item/3.json': null, '/item/1.json': 404 });
    const source = articleSource({
      src: `${origin}/top.json`,
      map: { ...map, next: { ids: '$', url: '/item/{@}.json' } },
    });
    expect((await source.load({ signal })).items.map(({ title }) => title)).toEqual(['two']);
  });

  test('are all missing where one could not be had', async () => {
    const { origin } = await serveItems({ ...three, '/item/1.json': 500 });
    const source = articleSource({ src: `${origin}/top.json`, map });
    expect(await errorOf(() => source.load({ signal }))).toMatchObject({
      kind: 'http',
      status: 500,
    });
  });

  test('may be none', async () => {
    const { origin } = await serveItems({ '/top.json': [] });
    const loaded = await articleSource({ src: `${origin}/top.json`, map }).load({ signal });
    expect(loaded).toMatchObject({ items: [], total: 0 });
    expect(loaded.next).toBeUndefined();
  });

  test('at other origins are asked for without the headers', async () => {
    const seen: unknown[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      json({ t: 'x' })(request, response);
    });
    const { origin } = await serveItems({ '/top.json': [1] });
    const next = { ids: '$', url: `${other}/{@}` };
    const headers = { authorization: 'Bearer x' };
    const source = articleSource({ src: `${origin}/top.json`, map: { ...map, next }, headers });
    expect((await source.load({ signal })).items).toHaveLength(1);
    expect(seen).toEqual([undefined]);
  });
});

test('ids in a parameter lead through the whole thread, nothing lost and nothing twice', async () => {
  const post = (id: number): unknown => ({ id, cooked: `post ${id}` });
  const origin = await serve((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const ids = url.searchParams.getAll('post_ids[]').map(Number);
    const posts = url.pathname === '/t/5.json' ? [1, 2].map(post) : ids.map(post);
    json({ id: 5, post_stream: { posts, stream: [1, 2, 3, 4, 5, 6, 7] } })(request, response);
  });
  const source = commentSource({
    src: `${origin}/t/5.json`,
    map: {
      items: 'post_stream.posts',
      id: 'id',
      body: 'cooked',
      next: { ids: 'post_stream.stream', param: 'post_ids[]', size: 2, url: '/t/{id}/posts.json' },
    },
  });
  const bodies: string[] = [];
  let page = await source.load({ signal });
  bodies.push(...page.items.map(({ body }) => body));
  while (page.next) {
    page = await source.load({ signal, page: page.next, offset: bodies.length });
    bodies.push(...page.items.map(({ body }) => body));
  }
  expect(bodies).toEqual([1, 2, 3, 4, 5, 6, 7].map((id) => `post ${id}`));
});

describe('replies that an answer leaves out', () => {
  const base: FieldMap = {
    items: 'replies',
    id: 'id',
    body: 'text',
    parent: 'parent',
    replies: 'replies',
  };

  /** A source of comments with a map of the replies left out. */
  const withMore = (origin: string, moreReplies: unknown, more: FieldMap = {}): Source<Comment> =>
    commentSource({ src: `${origin}/thread`, map: { ...base, moreReplies, ...more } });

  const idsOf = (items: readonly Comment[]): string[] =>
    items.map(({ id, parentId }) => `${parentId ?? ''}/${id}`);

  test('are counted, and are one answer', async () => {
    const { origin } = await serveItems({
      '/thread': {
        replies: [
          { id: 1, text: 'a', missing: 2, replies: [{ id: 11, text: 'b' }] },
          { id: 2, text: 'c', missing: 0 },
        ],
      },
      '/thread/1/all': {
        more: [
          { id: 12, text: 'd' },
          { id: 13, text: 'e', parent: 12 },
        ],
      },
    });
    const source = withMore(origin, { url: '/thread/{id}/all', count: 'missing', items: 'more' });
    const { items } = await source.load({ signal });
    expect(items.map(({ moreReplies }) => moreReplies?.count)).toEqual([2, undefined, undefined]);
    const loaded = await source.load({ signal, page: items[0]?.moreReplies?.page, repliesTo: '1' });
    expect(idsOf(loaded.items)).toEqual(['1/12', '12/13']);
    expect(loaded.next).toBeUndefined();
  });

  test('may go on by offset, from those that came', async () => {
    const { origin, asked } = await serveItems({
      '/thread': { replies: [{ id: 1, text: 'a', hidden: 2, replies: [{ id: 11, text: 'b' }] }] },
      '/r/1?offset=1': { replies: [{ id: 12, text: 'c' }], total: 3 },
      '/r/1?offset=2': { replies: [{ id: 13, text: 'd' }], total: 3 },
    });
    const source = withMore(origin, {
      offset: 'offset',
      total: 'total',
      url: '/r/{id}',
      count: 'hidden',
    });
    const [first] = (await source.load({ signal })).items;
    const second = await source.load({ signal, page: first?.moreReplies?.page, repliesTo: '1' });
    const third = await source.load({ signal, page: second.next, repliesTo: '1' });
    expect(idsOf([...second.items, ...third.items])).toEqual(['1/12', '1/13']);
    expect(third.next).toBeUndefined();
    expect(asked).toEqual(['/thread', '/r/1?offset=1', '/r/1?offset=2']);
  });

  test('may go on by page, and by a cursor that the comment has', async () => {
    const { origin, asked } = await serveItems({
      '/thread': { replies: [{ id: 1, text: 'a', n: 2, end: 'c0' }] },
      '/r/1?p=0': { replies: [{ id: 11, text: 'b' }], pages: 2 },
      '/r/1?p=1': { replies: [{ id: 12, text: 'c' }], pages: 2 },
      '/r/1?after=c0': { replies: [{ id: 11, text: 'b' }], end: 'c1' },
      '/r/1?after=c1': { replies: [{ id: 12, text: 'c' }], end: null },
    });
    for (const form of [
      { page: 'p', start: 0, pages: 'pages' },
      { cursor: 'after', value: 'end' },
    ]) {
      const source = withMore(origin, { ...form, url: '/r/{id}', count: 'n' });
      const [comment] = (await source.load({ signal })).items;
      const first = await source.load({ signal, page: comment?.moreReplies?.page, repliesTo: '1' });
      const second = await source.load({ signal, page: first.next, repliesTo: '1' });
      expect(idsOf([...first.items, ...second.items])).toEqual(['1/11', '1/12']);
      expect(second.next).toBeUndefined();
    }
    expect(asked).toHaveLength(6);
  });

  test('may be asked for one by one, as the items themselves are, level by level', async () => {
    const { origin } = await serveItems({
      '/story': { kids: [1, 2] },
      '/item/1': { id: 1, text: 'a', kids: [11, 12] },
      '/item/2': { id: 2, text: 'b' },
      '/item/11': { id: 11, text: 'c', parent: 1 },
      '/item/12': null,
    });
    const form = { ids: 'kids', url: '/item/{@}' };
    const source = commentSource({
      src: `${origin}/story`,
      map: { id: 'id', body: 'text', parent: 'parent', next: form, moreReplies: form },
    });
    const { items } = await source.load({ signal });
    expect(items.map(({ id, moreReplies }) => [id, moreReplies?.count])).toEqual([
      ['1', 2],
      ['2', undefined],
    ]);
    const replies = await source.load({
      signal,
      page: items[0]?.moreReplies?.page,
      repliesTo: '1',
    });
    expect(idsOf(replies.items)).toEqual(['1/11']);
  });

  test.each([
    ['text', 'expected an object'],
    [{ count: 'n' }, 'expected url'],
    [{ url: '/x' }, 'expected ids or count'],
    [{ url: '/x', count: 'n', offset: 'o', size: 'x' }, 'moreReplies.size: expected a number'],
    [{ url: '/x', count: 'n', pag: 'p' }, 'moreReplies: expected an expression, or link, page'],
    [{ url: '/{', count: 'n' }, 'moreReplies.url: expected'],
  ])('are refused where the map says %j', async (moreReplies, message) => {
    const { origin } = await serveItems({ '/thread': { replies: [] } });
    const error = await errorOf(() => withMore(origin, moreReplies).load({ signal }));
    expect(error.kind).toBe('config');
    expect(error.message).toContain(message);
  });
});
