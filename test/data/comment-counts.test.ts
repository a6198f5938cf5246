import { describe, expect, test, vi } from 'vitest';
import { CommentCounts } from '../../src/data/comment-counts.js';
import type { FieldMap } from '../../src/data/mapping/map.js';
import type { HttpAnswer } from '../../src/data/request.js';
import { SharedRequests } from '../../src/data/shared-requests.js';
import type { SourceSettings } from '../../src/data/source-settings.js';
import { articleSource, commentSource, json, signal } from './source-support.js';
import { bodyOf, errorOf, serve } from './support.js';

/** A server that notes what it is asked, and answers all alike. */
async function counting(
  answer: unknown,
  settings: Partial<SourceSettings>,
  path = '/counts',
): Promise<{
  readonly asked: { readonly url: string; readonly body: string }[];
  readonly counts: (keys: readonly string[], fresh?: boolean) => Promise<unknown[]>;
}> {
  const asked: { url: string; body: string }[] = [];
  const origin = await serve((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ url: request.url ?? '', body });
      json(answer)(request, response);
    });
  });
  const gathering = new CommentCounts();
  const requests = new SharedRequests<HttpAnswer>();
  return {
    asked,
    counts: (keys, fresh = false) =>
      Promise.all(
        keys.map(async (key) => {
          const source = commentSource({ src: origin + path, ...settings }, { requests });
          return (await gathering.count(source, key, '', { signal, fresh })).total;
        }),
      ),
  };
}

const map: FieldMap = { counts: { url: "?of={@ | join(',')}", count: '$ | at(@)' } };

describe('the numbers of comments of many pages', () => {
  test('are asked for by one request', async () => {
    const { asked, counts } = await counting({ one: 3, two: 0, three: 250 }, { map });
    expect(await counts(['one', 'two', 'three', 'one'])).toEqual([3, 0, 250, 3]);
    expect(asked.map(({ url }) => url)).toEqual(['/counts?of=one%2Ctwo%2Cthree']);
  });

  test('are asked for fifty at a time', async () => {
    const { asked, counts } = await counting({}, { map });
    await counts(Array.from({ length: 120 }, (_, index) => `page${index}`));
    expect(asked).toHaveLength(3);
  });

  test('are 0 where the answer leaves a page out', async () => {
    const { counts } = await counting({ one: 3 }, { map });
    expect(await counts(['one', 'lost'])).toEqual([3, 0]);
  });

  test('never are members that all objects have', async () => {
    const { counts } = await counting({}, { map });
    expect(await counts(['constructor', '__proto__'])).toEqual([0, 0]);
  });

  test('are asked for again later, and by who wants them fresh', async () => {
    const { asked, counts } = await counting({ one: 3 }, { map });
    await counts(['one']);
    await counts(['one']);
    expect(asked).toHaveLength(1);
    await counts(['one'], true);
    expect(asked).toHaveLength(2);
  });

  const shapes: readonly [string, string, unknown, unknown][] = [
    ['waline', '/api/comment?path=/a', { errno: 0, errmsg: '', data: [3, 12] }, undefined],
    ['waline', '/api/comment?path=/a', [3, 12], undefined],
    [
      'artalk',
      '/api/v2/comments?page_key=/a&site_name=N',
      { data: { '/b': 12, '/a': 3 } },
      undefined,
    ],
    ['isso', '/?uri=/a', [3, 12], ['/a', '/b']],
    [
      'remark42',
      '/api/v1/find?site=n&url=/a',
      [
        { url: '/b', count: 12 },
        { url: '/a', count: 3 },
      ],
      ['/a', '/b'],
    ],
    ['lede', '/api/counts', { '/a': 3, '/b': 12 }, undefined],
  ];
  const addresses: Readonly<Record<string, string>> = {
    waline: '/api/comment?type=count&url=%2Fa%2C%2Fb',
    artalk: '/api/v2/stats/page_comment?page_keys=%2Fa%2C%2Fb&site_name=N',
    isso: '/count',
    remark42: '/api/v1/counts?site=n',
    lede: '/api/counts?articles=%2Fa%2C%2Fb',
  };
  test.each(shapes)('are read of %s at %s', async (preset, path, answer, body) => {
    const { asked, counts } = await counting(answer, { preset }, path);
    expect(await counts(['/a', '/b'])).toEqual([3, 12]);
    expect(asked).toEqual([
      { url: addresses[preset], body: body === undefined ? '' : JSON.stringify(body) },
    ]);
  });

  test('are an error that the answer tells', async () => {
    const { counts } = await counting({ errno: 1, errmsg: 'No such site.' }, { preset: 'waline' });
    const error = await errorOf(() => counts(['/a']));
    expect(error).toMatchObject({ kind: 'http' });
    expect(error.message).toContain('No such site.');
  });

  test('are given up when nobody waits for them any more, and not before', async () => {
    const aborted = vi.fn();
    const origin = await serve((request) => {
      request.socket.on('close', aborted);
    });
    const gathering = new CommentCounts();
    const [first, second] = [new AbortController(), new AbortController()];
    const waiting = [first, second].map(({ signal: of }, index) =>
      gathering
        .count(commentSource({ src: origin, map }), `page${index}`, '', { signal: of })
        .catch((error: unknown) => error),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    first.abort();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(aborted).not.toHaveBeenCalled();
    second.abort();
    await vi.waitFor(() => {
      expect(aborted).toHaveBeenCalled();
    });
    await Promise.all(waiting);
  });
});

describe('the numbers of comments of articles', () => {
  const articles = [
    { id: '7', url: 'https://news.example/a/seven', authors: [] },
    { id: '8', url: 'https://news.example/a/eight', authors: [] },
  ];

  /** What is asked for, and counted, where the map of the articles has `counts`. */
  const counted = async (counts: unknown, answer: unknown) => {
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url ?? '');
      json(answer)(request, response);
    });
    const given = { counts } as FieldMap;
    const source = articleSource({ src: `${origin}/stories`, preset: 'lede', map: given });
    const numbers = await new CommentCounts().countArticles(source, articles, '', { signal });
    return { asked, numbers: Object.fromEntries(numbers) };
  };

  test('are asked for by one request, by their ids', async () => {
    expect(await counted(map.counts, { 7: 3 })).toEqual({
      asked: ['/stories?of=7%2C8'],
      numbers: { 7: 3, 8: 0 },
    });
  });

  test('are asked for by what else the map says tells them apart', async () => {
    const key = "url | replace('https://news.example', '')";
    expect(await counted({ ...map.counts, key }, { '/a/eight': 12 })).toEqual({
      asked: ['/stories?of=%2Fa%2Fseven%2C%2Fa%2Feight'],
      numbers: { 7: 0, 8: 12 },
    });
  });

  test('are left alone where nothing tells an article apart', async () => {
    expect(await counted({ ...map.counts, key: 'section.name' }, {})).toEqual({
      asked: [],
      numbers: {},
    });
  });

  test('are not asked for where the map does not say how', async () => {
    expect(await counted(null, {})).toEqual({ asked: [], numbers: {} });
  });
});

describe('the number of comments of one page', () => {
  test('is what its thread says, where a map does not tell how to count', async () => {
    const of = async (answer: unknown, given: FieldMap): Promise<unknown> => {
      const { counts } = await counting(answer, { map: given });
      return (await counts(['one']))[0];
    };
    const comments = [
      { id: 1, body: 'One' },
      { id: 2, body: 'Two' },
    ];
    expect(await of({ comments, count: 12 }, { items: 'comments', total: 'count' })).toBe(12);
    expect(await of({ comments }, { items: 'comments' })).toBe(2);
    expect(await of([], {})).toBe(0);
  });

  test('is not guessed from a first page', async () => {
    const given: FieldMap = { items: 'comments', next: 'next' };
    const answer = { comments: [{ id: 1, body: 'One' }], next: '/further' };
    const { counts } = await counting(answer, { map: given });
    const error = await errorOf(() => counts(['one']));
    expect(error).toMatchObject({ kind: 'shape' });
    expect(error.message).toMatch(/^total: /);
  });

  test.each([
    [{ url: 1, count: 'n' }, 'counts: expected url'],
    [{ url: '?{', count: 'n' }, 'counts.url'],
    [{ url: '?a', count: 'n[' }, 'counts.count'],
    [{ url: '?a', body: '(', count: 'n' }, 'counts.body'],
    [{ url: '?a', count: 'n', key: 'a[' }, 'counts.key'],
    [{ url: '?a', count: 'n', pages: 1 }, 'counts.pages: no such field'],
  ])('is refused a map with a mistake: %j', async (setting, place) => {
    const given = { counts: setting } as unknown as FieldMap;
    const { counts } = await counting({}, { map: given });
    const error = await errorOf(() => counts(['one']));
    expect(error).toMatchObject({ kind: 'config' });
    expect(error.message).toContain(place);
  });
});
