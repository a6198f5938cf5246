import { describe, expect, test } from 'vitest';
import * as operations from '../../../src/data/mapping/operations.js';
import { compileUrl } from '../../../src/data/mapping/expression.js';
import { evaluate, scopeOf } from '../support.js';

describe('templates', () => {
  test.each([
    ['"{a}, {b.c}"', { a: 'x', b: { c: 2 } }, 'x, 2'],
    ['`/{a}/`', { a: 'x' }, '/x/'],
    ['"{a}"', { a: false }, 'false'],
    ['"{a}"', { a: 0 }, '0'],
    ['"a \\"b\\" \\{c\\} \\\\"', {}, 'a "b" {c} \\'],
    ['`"quoted" \\` tick`', {}, '"quoted" ` tick'],
    ["\"{a | lower | replace('x', '}')}!\"", { a: 'XY' }, '}y!'],
    ['"{"in {a}"}"', { a: 'x' }, 'in x'],
    ['"lone } brace"', {}, 'lone } brace'],
    ['""', {}, ''],
  ])('%s of %j is %j', (source, json, printed) => {
    expect(evaluate(source, json)).toBe(printed);
  });

  test.each([{}, { a: null }, { a: [] }, { a: ['x'] }, { a: { b: 1 } }])(
    'a part that is absent, a list or an object makes the whole absent: %j',
    (json) => {
      expect(evaluate('"before {a} after"', json)).toBeUndefined();
    },
  );

  test('an empty text is absent too', () => {
    expect(evaluate('"({a})"', { a: '' })).toBeUndefined();
  });

  test('dates are printed as ISO', () => {
    expect(evaluate('"{a | date}"', { a: 0 })).toBe('1970-01-01T00:00:00.000Z');
  });

  test('encode makes a value fit for a query, half a surrogate pair included', () => {
    expect(evaluate('"/s?q={a | encode}"', { a: 'ü & 1/2' })).toBe('/s?q=%C3%BC%20%26%201%2F2');
    expect(evaluate('a | encode', { a: '\ud800' })).toBe('%EF%BF%BD');
  });
});

describe('URLs with {expr} in them', () => {
  const url = (source: string, json: unknown): unknown =>
    compileUrl(source, 'url')(scopeOf(json), operations);

  test('are plain text whose values are percent-encoded', () => {
    expect(url("/posts/{id}?by='{who}'", { id: 'a/b', who: 'é' })).toBe("/posts/a%2Fb?by='%C3%A9'");
  });

  test('have no value where a part is absent', () => {
    expect(url('/posts/{id}', {})).toBeUndefined();
  });

  test('may be empty', () => {
    expect(url('', {})).toBe('');
  });
});
