import { describe, expect, test } from 'vitest';
import { evaluate } from '../support.js';

const given = {
  html: '<p>One</p><p>Two &amp; three</p>',
  escaped: '&lt;p&gt;One &amp;amp; two&lt;/p&gt;',
  pictures: '<p>x</p><img src="/a.png"><img src="/b.png">',
  list: ['B', 'a', 'C'],
  numbers: [1, '2', 'x'],
  object: { first: 1, second: 2, '96': 'large' },
  n: '12',
  path: '/news/1',
  words: 'a, b',
  dot: 'a.b.c',
  empty: [],
};

test.each([
  ['html | text', 'One Two & three'],
  ['escaped | html', '<p>One &amp; two</p>'],
  ['pictures | img', '/a.png'],
  ['html | img', undefined],
  ['n | number', 12],
  ['words | number', undefined],
  ['numbers | number', [1, 2]],
  ['path | url', 'https://news.example/news/1'],
  ["path | url('https://other.example/x/')", 'https://other.example/news/1'],
  ["'1' | url('/static/')", 'https://news.example/static/1'],
  ["'javascript:alert(1)' | url", undefined],
  ["path | prefix('x')", 'x/news/1'],
  ["n | suffix(' min')", '12 min'],
  ["dot | replace('.', '$&')", 'a$&b$&c'],
  ["dot | replace('', 'x')", 'a.b.c'],
  ["words | split(', ')", ['a', 'b']],
  ["words | split(', ') | last", 'b'],
  ['list | first', 'B'],
  ['list | last', 'C'],
  ['list | at(1)', 'a'],
  ['list | at(-1)', 'C'],
  ["list | at('x')", undefined],
  ['list | at(missing)', undefined],
  ["object | at('second')", 2],
  ['object | at(96)', 'large'],
  ['list | join', 'B, a, C'],
  ["list | join(' / ')", 'B / a / C'],
  ['numbers | times(60)', [60, 120]],
  ['n | plus(-2)', 10],
  ['n | times(missing)', NaN],
  ['object | keys', ['96', 'first', 'second']],
  ['object | values', ['large', 1, 2]],
  ['list | lower', ['b', 'a', 'c']],
  ['list | count', 3],
  ['object | count', 3],
  ['empty | count', 0],
  ['missing | count', undefined],
  ["missing | prefix('x')", undefined],
  ['object | text', undefined],
])('%s is %j', (source, value) => {
  expect(evaluate(source, given)).toEqual(value);
});

describe('date', () => {
  test('reads in the zone that is named', () => {
    expect(evaluate("a | date('+08:00')", { a: '2026-11-20 08:00:00' })).toEqual(
      new Date('2026-11-20T00:00:00Z'),
    );
  });

  test('reads each element of a list', () => {
    expect(evaluate('a | date', { a: ['yesterday', '2026-11-20'] })).toEqual([
      new Date('2026-11-20T00:00:00Z'),
    ]);
  });
});
