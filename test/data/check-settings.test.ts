import { describe, expect, test, vi } from 'vitest';
import { checkSettings } from '../../src/data/check-settings.js';
import { articleSource, json, signal } from './source-support.js';
import { errorOf, serve } from './support.js';

const circular: Record<string, unknown> = {};
circular['self'] = circular;

describe('a setting that is refused by its name', () => {
  test.each([
    ['limit', NaN, 'a whole number, 1 or more, not NaN'],
    ['limit', 0, 'a whole number'],
    ['limit', 2.5, 'not 2.5'],
    ['timeout', -1, 'a number of milliseconds, 0 or more, not -1'],
    ['timeout', '10s', "not '10s'"],
    ['timeout', Infinity, 'not Infinity'],
    ['refreshInterval', NaN, 'milliseconds'],
    ['credentials', 'yes', "omit, same-origin, include, not 'yes'"],
    ['referrerPolicy', 'none', 'no-referrer, no-referrer-when-downgrade, origin'],
    ['loading', 'later', 'eager, lazy'],
    ['src', 7, 'a text, not 7'],
    ['preset', ['wordpress'], 'a text, not a list'],
    ['map', 3, "an object, or a text such as 'title: name'"],
    ['map', [], 'not a list'],
    ['method', 'GE T', 'an HTTP method'],
    ['method', 'TRACE', 'an HTTP method'],
    ['headers', 'authorization: x', 'an object of header names'],
    ['headers', { 'x y': '1' }, 'an object of header names'],
    ['headers', { x: 1 }, 'an object of header names'],
    ['headers', { x: 'a\nb' }, 'an object of header names'],
    ['body', circular, 'what JSON can hold'],
    ['body', () => 1, 'what JSON can hold'],
    ['body', 1n, 'what JSON can hold'],
    ['xssiPrefix', true, 'a text, not true'],
    ['maxBytes', '50 MB', "a number of bytes, 0 or more, not '50 MB'"],
    ['timeZone', 'Mars/Olympus', "a time zone such as 'Europe/Rome' or '+08:00'"],
    ['transform', 'upper', "a function, not 'upper'"],
    ['answer', [], 'an object with the answer as json'],
    ['answer', { url: '/' }, 'an object with the answer as json'],
  ])('%s: %o', async (name, value, expected) => {
    const error = await errorOf(() => checkSettings({ [name]: value }));
    expect(error.kind).toBe('config');
    expect(error.message).toMatch(new RegExp(`^${name}: expected `));
    expect(error.message).toContain(expected);
  });

  test.each([
    ['xsiPrefix', 'xssiPrefix'],
    ['time-zone', 'timeZone'],
    ['TIMEOUT', 'timeout'],
    ['constructor', 'src'],
  ])('%s, which there is not: perhaps %s is meant', async (name, meant) => {
    const error = await errorOf(() => checkSettings({ [name]: 1 }));
    expect(error.message).toBe(`source: ${name}: no such setting`);
    expect(error.hint).toContain(`Did you mean ${meant}? Known here: src, preset, map`);
  });

  test('__proto__, as JSON can bring it', async () => {
    const settings = JSON.parse('{"__proto__": {"src": "/"}}') as Record<string, unknown>;
    expect((await errorOf(() => checkSettings(settings))).kind).toBe('config');
  });
});

test('every right setting is taken, and one that is not given', () => {
  expect(() => {
    checkSettings({
      src: '/api',
      preset: 'auto',
      map: { title: 't' },
      loading: 'eager',
      limit: 6,
      credentials: 'include',
      referrerPolicy: 'strict-origin',
      timeout: 0,
      refreshInterval: 60_000,
      articleId: '7',
      method: 'QUERY',
      headers: { 'x-a': '1' },
      body: [{ a: null }],
      xssiPrefix: ')]}',
      maxBytes: 1e6,
      timeZone: 'Europe/Rome',
      transform: (answer: unknown) => answer,
      answer: { json: [] },
    });
    checkSettings({ timeZone: '+0530', map: 'title: t', limit: undefined, src: null });
  }).not.toThrow();
});

describe('a source that is given settings to check', () => {
  const load = async (given: Record<string, unknown>, fetched = vi.fn()): Promise<unknown> => {
    const src = await serve((request, response) => {
      fetched();
      json([{ t: 'a' }])(request, response);
    });
    const settings = { src, map: { title: 't' }, ...given, given: [given] };
    return articleSource(settings).load({ signal });
  };

  test('loads where all is right', async () => {
    expect(await load({ timeout: 500 })).toMatchObject({ items: [{ title: 'a' }] });
  });

  test.each([
    ['credentials', 'yes'],
    ['referrerPolicy', 'none'],
    ['method', 'GE T'],
    ['headers', { 'x y': '1' }],
    ['timeout', NaN],
    ['titel', 't'],
    ['timeZone', 'Mars/Olympus'],
  ])('says that %s is wrong, whatever became of the request', async (name, value) => {
    const error = await errorOf(() => load({ [name]: value }));
    expect(error.kind).toBe('config');
    expect(error.message).toContain(name);
  });
});
