import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HttpAnswer } from '../../src/data/request.js';
import { SharedRequests } from '../../src/data/shared-requests.js';
import type { SourceSettings } from '../../src/data/source-settings.js';
import { articleSource, json, signal } from './source-support.js';
import { errorOf, serve } from './support.js';

const map = { items: '$', title: 't' };

/** A server whose answer is the same each time, and how often it was asked. */
async function counted(
  answer: Parameters<typeof serve>[0] = json([{ t: 'a' }]),
): Promise<{ src: string; asked: () => number }> {
  let asked = 0;
  const src = await serve((request, response) => {
    asked++;
    answer(request, response);
  });
  return { src, asked: () => asked };
}

/** Loads from one endpoint with different settings, as elements of one page do. */
const together = (
  src: string,
  ...settings: readonly Partial<SourceSettings>[]
): Promise<readonly unknown[]> => {
  const requests = new SharedRequests<HttpAnswer>();
  return Promise.all(
    settings.map(async (own) => {
      const source = articleSource({ src, map, ...own }, { requests });
      return (await source.load({ signal }).catch((error: unknown) => ({ items: [error] }))).items;
    }),
  );
};

describe('elements that want the same request', () => {
  test('share it whatever their patience, and each has its own', async () => {
    const { src, asked } = await counted((request, response) => {
      setTimeout(() => json([{ t: 'a' }])(request, response), 120);
    });
    const [hasty, patient, endless] = await together(
      src,
      { timeout: 30 },
      { timeout: 2000 },
      { timeout: 0 },
    );
    expect(hasty).toMatchObject([{ kind: 'timeout' }]);
    expect(patient).toMatchObject([{ title: 'a' }]);
    expect(endless).toMatchObject([{ title: 'a' }]);
    expect(asked()).toBe(1);
  });

  test('each read what their own settings say', async () => {
    const { src } = await counted((_, response) => response.end(')]}\n[{"t":"a"}]'));
    const read = await together(src, {}, { xssiPrefix: ')]}\n' }, { maxBytes: 5 });
    expect(read).toMatchObject([
      [{ kind: 'parse', answer: ')]}\n[{"t":"a"}]' }],
      [{ title: 'a' }],
      [{ kind: 'parse', message: expect.stringContaining('maxBytes') }],
    ]);
  });

  test('do not see what `transform` of another does to the answer', async () => {
    const { src, asked } = await counted();
    const transform = (answer: unknown): unknown => {
      for (const item of answer as { t: string }[]) item.t += '!';
      return answer;
    };
    const titles = await together(src, {}, { transform }, { transform }, {});
    expect(titles).toMatchObject([
      [{ title: 'a' }],
      [{ title: 'a!' }],
      [{ title: 'a!' }],
      [{ title: 'a' }],
    ]);
    expect(asked()).toBe(1);
  });

  test('fail together after the same repeats', async () => {
    const { src, asked } = await counted(json({}, 503));
    const failed = await together(src, {}, {}, {});
    for (const errors of failed) expect(errors).toMatchObject([{ kind: 'http', status: 503 }]);
    expect(asked()).toBe(3);
  });
});

describe('an answer the page brought along', () => {
  test('is not changed by `transform`', async () => {
    const answer = { json: [{ t: 'a' }] };
    const transform = (brought: unknown): unknown => (brought as object[]).reverse();
    const source = articleSource({ src: 'https://news.example/', map, answer, transform });
    answer.json.push({ t: 'b' });
    for (let loads = 0; loads < 2; loads++)
      expect((await source.load({ signal })).items).toMatchObject([{ title: 'b' }, { title: 'a' }]);
    expect(answer.json[0]).toEqual({ t: 'a' });
  });
});

test('`transform` that throws is told as what it is', async () => {
  const { src } = await counted(json({ rows: null }));
  const transform = (answer: unknown): unknown => (answer as { rows: unknown[] }).rows.length;
  const error = await errorOf(() => articleSource({ src, map, transform }).load({ signal }));
  expect(error.kind).toBe('shape');
  expect(error.message).toMatch(/^transform: TypeError/);
});

describe('a server that wants to be left alone', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Loads twice; gives how many seconds lay between. */
  async function secondsBetween(backoff: unknown): Promise<number> {
    vi.useFakeTimers();
    const times: number[] = [];
    const fetch = async (): Promise<Response> => {
      times.push(Date.now());
      return Response.json({ items: [{ t: 'a' }], backoff });
    };
    const source = articleSource(
      { src: 'https://news.example/', map: { items: 'items', title: 't', backoff: 'backoff' } },
      { fetch },
    );
    await source.load({ signal });
    const again = source.load({ signal, fresh: true });
    await vi.runAllTimersAsync();
    expect((await again).items).toHaveLength(1);
    return ((times[1] ?? NaN) - (times[0] ?? NaN)) / 1000;
  }

  test.each([
    [5, 5],
    ['12', 12],
    [86_400, 60],
    [0, 0],
    [-3, 0],
    [null, 0],
    ['soon', 0],
  ])('for %j s is asked again after %j s', async (backoff, seconds) => {
    expect(await secondsBetween(backoff)).toBe(seconds);
  });

  test('holds up no one who asks another, and no one who leaves', async () => {
    const requests = new SharedRequests<string>({ now: () => 0 });
    requests.holdOff('https://news.example/a', 30);
    await requests.allowed('https://other.example/', signal);
    const abort = new AbortController();
    const waiting = requests.allowed('https://news.example/b', abort.signal);
    abort.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
  });
});

describe('a page past the end', () => {
  const withNext = { items: 'items', title: 't', next: 'next' };
  /** What the second page is, where the server answers to it as it is told. */
  async function second(answer: Parameters<typeof serve>[0]): Promise<unknown> {
    const src = await serve((request, response) => {
      if (request.url === '/') json({ items: [{ t: 'a' }], next: '/2' })(request, response);
      else answer(request, response);
    });
    const source = articleSource({ src, map: withNext });
    const { next } = await source.load({ signal });
    return source.load({ signal, page: next, offset: 1 });
  }

  test.each([400, 404, 410, 416, 422])('may be answered with %d', async (status) => {
    expect(await second(json({ message: 'no such page' }, status))).toEqual({
      items: [],
      preset: undefined,
      writable: false,
    });
  });

  test.each([
    [
      '204',
      (_: unknown, response: { writeHead: (status: number) => { end: () => void } }) =>
        response.writeHead(204).end(),
    ],
    [
      'an empty body',
      (_: unknown, response: { end: (text: string) => void }) => response.end('\n'),
    ],
    ['null', json(null)],
  ] as [string, Parameters<typeof serve>[0]][])('may be answered with %s', async (_, answer) => {
    expect(await second(answer)).toMatchObject({ items: [] });
  });

  test.each([401, 403, 500])('is not meant by %d', async (status) => {
    expect(await errorOf(() => second(json({}, status)))).toMatchObject({ kind: 'http', status });
  });
});

test('a first page of which there is nothing is empty, and one that is not found an error', async () => {
  const nothing = await serve((_, response) => response.writeHead(204).end());
  expect((await articleSource({ src: nothing }).load({ signal })).items).toEqual([]);
  const missing = await serve(json({}, 404));
  const error = await errorOf(() => articleSource({ src: missing, map }).load({ signal }));
  expect(error.status).toBe(404);
});
