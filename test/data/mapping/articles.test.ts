import { describe, expect, test } from 'vitest';
import { articlesOf, errorOf } from '../support.js';

const titles = (map: object, json: unknown): unknown[] =>
  articlesOf({ title: 't', ...map }, json).items.map(({ title }) => title);

describe('items', () => {
  test.each([
    ['a list', { a: [{ t: 'x' }, { t: 'y' }] }, ['x', 'y']],
    ['an object: a list of one', { a: { t: 'x' } }, ['x']],
    ['null: empty', { a: null }, []],
    ['an empty list', { a: [] }, []],
    ['an empty text: empty', { a: '' }, []],
  ])('are %s', (_, json, expected) => {
    expect(titles({ items: 'a' }, json)).toEqual(expected);
  });

  test('that are missing are a shape error that names the expression and what there is', async () => {
    const error = await errorOf(() => titles({ items: 'feed.entry' }, { posts: [], total: 0 }));
    expect(error.kind).toBe('shape');
    expect(error.message).toContain("'feed.entry'");
    expect(error.hint).toBe('The answer has: posts, total.');
  });

  test('that may be missing are written with || null', () => {
    expect(titles({ items: 'feed.entry || null' }, {})).toEqual([]);
  });

  test('can be a constant', () => {
    expect(titles({ items: [{ t: 'x' }] }, {})).toEqual(['x']);
  });

  test('that are null in a list are skipped', () => {
    expect(titles({ items: 'a' }, { a: [null, { t: 'x' }] })).toEqual(['x']);
  });
});

describe('items that the map does not name', () => {
  test.each([
    ['the answer, if it is a list', [{ t: 'x' }], ['x']],
    ['the answer, if it is an item itself', { t: 'x', related: [{ t: 'y' }] }, ['x']],
    ['its one list of objects', { n: 1, tags: ['a'], posts: [{ t: 'x' }] }, ['x']],
    ['the list nearest the top', { a: { b: { deep: [{ t: 'z' }] }, posts: [{ t: 'x' }] } }, ['x']],
    ['none, where the list is empty', { total: 0, posts: [] }, []],
    ['none, where the answer is an empty list', [], []],
  ])('are %s', (_, json, expected) => {
    expect(titles({}, json)).toEqual(expected);
  });

  test('are a shape error where two lists could be meant, naming both', async () => {
    const error = await errorOf(() => titles({}, { a: { posts: [{}] }, b: { pages: [{}] } }));
    expect(error.kind).toBe('shape');
    expect(error.message).toBe('items: both a.posts and b.pages could be the list');
    expect(error.hint).toContain('items: a.posts');
  });

  test.each([
    [{ message: 'hello' }, 'The answer has: message.'],
    ['text', 'The answer is a string.'],
    [null, 'The answer is null.'],
    [7, 'The answer is a number.'],
  ])('are a shape error where there is no list: %j', async (json, hint) => {
    const error = await errorOf(() => titles({}, json));
    expect(error.kind).toBe('shape');
    expect(error.hint).toBe(hint);
  });
});

describe('each item', () => {
  const hits = {
    hits: [{ _source: { t: 'x' }, h: 'mark' }, { other: 1 }, { _source: { t: 'y' } }],
  };

  test('is unwrapped, one that has nothing inside is skipped, and ^ is what it came from', () => {
    const map = { items: 'hits', item: '_source', standfirst: '^.h' };
    expect(articlesOf({ title: 't', ...map }, hits).items).toEqual([
      { id: 'nth-0', title: 'x', standfirst: 'mark', authors: [] },
      { id: 'nth-1', title: 'y', authors: [] },
    ]);
  });

  test('is seen only where `where` is true of it, unwrapped', () => {
    expect(titles({ items: 'hits', item: '_source', where: "t != 'x'" }, hits)).toEqual(['y']);
    expect(
      titles({ where: 'shown' }, [
        { t: 'x', shown: 'false' },
        { t: 'y', shown: 1 },
      ]),
    ).toEqual(['y']);
  });

  test('has a string for an id: its own, else its URL, else its place in the whole list', () => {
    const json = [{ id: 7 }, { url: '/a' }, {}];
    const ids = articlesOf({ id: 'id', url: 'url' }, json, { offset: 10 }).items.map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['7', 'https://news.example/a', 'nth-12']);
  });

  test('is dropped if its id was seen before', () => {
    const json = [
      { id: 1, t: 'x' },
      { id: '1', t: 'y' },
      { id: 2, t: 'z' },
    ];
    expect(titles({ id: 'id' }, json)).toEqual(['x', 'z']);
  });

  test('always has authors, if only none', () => {
    expect(articlesOf({}, [{}]).items[0]?.authors).toEqual([]);
  });
});

describe('of the answer as a whole', () => {
  test('the total is read, from a header too, and absent where it is no number', () => {
    expect(articlesOf({ total: 'n' }, { n: '12', a: [{}] }).total).toBe(12);
    const headers = { 'x-total-count': '30' };
    expect(articlesOf({ total: "$headers['X-Total-Count']" }, [], { headers }).total).toBe(30);
    expect(articlesOf({ total: 'n' }, { n: 'many', a: [{}] })).not.toHaveProperty('total');
  });

  test('an error inside a 200 is an http error with its message, read before anything else', async () => {
    const map = { items: 'posts', error: 'errno && errmsg' };
    const error = await errorOf(() => articlesOf(map, { errno: 5, errmsg: 'Closed &amp; gone' }));
    expect(error.kind).toBe('http');
    expect(error.message).toBe('Closed & gone');
    expect(error.answer).toEqual({ errno: 5, errmsg: 'Closed &amp; gone' });
    expect(articlesOf(map, { errno: 0, errmsg: 'fine', posts: [] }).items).toEqual([]);
  });

  test('an error that is no text still has a message', async () => {
    const error = await errorOf(() => articlesOf({ error: 'error' }, { error: { code: {} } }));
    expect(error.message).toBe('The server answered with an error.');
  });
});
