import { describe, expect, test } from 'vitest';
import { quieten } from '../../src/html/policy.js';

describe('inline code', () => {
  test('loses its names, wherever it stands in a tag', () => {
    expect(quieten('<p onclick="x()" style=color:red>a</p>')).toBe(
      '<p data-onclick="x()" data-style=color:red>a</p>',
    );
    expect(quieten('<img src="a"onerror=x()>')).toBe('<img src="a"data-onerror=x()>');
    expect(quieten('<svg/onload=x()>')).toBe('<svg/data-onload=x()>');
  });

  test('is left alone in text and in values', () => {
    const html =
      '<a href="https://news.example/style=dark" title=" onclick=x">on a = b, style = c</a>';
    expect(quieten(html)).toBe(html);
  });

  test('of a text made of open tags is looked at in a time that grows with it', () => {
    const timeOf = (tags: number): number => {
      const html = '<a "'.repeat(tags) + ' onx=';
      const start = process.cpuUsage().user;
      for (let i = 0; i < 5; i++) quieten(html);
      return process.cpuUsage().user - start;
    };
    timeOf(2000);
    const [small, large] = [timeOf(20_000), timeOf(200_000)];
    expect(large / Math.max(small, 1000)).toBeLessThan(40);
  });
});
