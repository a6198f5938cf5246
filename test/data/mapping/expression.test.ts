import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../../src/data/mapping/expression.js';
import { evaluate } from '../support.js';

describe('precedence', () => {
  test.each([
    ["'a' || 'b' && 'c'", 'a'],
    ["missing || 'b' && 'c'", 'c'],
    ["(missing || 'b') && 'c'", 'c'],
    ["1 = 1 && 'yes' || 'no'", 'yes'],
    ["1 = 2 && 'yes' || 'no'", 'no'],
    ["missing | lower || 'B' | lower", 'b'],
    ["'A' | lower = 'a'", true],
    ["!missing && 'shown'", 'shown'],
  ])('%s gives %j', (source, result) => {
    expect(evaluate(source)).toBe(result);
  });

  test("a tier word can be translated: tier = 'gold' && 'paid' || 'free'", () => {
    const source = "tier = 'gold' && 'paid' || 'free'";
    expect(evaluate(source, { tier: 'gold' })).toBe('paid');
    expect(evaluate(source, { tier: 'tin' })).toBe('free');
  });

  test('white space, line breaks included, means nothing between tokens', () => {
    expect(evaluate(" a\n|| ( 'b'\t| prefix( 'x' , ) )".replace(' , )', ')'), {})).toBe('xb');
  });
});

describe('truth and presence', () => {
  test.each([0, false, '0', 'false'])('%j is present, but not true', (value) => {
    expect(evaluate("a || 'other'", { a: value })).toBe(value);
    expect(evaluate("a && 'then'", { a: value })).toBeUndefined();
    expect(evaluate('!a', { a: value })).toBe(true);
  });

  test.each([null, '', [], NaN, undefined])('%j is absent', (value) => {
    expect(evaluate("a || 'other'", { a: value })).toBe('other');
    expect(evaluate('!a', { a: value })).toBe(true);
  });

  test.each([1, -1, 'no', [0], {}, true])('%j is true', (value) => {
    expect(evaluate("a && 'then'", { a: value })).toBe('then');
    expect(evaluate('!a', { a: value })).toBeUndefined();
  });

  test('|| gives the last part where none is present, so that null can stand for an empty list', () => {
    expect(evaluate('feed.entry || null', {})).toBeNull();
  });
});

describe('comparing', () => {
  test.each([
    ['id = ref', { id: 7, ref: '7' }],
    ['id == ref', { id: 'x', ref: 'x' }],
    ["tags = 'news'", { tags: ['culture', 'news'] }],
    ["'news' = tags", { tags: ['culture', 'news'] }],
    ["flag = 'true'", { flag: true }],
    ['flag = false', { flag: false }],
    ['a != b', { a: 1, b: 2 }],
    ["a != 'x'", {}],
    ['a = null', {}],
    ['a = null', { a: '' }],
    ['null = a', { a: null }],
    ['a != null', { a: 0 }],
  ])('%s is true of %j', (source, json) => {
    expect(evaluate(source, json)).toBe(true);
  });

  test.each([
    ['a = b', {}],
    ['a = b', { a: null, b: null }],
    ["a = ''", { a: '' }],
    ["tags = 'sport'", { tags: ['culture', 'news'] }],
    ['a = b', { a: { id: 1 }, b: { id: 2 } }],
    ["a = '[object Object]'", { a: {} }],
    ['a != null', { a: null }],
    ['a = null', { a: false }],
  ])('%s is absent of %j', (source, json) => {
    expect(evaluate(source, json)).toBeUndefined();
  });
});

describe('literals', () => {
  test.each([
    ["'it\\'s \\\\ {a}'", "it's \\ {a}"],
    ['-1.5', -1.5],
    ['true', true],
    ['false', false],
    ['null', null],
  ])('%s is %j', (source, value) => {
    expect(evaluate(source)).toBe(value);
  });

  test('a name may begin with a word that is a literal', () => {
    expect(evaluate('nullable', { nullable: 1 })).toBe(1);
    expect(evaluate('a.true', { a: { true: 2 } })).toBe(2);
  });
});

describe('an expression that is wrong', () => {
  test.each([
    ['', 'expected a path or a value at 0'],
    ['a b', "expected the end, not 'b', at 2"],
    ['a.', 'expected a name at 2'],
    ['a ||', 'expected a path or a value at 4'],
    ['a | shout', "no filter 'shout' at 4"],
    ['a | constructor', "no filter 'constructor' at 4"],
    ["a | replace('x'", "expected ')' at 15"],
    ["'open", "expected ' at 5"],
    ['"open {a}', 'expected " at 9'],
    ['"{a"', "expected '}' at 3"],
    ['a[0', "expected ']' at 3"],
    ['a[-:1]', 'expected a path or a value at 2'],
    ['[0]', 'expected a path or a value at 0'],
    ['a = b = c', "expected the end, not '=', at 6"],
    ['(a', "expected ')' at 2"],
  ])('%j: %s', (source, message) => {
    expect(() => compileExpression(source, 'title')).toThrow(`map: title: ${message}`);
  });
});
