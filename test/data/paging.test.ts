import { describe, expect, test } from 'vitest';
import * as operations from '../../src/data/mapping/operations.js';
import type { NextSetting } from '../../src/data/paging.js';
import { compileNext, errorOf, scopeOf } from './support.js';

const ASKED = 'https://news.example/api/posts?tag=a';

interface Answered {
  readonly url?: string;
  readonly body?: unknown;
  readonly items?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly rest?: readonly string[];
}

/** The next page's URL and body, after an answer. */
function nextOf(setting: NextSetting, json: unknown, answered: Answered = {}): unknown {
  const { url = ASKED, body, items = [{ id: 1 }, { id: 2 }], headers = {}, rest } = answered;
  const asked = { url, ...(body !== undefined && { body }), ...(rest && { rest }) };
  return compileNext(setting)(scopeOf(json, { items, headers, url }), asked, operations);
}

const at = (query: string): object => ({ url: `https://news.example/api/posts?${query}` });

describe('next as an expression', () => {
  test.each([
    ['https://api.example/p2', 'https://api.example/p2'],
    ['/api/posts?page=2', 'https://news.example/api/posts?page=2'],
    ['?page=2', 'https://news.example/api/posts?page=2'],
  ])('is a URL: %s', (next, url) => {
    expect(nextOf('paging.next', { paging: { next } })).toEqual({ url });
  });

  test.each([undefined, null, '', false, 'false', 0, '0', 'javascript:1'])(
    'ends where it is %j',
    (next) => {
      expect(nextOf('next', { next })).toBeUndefined();
    },
  );

  test('keeps the body that was sent', () => {
    expect(nextOf('next', { next: '/p2' }, { body: { q: 1 } })).toEqual({
      url: 'https://news.example/p2',
      body: { q: 1 },
    });
  });
});

describe('next by page', () => {
  const pages: NextSetting = { page: 'page', pages: 'pages' };

  test('counts from 1 up to the number of pages, keeping the other parameters', () => {
    expect(nextOf(pages, { pages: 3 })).toEqual(at('tag=a&page=2'));
    expect(nextOf(pages, { pages: '3' }, { url: `${ASKED}&page=2` })).toEqual(at('tag=a&page=3'));
    expect(nextOf(pages, { pages: 3 }, { url: `${ASKED}&page=3` })).toBeUndefined();
    expect(nextOf(pages, {})).toBeUndefined();
  });

  test('counts from 0 where pages do', () => {
    const setting = { ...pages, start: 0 };
    expect(nextOf(setting, { pages: 2 })).toEqual(at('tag=a&page=1'));
    expect(nextOf(setting, { pages: 2 }, { url: `${ASKED}&page=1` })).toBeUndefined();
  });

  test('begins anew where the parameter is no number', () => {
    expect(nextOf(pages, { pages: 2 }, { url: `${ASKED}&page=x` })).toEqual(at('tag=a&page=2'));
  });

  test('goes on while there is more', () => {
    const setting = { page: 'p', more: 'has_more' };
    expect(nextOf(setting, { has_more: true })).toEqual(at('tag=a&p=2'));
    expect(nextOf(setting, { has_more: 'false' })).toBeUndefined();
    expect(nextOf(setting, {})).toBeUndefined();
  });

  test('goes on up to the total, by the size of a page', () => {
    const setting = { page: 'p', total: 'total', size: 20 };
    expect(nextOf(setting, { total: 41 }, { url: `${ASKED}&p=2` })).toEqual(at('tag=a&p=3'));
    expect(nextOf(setting, { total: 40 }, { url: `${ASKED}&p=2` })).toBeUndefined();
    expect(nextOf(setting, {})).toBeUndefined();
  });

  test('may go on elsewhere', () => {
    const setting = { page: 'p', more: 'more', url: '/lists/{list}' };
    expect(nextOf(setting, { more: 1, list: 'a b' })).toEqual({
      url: 'https://news.example/lists/a%20b?p=2',
    });
  });
});

describe('a mistake in next is told with its place', () => {
  test.each([
    [{ page: 'page', size: 'twenty' }, 'map: next.size: expected a number'],
    [{ page: 'page', start: 'first' }, 'map: next.start: expected a number'],
    [{ offset: 'skip', url: 5 }, 'map: next.url: expected a text'],
    [{ ids: 'ids' }, 'map: next: expected param or url beside ids'],
    [{ ids: 'ids', param: ['x'] }, 'map: next.param: expected a text'],
    [{}, 'map: next: expected an expression, or link, page, offset, cursor, ids'],
    [{ page: 'page', value: 'x' }, 'map: next.value: no such field'],
    [{ link: true, url: '/x' }, 'map: next.url: no such field'],
  ])('%j', async (setting, message) => {
    const error = await errorOf(() => compileNext(setting));
    expect(error).toMatchObject({ kind: 'config', message });
  });
});

describe('next that is somewhere else', () => {
  test('ends where a part of its address is absent, or the address no address', () => {
    const more = { more: true };
    expect(nextOf({ page: 'p', more: 'more', url: '/lists/{list}' }, more)).toBeUndefined();
    expect(
      nextOf({ page: 'p', more: 'more', url: 'https://{host}/' }, { ...more, host: 'a b' }),
    ).toBeUndefined();
    expect(nextOf({ page: 'p', more: 'more', url: 'javascript:{more}' }, more)).toBeUndefined();
  });

  test('is never of another scheme, whatever the answer has', () => {
    const setting = { cursor: 'c', value: 'c', url: '{to}' };
    expect(nextOf(setting, { c: 1, to: 'javascript:alert(1)' })).toEqual({
      url: 'https://news.example/api/javascript%3Aalert(1)?c=1',
    });
  });
});

describe('next by ids', () => {
  const ids: NextSetting = { ids: 'stream', param: 'post_ids[]', size: 2 };
  const stream = [1, 2, 3, 4, 5, 3];

  test('asks for those that the first answer names and has not brought', () => {
    expect(nextOf(ids, { stream })).toEqual({
      url: `${ASKED}&post_ids%5B%5D=3&post_ids%5B%5D=4`,
      rest: ['5'],
    });
  });

  test('goes on with what is left, whatever the further answers name', () => {
    const url = `${ASKED}&post_ids%5B%5D=3&post_ids%5B%5D=4`;
    expect(nextOf(ids, { stream }, { url, rest: ['5'] })).toEqual({
      url: `${ASKED}&post_ids%5B%5D=5`,
      rest: [],
    });
    expect(nextOf(ids, { stream }, { url, rest: [] })).toBeUndefined();
  });

  test('asks for twenty at a time with commas, by any other name', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `i${index}` }));
    const next = nextOf({ ids: 'all', param: 'ids' }, { all: many }) as {
      url: string;
      rest: string[];
    };
    expect(new URL(next.url).searchParams.get('ids')).toMatch(/^i0,i1,.*,i19$/);
    expect(next.rest).toHaveLength(10);
  });

  test('knows what was brought by the `id` of the map', () => {
    const scope = scopeOf({ stream: ['a', 'b'] }, { items: [{ key: 'a' }], url: ASKED });
    expect(
      compileNext({ ids: 'stream', param: 'i' }, 'next', 'key')(scope, { url: ASKED }, operations),
    ).toEqual({
      url: `${ASKED}&i=b`,
      rest: [],
    });
  });

  test('may be asked for elsewhere, and in a body', () => {
    expect(nextOf({ ...ids, url: '/t/{id}/posts' }, { stream: [7], id: 9 })).toEqual({
      url: 'https://news.example/t/9/posts?post_ids%5B%5D=7',
      rest: [],
    });
    expect(
      nextOf({ ids: 'stream', param: 'body.ids' }, { stream: [7, 8] }, { body: { q: 1 } }),
    ).toEqual({
      url: ASKED,
      body: { q: 1, ids: ['7', '8'] },
      rest: [],
    });
  });

  test.each([{}, { stream: null }, { stream: [] }, { stream: [1, 2] }, { stream: [{}, null] }])(
    'ends where %j names no more',
    (json) => {
      expect(nextOf(ids, json)).toBeUndefined();
    },
  );

  test('with a url alone gives each its own', () => {
    const each: NextSetting = { ids: '$', url: '/item/{@}.json', size: 2 };
    expect(nextOf(each, [7, 'a/b', 9], { items: [] })).toEqual({
      url: ASKED,
      urls: ['https://news.example/item/7.json', 'https://news.example/item/a%2Fb.json'],
      rest: ['https://news.example/item/9.json'],
    });
    expect(nextOf(each, [], { rest: ['https://news.example/item/9.json'] })).toEqual({
      url: ASKED,
      urls: ['https://news.example/item/9.json'],
      rest: [],
    });
    expect(nextOf(each, [], { rest: [] })).toBeUndefined();
  });
});

describe('next by offset', () => {
  const total: NextSetting = { offset: 'skip', total: 'total' };

  test('steps by what came, up to the total', () => {
    expect(nextOf(total, { total: 5 })).toEqual(at('tag=a&skip=2'));
    expect(nextOf(total, { total: 5 }, { url: `${ASKED}&skip=2` })).toEqual(at('tag=a&skip=4'));
    expect(nextOf(total, { total: 4 }, { url: `${ASKED}&skip=2` })).toBeUndefined();
  });

  test('steps by the size where it is given', () => {
    expect(nextOf({ ...total, size: 10 }, { total: 11 })).toEqual(at('tag=a&skip=10'));
    expect(nextOf({ ...total, size: 10 }, { total: 10 })).toBeUndefined();
  });

  test('ends where nothing came, whatever the total says', () => {
    expect(nextOf(total, { total: 50 }, { items: [] })).toBeUndefined();
  });
});

describe('next by cursor', () => {
  test('sends the value it finds', () => {
    expect(nextOf({ cursor: 'after', value: 'end' }, { end: 'x y=' })).toEqual(
      at('tag=a&after=x+y%3D'),
    );
    expect(nextOf({ cursor: 'before', value: '$items[-1].id' }, {})).toEqual(at('tag=a&before=2'));
  });

  test.each([
    {},
    { end: null },
    { end: '' },
    { end: false },
    { end: 0 },
    { end: 'x', more: false },
  ])('ends after %j', (json) => {
    const more = 'more' in json ? { more: 'more' } : {};
    expect(nextOf({ cursor: 'after', value: 'end', ...more }, json)).toBeUndefined();
  });

  test('* sends each member of an object, to another place too', () => {
    const json = { continue: { from: 'm', token: 2, none: null } };
    expect(nextOf({ cursor: '*', value: 'continue' }, json)).toEqual(at('tag=a&from=m&token=2'));
    expect(nextOf({ cursor: '*', value: 'continue', url: '/more' }, json)).toEqual({
      url: 'https://news.example/more?from=m&token=2',
    });
    expect(nextOf({ cursor: '*', value: 'continue' }, {})).toBeUndefined();
    expect(nextOf({ cursor: '*', value: 'continue' }, { continue: 'x' })).toBeUndefined();
  });

  test('is set in the body of a POST by a name that begins with body.', () => {
    const body = { query: 'q', variables: { first: 10, after: null } };
    const setting = { cursor: 'body.variables.after', value: 'end' };
    expect(nextOf(setting, { end: 'c1' }, { body })).toEqual({
      url: ASKED,
      body: { query: 'q', variables: { first: 10, after: 'c1' } },
    });
    expect(body.variables.after).toBeNull();
  });
});

test('a page number in the body of a POST is read from there and set there', () => {
  const setting = { page: 'body.page', more: 'more' };
  expect(nextOf(setting, { more: true }, { body: { page: 2 } })).toEqual({
    url: ASKED,
    body: { page: 3 },
  });
  expect(nextOf(setting, { more: true }, { body: {} })).toEqual({ url: ASKED, body: { page: 2 } });
});

test('a Link header names the next page, relative to the one that was asked', () => {
  const headers = { link: '</api/posts?page=2>; rel="next"' };
  expect(nextOf({ link: true }, {}, { headers })).toEqual({
    url: 'https://news.example/api/posts?page=2',
  });
  expect(nextOf({ link: true }, {})).toBeUndefined();
});
