import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from '../../src/html/allowed.js';
import { qualifyLinksInNode, sanitizeInNode } from '../../src/html/node-sanitizer.js';
import { hostileComments } from '../../stories/site/content/threads/hostile.js';

const PAGE = 'https://news.example/story/';

/** Every element of some HTML with its attributes. */
function elementsOf(html: string): [name: string, attributes: Record<string, string>][] {
  const found: [string, Record<string, string>][] = [];
  const parser = new Parser({ onopentag: (name, attributes) => found.push([name, attributes]) });
  parser.end(html);
  return found;
}

describe('sanitised on a server', () => {
  test.each([
    ['<p>a <b>b</b></p>', '<p>a <b>b</b></p>'],
    ['<div><h1>a</h1><span>b</span></div>', 'ab'],
    ['<p>a<button>b</button>c</p><x-y>d</x-y>e', '<p>ac</p>e'],
    ['<p>a<img src="b.png">c<br>d</p>', '<p>ac<br />d</p>'],
    ['a<script>b</script><style>c</style><iframe>d</iframe>e', 'ae'],
    ['<svg><a href="/b">c</a><text>d</text></svg>e', 'e'],
    [
      '<p lang="de" dir="ltr" title="t" id="i" class="c" style="d" onclick="e">f</p>',
      '<p lang="de" dir="ltr" title="t">f</p>',
    ],
    ['<!-- a --><!doctype html><?php b ?>c', 'c'],
    ['&lt;script&gt; &amp; &copy;', '&lt;script&gt; &amp; ©'],
  ])('%j is %j', (html, clean) => {
    expect(sanitizeInNode(html, PAGE)).toBe(clean);
  });

  test.each([
    ['/a', 'https://news.example/a'],
    ['b?c#d', 'https://news.example/story/b?c#d'],
    ['//other.example/', 'https://other.example/'],
    ['HTTP://Other.example', 'http://other.example/'],
    ['javascript:x()', undefined],
    [' jAvA\tscript:x()', undefined],
    ['data:text/html,x', undefined],
    ['mailto:a@b.example', undefined],
    ['https://', undefined],
  ])('a link to %j leads to %s', (href, url) => {
    const link =
      url === undefined ? '<a>x</a>' : `<a href="${url}" rel="ugc nofollow noopener">x</a>`;
    expect(sanitizeInNode(`<a href="${href}" rel="opener" target="_top">x</a>`, PAGE)).toBe(link);
    expect(qualifyLinksInNode(`<a href="${href}">x</a>`, PAGE)).toBe(link);
  });

  test('a relative link without anything it is relative to leads nowhere', () => {
    expect(sanitizeInNode('<a href="/a">x</a>', undefined)).toBe('<a>x</a>');
  });

  test('a hostile comment has nothing but what is allowed', () => {
    for (const { body } of hostileComments('1'))
      for (const [name, attributes] of elementsOf(sanitizeInNode(body, PAGE))) {
        expect(ALLOWED_ELEMENTS).toContain(name);
        const { href, rel, ...others } = attributes;
        expect(ALLOWED_ATTRIBUTES).toEqual(expect.arrayContaining(Object.keys(others)));
        if (href !== undefined)
          expect([href, rel]).toEqual([expect.stringMatching(/^https?:/), 'ugc nofollow noopener']);
      }
  });

  test('what is nested without end is cut short, in a time that grows with it', () => {
    expect(sanitizeInNode('<b>'.repeat(20_000) + 'x', PAGE).length).toBeLessThan(2000);
    const began = performance.now();
    sanitizeInNode('<a "'.repeat(50_000), PAGE);
    sanitizeInNode('<x-'.repeat(50_000), PAGE);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
