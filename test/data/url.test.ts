import { describe, expect, test } from 'vitest';
import { pageKey } from '../../src/data/page-key.js';
import { expandUrlTemplate, safeSrcset, safeUrl } from '../../src/data/url.js';

const base = 'https://news.example/a/b';

describe('a safe URL', () => {
  test.each([
    ['c', 'https://news.example/a/c'],
    ['/c?d#e', 'https://news.example/c?d#e'],
    ['http://x.example', 'http://x.example/'],
    ['HTTPS://X.example/ü', 'https://x.example/%C3%BC'],
    ['  /c\n', 'https://news.example/c'],
    ['//x.example/c', 'https://x.example/c'],
  ])('is %s resolved: %s', (value, url) => {
    expect(safeUrl(value, base)).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://news.example/1',
    'file:///etc/passwd',
    'ftp://x.example/',
    'http://',
    'https://[',
    '',
    ' ',
    undefined,
    null,
    12,
    { href: '/c' },
    ['/c'],
  ])('is none of %j', (value) => {
    expect(safeUrl(value, base)).toBeUndefined();
  });

  test('is that of its own page, however often it is asked for', () => {
    for (const page of ['https://a.example/', 'https://b.example/', 'https://a.example/'])
      expect(safeUrl('/c', page)).toBe(`${page}c`);
    for (const part of Array.from({ length: 1200 }, (_, index) => `p${String(index % 700)}`))
      expect(safeUrl(part, base)).toBe(`https://news.example/a/${part}`);
  });

  test('is none where the base is not absolute', () => {
    expect(safeUrl('/c', '/a')).toBeUndefined();
  });
});

test('a URL template can name a parameter of the page', () => {
  const values = { canonical: '', url: '', path: '', title: '', lang: '', id: '7' };
  const query = 'q=caf%C3%A9+noir&page=2';
  expect(expandUrlTemplate('/s?q={query.q}&n={query.none}&i={id}', { ...values, query })).toBe(
    '/s?q=caf%C3%A9%20noir&n=&i=7',
  );
});

describe('a safe srcset', () => {
  test.each([
    [
      '/a.jpg 240w, b.jpg 480w',
      'https://news.example/a.jpg 240w, https://news.example/a/b.jpg 480w',
    ],
    ['/a.jpg 240w,/b.jpg 480w', 'https://news.example/a.jpg 240w, https://news.example/b.jpg 480w'],
    ['/w_240,h_160/a.jpg 1x', 'https://news.example/w_240,h_160/a.jpg 1x'],
    [' ,/a.jpg, /b.jpg 2x,', 'https://news.example/a.jpg, https://news.example/b.jpg 2x'],
    ['javascript:alert(1) 1x,/b.jpg 2x', 'https://news.example/b.jpg 2x'],
  ])('has each address of %j resolved', (value, srcset) => {
    expect(safeSrcset(value, base)).toBe(srcset);
  });

  test.each([',', ' ', '', 'data:image/png;base64,AAAA 1x'])('is none of %j', (value) => {
    expect(safeSrcset(value, base)).toBeUndefined();
  });
});

describe('two addresses of one page have one key', () => {
  test.each([
    ['https://news.example/story', 'http://www.news.example/story/'],
    ['https://news.example/story', 'https://news.example/story#comments'],
    ['https://news.example/story', 'https://news.example/story?utm_source=x&fbclid=1&ref=y'],
    ['https://news.example/story', 'https://news.example/story/amp/'],
    ['https://news.example/story.html', 'https://news.example/story.amp.html'],
    ['https://news.example/', 'https://news.example/index.html'],
    ['https://news.example/a/', 'https://news.example/a/index.php'],
    ['https://news.example/s?a=1&b=2', 'https://news.example/s?b=2&a=1'],
    ['https://news.example/ä', 'https://news.example/%C3%A4'],
  ])('%s and %s', (one, other) => {
    expect(pageKey(other)).toBe(pageKey(one));
  });
});

describe('two pages have two keys', () => {
  test.each([
    ['https://news.example/story', 'https://news.example/Story'],
    ['https://news.example/story', 'https://sport.example/story'],
    ['https://news.example/?p=1', 'https://news.example/?p=2'],
    ['https://news.example/a', 'https://news.example:8080/a'],
    ['https://news.example/s?a=1&b=2', 'https://news.example/s?a=1%26b%3D2'],
    ['https://news.example/camp', 'https://news.example/'],
  ])('%s and %s', (one, other) => {
    expect(pageKey(other)).not.toBe(pageKey(one));
  });
});

test('a key is resolved against a base, and there is none of what is no URL', () => {
  expect(pageKey('../c', base)).toBe(pageKey('https://news.example/c'));
  expect(pageKey('c')).toBeUndefined();
  expect(pageKey(undefined)).toBeUndefined();
});

describe('a URL template', () => {
  const values = {
    canonical: 'https://news.example/s?a=1&b',
    url: 'https://news.example/s',
    path: '/s',
    title: 'Tea & {id} \ud800',
    lang: 'de-AT',
    query: 'a=1&b',
    id: 'x/1',
  };

  test('takes the values of the page, percent-encoded, each once', () => {
    expect(
      expandUrlTemplate('/c/{id}{path}?u={canonical}&t={title}&l={lang}&q={query}', values),
    ).toBe(
      '/c/x%2F1%2Fs?u=https%3A%2F%2Fnews.example%2Fs%3Fa%3D1%26b&t=Tea%20%26%20%7Bid%7D%20%EF%BF%BD&l=de-AT&q=a%3D1%26b',
    );
    expect(expandUrlTemplate('{id}{id}', values)).toBe('x%2F1x%2F1');
  });

  test('keeps other braces as they are', () => {
    expect(expandUrlTemplate('/{section}/{}/{ID}/{constructor}', values)).toBe(
      '/{section}/{}/{ID}/{constructor}',
    );
  });
});
