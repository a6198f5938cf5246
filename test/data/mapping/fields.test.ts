import { describe, expect, test } from 'vitest';
import { timeZone } from '../../../src/data/time-zones.js';
import { fieldOf } from '../support.js';

describe('a text', () => {
  test.each<[unknown, string]>([
    ['<b>Bread</b> &amp; salt', 'Bread & salt'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['  two\n lines ', 'two lines'],
    ['<p>one</p><p>two<br>three</p>', 'one two three'],
    ['<script>steal()</script>seen', 'seen'],
    ['3 < 5', '3 < 5'],
    [12, '12'],
    [{ rendered: 'R &#8217;' }, 'R ’'],
    [{ '@value': 'v', '@type': 'Text' }, 'v'],
    [{ $t: 'google' }, 'google'],
    [{ '#text': 'xml' }, 'xml'],
    [{ title: 't', name: 'n' }, 'n'],
    [{ name: null, label: 'l' }, 'l'],
    [{ name: '', label: 'l' }, 'l'],
    [['', null, { name: 'first usable' }, 'later'], 'first usable'],
  ])('is read from %j', (value, text) => {
    expect(fieldOf('title', 'v', { v: value })).toBe(text);
  });

  test.each<unknown>([
    '',
    '   ',
    '<i></i>',
    null,
    true,
    {},
    { '@type': 'Person' },
    { name: { first: 'x' } },
    [],
    [{}],
    { toString: 'x' },
  ])('is absent of %j, and never [object Object]', (value) => {
    expect(fieldOf('title', 'v', { v: value })).toBeUndefined();
  });
});

describe('a URL', () => {
  test.each([
    ['https://other.example/a?b#c', 'https://other.example/a?b#c'],
    ['/a', 'https://news.example/a'],
    ['a', 'https://news.example/api/a'],
    ['//cdn.example/a', 'https://cdn.example/a'],
    ['?page=2', 'https://news.example/api/list?page=2'],
    [{ href: '/h' }, 'https://news.example/h'],
    [{ '@id': 'https://x.example/1', '@type': 'Thing' }, 'https://x.example/1'],
    [[{ name: 'no' }, 'javascript:1', { src: '/s' }], 'https://news.example/s'],
  ])('is read from %j', (value, url) => {
    expect(fieldOf('url', 'v', { v: value })).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.org',
    'https://',
    '',
    7,
    { name: 'x' },
  ])('is absent of %j', (value) => {
    expect(fieldOf('url', 'v', { v: value })).toBeUndefined();
  });
});

describe('an id', () => {
  test.each([
    [7, '7'],
    [0, '0'],
    ['a', 'a'],
    [{ '@id': 'x' }, 'x'],
    [{ id: '', '@id': 'x' }, 'x'],
  ])('of %j is a string', (value, id) => {
    expect(fieldOf('id', 'v', { v: value })).toBe(id);
  });
});

describe('a number', () => {
  test.each([
    [3, 3],
    ['3.5', 3.5],
    [0, 0],
    [{ value: '4' }, 4],
    [[null, 'x', 5], 5],
  ])('is read from %j', (value, number) => {
    expect(fieldOf('commentCount', 'v', { v: value })).toBe(number);
  });

  test.each(['', ' ', '1,234', 'many', true, null, {}])('is absent of %j', (value) => {
    expect(fieldOf('commentCount', 'v', { v: value })).toBeUndefined();
  });
});

describe('a date', () => {
  test("without a zone is read in the source's", () => {
    const item = { v: '2026-11-20 08:00:00' };
    expect(fieldOf('published', 'v', item, { timeZone: timeZone('+08:00') })).toEqual(
      new Date('2026-11-20T00:00:00Z'),
    );
  });

  test('is the first of a list that is one', () => {
    expect(fieldOf('published', 'v', { v: ['soon', '2026-11-20'] })).toEqual(
      new Date('2026-11-20'),
    );
  });
});

describe('a word', () => {
  test('is one of the words of the model, the first of a list too', () => {
    expect(fieldOf('kind', 'v', { v: 'video' })).toBe('video');
    expect(fieldOf('kind', 'v', { v: ['story', 'live'] })).toBe('live');
    expect(fieldOf('access', "v && 'paid' || 'free'", { v: 1 })).toBe('paid');
  });

  test.each(['Video', 'story', '', null, 1])('%j is none, and so absent', (value) => {
    expect(fieldOf('kind', 'v', { v: value })).toBeUndefined();
    expect(fieldOf('access', 'v', { v: value })).toBeUndefined();
  });
});

describe('a duration', () => {
  test('is read in seconds from either form', () => {
    expect(fieldOf('durationSeconds', 'v', { v: 'PT1M' })).toBe(60);
    expect(fieldOf('durationSeconds', 'v', { v: '60' })).toBe(60);
  });
});

test('lists in lists may be as deep as they like', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 50_000; level++) deep = [deep];
  const item = { v: [deep, 'found'], d: [deep, '2026-11-20'] };
  expect(fieldOf('title', 'v', item)).toBe('found');
  expect(fieldOf('published', 'd', item)).toEqual(new Date('2026-11-20'));
  expect(fieldOf('title', 'v', { v: [[[], ['near']]] })).toBe('near');
});

test('a value that is not a string is a constant', () => {
  expect(fieldOf('commentCount', 0, {})).toBe(0);
  expect(fieldOf('section', { name: ['Culture'] }, {})).toEqual({ name: 'Culture' });
});

test('the body of an article stays as it came', () => {
  expect(fieldOf('body', 'v', { v: '<p>a &amp; b</p>' })).toBe('<p>a &amp; b</p>');
});
