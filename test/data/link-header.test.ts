import { expect, test } from 'vitest';
import { linkTarget } from '../../src/data/link-header.js';
import headers from '../fixtures/wordpress/headers.json' with { type: 'json' };

test.each([
  ['<https://x.example/2>; rel="next"', 'https://x.example/2'],
  ['<?p=1>; rel="prev", <?p=3>; rel="next", <?p=9>; rel="last"', '?p=3'],
  ['<?p=3>; rel=next', '?p=3'],
  ['<?p=3>;rel=next;title="x"', '?p=3'],
  ['<?p=3> ; REL = "NEXT"', '?p=3'],
  ['<?p=3>; rel="last next"', '?p=3'],
  ['<?ids=1,2;3>; rel="next"', '?ids=1,2;3'],
  ['<?p=3>; title="a, b; c"; rel="next"', '?p=3'],
  ['<?p=1>; title="; rel=next"; rel="prev", <?p=3>; rel="next"', '?p=3'],
  ['<?p=1>; title="say \\"x\\"; rel=next"; rel="prev"', undefined],
  ['<?p=1>; title="<?p=9>; rel=next"', undefined],
  ['<?p=1>; rel="next-archive", <?p=2>; rel=next-archive', undefined],
  ['<?p=1>; rel="prev"; rel="next"', undefined],
  ['<?p=1>; rel="next"; anchor="#part", <?p=3>; rel="next"', '?p=3'],
  ['<?p=1>; nofollow; rel="next"', '?p=1'],
  ['<?p=1>; rel', undefined],
  ['<?p=1>', undefined],
  ['?p=1; rel="next"', undefined],
  ['', undefined],
])('the next link of %s is %s', (header, target) => {
  expect(linkTarget(header, 'next')).toBe(target);
});

test("WordPress's header names the next page, and none on the last", () => {
  expect(linkTarget(headers['GET comments?post=130&per_page=100'].link, 'next')).toBe(
    'https://news.example/wp-json/wp/v2/comments?post%5B0%5D=130&per_page=100&page=2',
  );
  const last = headers['GET comments?post=130&per_page=100&page=3'].link;
  expect(linkTarget(last, 'next')).toBeUndefined();
});

test('a hostile header takes no more than linear time', () => {
  const header = `<x>${'; a'.repeat(20_000)}${' '.repeat(20_000)};${'"'.repeat(20_001)}`;
  const before = performance.now();
  expect(linkTarget(header, 'next')).toBeUndefined();
  expect(performance.now() - before).toBeLessThan(1000);
});
