import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LedeError, type LedeErrorKind } from '../../src/data/errors.js';
import { pause, repeat } from '../../src/data/repeat.js';
import { type HttpAnswer, sendAgain, timeLimit } from '../../src/data/request.js';
import { SharedRequests } from '../../src/data/shared-requests.js';
import { oneOf, randomOf } from './random.js';
import { errorOf, serve } from './support.js';

const ADDRESS = 'https://news.example/api';

const failure = (kind: LedeErrorKind, status?: number, retryAfter?: number): LedeError =>
  new LedeError(kind, `${kind} ${String(status)}`, { status, retryAfter });

const { signal } = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Repeats after a failure, each repeat failing anew, and gives how long was waited before each. */
async function waitsAfter(first: LedeError, then = first, patience = 30_000): Promise<number[]> {
  const waits: number[] = [];
  let last = Date.now();
  const ask = async (): Promise<never> => {
    waits.push(Date.now() - last);
    last = Date.now();
    throw then;
  };
  const outcome = repeat(ask, first, Date.now() + patience, signal).catch((e: unknown) => e);
  await vi.runAllTimersAsync();
  expect(await outcome).toBe(waits.length > 0 ? then : first);
  return waits;
}

describe('a request is sent again', () => {
  test.each([
    ['network', undefined],
    ['http', 429],
    ['http', 500],
    ['http', 502],
    ['http', 503],
    ['http', 504],
  ] as const)(
    'twice after a failure of kind %s %s, the second time later',
    async (kind, status) => {
      const [first = 0, second = 0, ...more] = await waitsAfter(failure(kind, status));
      expect(more).toEqual([]);
      expect(first).toBeGreaterThanOrEqual(200);
      expect(first).toBeLessThanOrEqual(400);
      expect(second).toBeGreaterThanOrEqual(400);
      expect(second).toBeLessThanOrEqual(800);
    },
  );

  test('at no fixed time, so that readers do not all come back at once', async () => {
    const waits = new Set<number>();
    for (let reader = 0; reader < 20; reader++)
      waits.add((await waitsAfter(failure('network')))[0] ?? 0);
    expect(waits.size).toBeGreaterThan(5);
  });

  test.each([
    ['http', 400],
    ['http', 401],
    ['http', 404],
    ['http', 501],
    ['parse', 200],
    ['parse', 500],
    ['timeout', undefined],
  ] as const)('not after a failure of kind %s %s', async (kind, status) => {
    expect(await waitsAfter(failure(kind, status))).toEqual([]);
  });

  test('no more once the failure is one that stays', async () => {
    expect(await waitsAfter(failure('http', 503), failure('http', 404))).toHaveLength(1);
  });

  test('when the server wants to be asked again, and not before', async () => {
    const waits = await waitsAfter(failure('http', 503, 7));
    expect(waits).toHaveLength(2);
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(7000);
  });

  test('not where that is later than there is patience', async () => {
    expect(await waitsAfter(failure('http', 429, 31))).toEqual([]);
    expect(await waitsAfter(failure('http', 429, 7), undefined, 10_000)).toHaveLength(1);
    expect(await waitsAfter(failure('network'), undefined, 100)).toEqual([]);
  });

  test('until it succeeds', async () => {
    const outcome = repeat(async () => 'answer', failure('network'), Date.now() + 1000, signal);
    await vi.runAllTimersAsync();
    expect(await outcome).toBe('answer');
  });

  test('not where nobody waits any more', async () => {
    const abort = new AbortController();
    const ask = vi.fn();
    const outcome = repeat(ask, failure('network'), Date.now() + 1000, abort.signal);
    outcome.catch(() => undefined);
    abort.abort(new Error('gone'));
    await expect(outcome).rejects.toThrow('gone');
    await vi.runAllTimersAsync();
    expect(ask).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a pause that is not wanted does not begin', async () => {
  await expect(pause(1000, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  expect(vi.getTimerCount()).toBe(0);
});

describe('over a real connection', () => {
  beforeEach(() => {
    vi.useRealTimers();
  });

  test('a request with a body is sent again with it', async () => {
    const bodies: string[] = [];
    const origin = await serve((request, response) => {
      request.on('data', (part) => bodies.push(String(part)));
      request.on('end', () => {
        if (bodies.length < 2) response.writeHead(503).end();
        else response.end('[1]');
      });
    });
    const request = new Request(origin, { method: 'POST', body: '{"q":1}' });
    expect((await sendAgain(request, { fetch }, 5000)).json).toEqual([1]);
    expect(bodies).toEqual(['{"q":1}', '{"q":1}']);
  });

  test('a connection that broke is made again', async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      if (++asked === 1) response.destroy();
      else response.end('[]');
    });
    expect((await sendAgain(new Request(origin), { fetch }, 5000)).json).toEqual([]);
    expect(asked).toBe(2);
  });

  test('a refusal that stays is told at once', async () => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked++;
      response.writeHead(404).end();
    });
    const error = await errorOf(() => sendAgain(new Request(origin), { fetch }, 5000));
    expect(error.status).toBe(404);
    expect(asked).toBe(1);
  });
});

/** A body that comes in parts, and breaks or never ends. */
function badBody(random: () => number, ends: boolean): ReadableStream<Uint8Array> {
  let parts = Math.floor(random() * 4);
  return new ReadableStream({
    async pull(controller) {
      await pause(random() * 100, signal);
      if (parts-- > 0) controller.enqueue(new TextEncoder().encode('[1,'));
      else if (ends) controller.error(new TypeError('network error'));
      else await new Promise(() => undefined);
    },
  });
}

/** Some who ask the same, come and go when they like, and a server of moods. */
async function crowd(seed: number): Promise<void> {
  const random = randomOf(seed);
  const requests = new SharedRequests<HttpAnswer>({ keepFor: 0 });
  const underWay = new Set<AbortSignal>();
  let wanted = 0;
  let sent = 0;
  const fetch = async (request: Request): Promise<Response> => {
    sent++;
    expect(wanted, 'asked for by someone').toBeGreaterThan(0);
    underWay.add(request.signal);
    expect(underWay.size, 'one request at a time').toBe(1);
    try {
      await pause(random() * 300, request.signal);
    } finally {
      underWay.delete(request.signal);
    }
    const mood = oneOf(random, [
      'well',
      'well',
      'broken',
      'busy',
      'slow down',
      'strict',
      'odd',
      'cut',
      'endless',
    ]);
    if (mood === 'cut' || mood === 'endless') return new Response(badBody(random, mood === 'cut'));
    if (mood === 'broken') throw new TypeError('Failed to fetch');
    if (mood === 'busy') return new Response('{}', { status: 503 });
    if (mood === 'slow down')
      return new Response('{}', { status: 429, headers: { 'retry-after': '1' } });
    if (mood === 'strict') return new Response('{}', { status: 403 });
    return new Response(mood === 'odd' ? '<p>' : '{"a":1}');
  };
  const visit = async (): Promise<void> => {
    await pause(random() * 1500, signal);
    const abort = new AbortController();
    const stays = random() < 0.3;
    const reason = new Error('left');
    if (!stays) setTimeout(() => abort.abort(reason), random() * 1500);
    wanted++;
    const limit = timeLimit(abort.signal, 5000, ADDRESS);
    const leave = (): number => wanted--;
    limit.signal.addEventListener('abort', leave);
    try {
      const start = (shared: AbortSignal): Promise<HttpAnswer> =>
        sendAgain(new Request(ADDRESS, { signal: shared }), { fetch }, 5000);
      expect((await requests.get('k', start, limit.signal)).json).toEqual({ a: 1 });
    } catch (error) {
      if (error !== reason) expect(error).toBeInstanceOf(LedeError);
      else expect(stays, 'only who leaves is told so').toBe(false);
    } finally {
      limit.done();
      limit.signal.removeEventListener('abort', leave);
      if (!limit.signal.aborted) wanted--;
      // What nobody wants is not under way, and does not come back after a pause.
      if (wanted === 0) {
        await Promise.resolve();
        expect(
          [...underWay].filter(({ aborted }) => !aborted),
          'given up when nobody wants it',
        ).toEqual([]);
      }
    }
  };
  const visits = Promise.all(Array.from({ length: 6 }, visit));
  visits.catch(() => undefined);
  await vi.runAllTimersAsync();
  await visits;
  expect(wanted).toBe(0);
  expect(sent).toBeGreaterThan(0);
  expect(vi.getTimerCount()).toBe(0);
}

test('whoever comes and goes, and whatever the server does, there is one request, for as long as somebody wants it', async () => {
  for (let seed = 1; seed <= 300; seed++)
    await crowd(seed).catch((cause: unknown) => {
      throw new Error(`seed ${seed}: ${String(cause)}`, { cause });
    });
});
