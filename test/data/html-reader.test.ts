import { describe, expect, test } from 'vitest';
import { nodeReader } from '../../src/html/node-reader.js';

describe('the text of HTML', () => {
  test.each([
    ['plain', 'plain'],
    ['  a\n\t b\u00a0 c ', 'a b c'],
    ['<p>a</p><p>b</p>', 'a b'],
    ['a<br>b<br/>c', 'a b c'],
    ['<ul><li>a<li>b</ul><h2>c</h2>d', 'a b c d'],
    ['un<b>believ</b>able', 'unbelievable'],
    ['a<script>if (1 < 2) b()</script><style>p{}</style>c', 'ac'],
    ['a<template><p>b</p></template><noscript>c</noscript>d', 'ad'],
    ['<!-- a -->b', 'b'],
    ['&lt;b&gt; &amp;amp; &eacute; &#8217; &#x1F600;', '<b> &amp; é ’ 😀'],
    ['3 < 5 & 7 > 2', '3 < 5 & 7 > 2'],
    ['<img src="x" onerror="a()" alt="b">c', 'c'],
    ['<p title="a > b">c', 'c'],
    ['<b>open', 'open'],
    ['', ''],
  ])('%j is %j', (html, text) => {
    expect(nodeReader.text(html)).toBe(text);
  });
});

describe('HTML that came escaped', () => {
  test.each([
    ['&lt;p&gt;a &amp;amp; b&lt;/p&gt;', '<p>a &amp; b</p>'],
    ['<p>a &amp; b</p>', '<p>a & b</p>'],
    ['plain', 'plain'],
  ])('%j is unescaped once: %j', (html, unescaped) => {
    expect(nodeReader.unescape(html)).toBe(unescaped);
  });
});

describe('the first image', () => {
  test.each([
    ['<p>a</p><IMG alt="" SRC="/a.png?x=1&amp;y=2"><img src="/b.png">', '/a.png?x=1&y=2'],
    ['<img alt="without"><img src="/b.png">', undefined],
    ['&lt;img src="/a.png"&gt;', undefined],
    ['<script>"<img src=/a.png>"</script>', undefined],
    ['text', undefined],
  ])('of %j is %s', (html, source) => {
    expect(nodeReader.firstImage(html)).toBe(source);
  });
});
