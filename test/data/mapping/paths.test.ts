import { describe, expect, test } from 'vitest';
import { evaluate } from '../support.js';

describe('steps', () => {
  test.each([
    ['a.b', { a: { b: 1 } }, 1],
    ['a.b-c', { a: { 'b-c': 1 } }, 1],
    ['title.$t', { title: { $t: 'x' } }, 'x'],
    ['a.2x.@id', { a: { '2x': { '@id': 'y' } } }, 'y'],
    ["['odd key'].b", { 'odd key': { b: 1 } }, 1],
    ["a['it\\'s']", { a: { "it's": 1 } }, 1],
    ["a['wp:term']", { a: { 'wp:term': 1 } }, 1],
    ['größe', { größe: 3 }, 3],
    ['a.b.c', { a: 'text' }, undefined],
    ['a.length', { a: 'text' }, undefined],
  ])('%s of %j is %j', (source, json, value) => {
    expect(evaluate(source, json)).toEqual(value);
  });

  test('a name reads from each element of a list, and drops the absent', () => {
    const json = { list: [{ n: 1 }, { n: null }, {}, 'text', { n: '' }, { n: [] }, { n: 0 }] };
    expect(evaluate('list.n', json)).toEqual([1, 0]);
  });

  test('a bare name reads from each element where what is mapped is a list', () => {
    expect(evaluate('n', [{ n: 1 }, { n: 2 }])).toEqual([1, 2]);
    expect(evaluate('@.n', [{ n: 1 }, { n: 2 }])).toEqual([1, 2]);
  });

  test('what lists and texts have by nature is never read', () => {
    expect(evaluate('length', [{ n: 1 }])).toEqual([]);
    expect(evaluate('a.length', { a: [[1, 2, 3]] })).toEqual([]);
    expect(evaluate('a[0].length', { a: [[1, 2, 3]] })).toEqual([]);
  });

  test.each([
    'constructor',
    '__proto__',
    'toString',
    "a['constructor']",
    'a.hasOwnProperty',
    'a | at(`__proto__`)',
  ])('%s leads nowhere: only own members are read', (source) => {
    expect(evaluate(source, { a: {} })).toBeUndefined();
  });

  test('an own member of such a name is read like any other', () => {
    expect(evaluate('a.__proto__', JSON.parse('{"a":{"__proto__":"mine"}}'))).toBe('mine');
  });
});

describe('brackets', () => {
  const letters = { list: ['a', 'b', 'c', 'd'], one: 'x' };

  test.each([
    ['list[0]', 'a'],
    ['list[-1]', 'd'],
    ['list[9]', undefined],
    ['one[0]', 'x'],
    ['list[1:3]', ['b', 'c']],
    ['list[:2]', ['a', 'b']],
    ['list[2:]', ['c', 'd']],
    ['list[-2:]', ['c', 'd']],
    ['list[:-3]', ['a']],
    ['list[:]', ['a', 'b', 'c', 'd']],
    ['one[*]', ['x']],
    ['missing[0]', undefined],
    ['missing[*]', []],
  ])('%s is %j', (source, value) => {
    expect(evaluate(source, letters)).toEqual(value);
  });

  test('[*] flattens one level of lists', () => {
    expect(evaluate('a[*]', { a: [[1, [2]], 3, []] })).toEqual([1, [2], 3]);
  });

  test('[expr] keeps the elements for which it is true', () => {
    const json = {
      posts: [
        { kind: 'a', n: 1 },
        { kind: 'b', n: 2 },
        { kind: 'a', n: 3 },
      ],
    };
    expect(evaluate("posts[kind = 'a'].n", json)).toEqual([1, 3]);
    expect(evaluate("posts[kind != 'a'][0].n", json)).toBe(2);
    expect(evaluate("posts[kind = 'a' && n != 1].n", json)).toEqual([3]);
    expect(evaluate('posts[n]', { posts: [{ n: 0 }, { n: 5 }] })).toEqual([{ n: 5 }]);
  });

  test('[expr] takes what is not a list as a list of one', () => {
    expect(evaluate("post[kind = 'a'][0].n", { post: { kind: 'a', n: 1 } })).toBe(1);
  });

  test('a list that stands at the top is filtered by @[expr]', () => {
    expect(evaluate('@[n = 2]', [{ n: 1 }, { n: 2 }])).toEqual([{ n: 2 }]);
  });
});

describe('joins', () => {
  const root = {
    included: [
      { type: 'tag', id: '7', name: 'not this' },
      { type: 'person', id: 7, name: 'Ada' },
      { type: 'person', name: 'without an id' },
    ],
  };
  const source = '$.included[type = @.rel.type && id = @.rel.id][0].name';

  test('an item is joined to a side list: in [expr], @ stays the item', () => {
    const item = { rel: { type: 'person', id: '7' } };
    expect(evaluate(source, item, { root })).toBe('Ada');
  });

  test('the element may stand on either side', () => {
    const item = { rel: { id: '7' } };
    expect(evaluate('$.included[@.rel.id = id].name', item, { root })).toEqual(['not this', 'Ada']);
  });

  test('nothing is joined by an id that is missing', () => {
    expect(evaluate(source, { rel: { type: 'person' } }, { root })).toBeUndefined();
    expect(evaluate(source, {}, { root })).toBeUndefined();
  });
});

describe('scopes', () => {
  const more = {
    root: { total: 3 },
    from: { highlight: 'h' },
    headers: { 'x-total': '40', link: 'l' },
    query: { post: '12' },
    items: [{ id: 1 }, { id: 2 }],
  };

  test.each([
    ['$.total', 3],
    ['@.title', 't'],
    ['^.highlight', 'h'],
    ["$headers['X-Total']", '40'],
    ['$headers.Link', 'l'],
    ['$query.post', '12'],
    ['$items[-1].id', 2],
    ['$items | count', 2],
    ['$.missing', undefined],
  ])('%s is %j', (source, value) => {
    expect(evaluate(source, { title: 't' }, more)).toEqual(value);
  });
});
