import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { type SendOptions, send, timeLimit } from '../../src/data/request.js';
import { errorOf, serve } from './support.js';

const options: SendOptions = { fetch };

const JSON_TYPE = { 'content-type': 'application/json' };

/** Asks a server that answers as it is told. */
async function ask(
  answer: (response: ServerResponse) => void,
  more: Partial<SendOptions> = {},
): ReturnType<typeof send> {
  const origin = await serve((_, response) => answer(response));
  return send(new Request(`${origin}/api?key=secret`), { ...options, ...more });
}

describe('an answer', () => {
  test('is its JSON, status, address and headers, their names in lower case', async () => {
    const answer = await ask((response) => {
      response.writeHead(201, { ...JSON_TYPE, 'X-Total': '3' }).end('{"a":[1]}');
    });
    expect(answer).toMatchObject({ status: 201, json: { a: [1] }, headers: { 'x-total': '3' } });
    expect(answer.url).toMatch(/\/api\?key=secret$/);
  });

  test.each([
    ['text/plain', '{"a":1}'],
    ['text/html', '{"a":1}'],
    ['application/octet-stream', '\uFEFF{"a":1}'],
    ['application/feed+json', ' {"a":1}\n'],
  ])('of type %s is read as JSON if it is', async (type, body) => {
    const { json } = await ask((response) => {
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    expect(json).toEqual({ a: 1 });
  });

  test('of status 204 is null', async () => {
    expect((await ask((response) => response.writeHead(204).end())).json).toBeNull();
  });

  test('loses the prefix that the server puts before its JSON', async () => {
    const xssiPrefix = ")]}'\n";
    const body = `${xssiPrefix}{"a":1}`;
    expect((await ask((response) => response.end(body), { xssiPrefix })).json).toEqual({ a: 1 });
    expect((await ask((response) => response.end('{"a":1}'), { xssiPrefix })).json).toEqual({
      a: 1,
    });
    expect((await errorOf(() => ask((response) => response.end(body)))).kind).toBe('parse');
  });

  test('after a redirect has the address that it came from', async () => {
    const origin = await serve(({ url }, response) => {
      if (url === '/new') response.end('[]');
      else response.writeHead(302, { location: '/new' }).end();
    });
    expect((await send(new Request(`${origin}/old`), options)).url).toBe(`${origin}/new`);
  });

  test('made by hand has the address that was asked', async () => {
    const byHand = async (): Promise<Response> => Response.json([]);
    const answer = await send(new Request('https://news.example/a'), { ...options, fetch: byHand });
    expect(answer.url).toBe('https://news.example/a');
  });
});

describe('an answer that is no JSON is a parse error that holds it', () => {
  test.each(['<!doctype html><p>Sign in', '{"items":[{"id":', '', 'hello'])('%j', async (body) => {
    const error = await errorOf(() =>
      ask((response) => response.writeHead(200, JSON_TYPE).end(body)),
    );
    expect(error).toMatchObject({ kind: 'parse', status: 200, answer: body });
    expect(error.message).toMatch(/^http:.*\/api: not JSON$/);
  });
});

describe('an answer larger than maxBytes', () => {
  const endless = async (maxBytes?: number): Promise<{ error: unknown; sent: number }> => {
    let sent = 0;
    let closed: (() => void) | undefined;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const error = await errorOf(() =>
      ask(
        (response) => {
          const more = (): void => {
            while (!response.destroyed && response.write(' '.repeat(65_536))) sent += 65_536;
          };
          response.on('drain', more).on('close', () => closed?.());
          more();
        },
        maxBytes === undefined ? {} : { maxBytes },
      ),
    );
    await isClosed;
    return { error, sent };
  };

  test('is not read to its end, and the server is told to stop', async () => {
    const { error, sent } = await endless(100_000);
    expect(error).toMatchObject({ kind: 'parse', status: 200, answer: undefined });
    expect((error as Error).message).toContain('larger than maxBytes (100000)');
    expect(sent).toBeLessThan(50_000_000);
  });

  test('is one of more than 50 MB where nothing else is said', async () => {
    const { error } = await endless();
    expect((error as Error).message).toContain('larger than maxBytes (50000000)');
  });

  test('counts bytes, not characters', async () => {
    const body = JSON.stringify('ö'.repeat(50));
    const read = (maxBytes: number): ReturnType<typeof send> =>
      ask((response) => response.end(body), { maxBytes });
    expect((await read(102)).json).toBe('ö'.repeat(50));
    expect((await errorOf(() => read(101))).message).toContain('maxBytes');
    expect((await read(0)).json).toBe('ö'.repeat(50));
  });
});

test('a character that comes in two parts is one', async () => {
  const bytes = Buffer.from('"\u{1F33E}"');
  const { json } = await ask((response) => {
    response.write(bytes.subarray(0, 3));
    setTimeout(() => response.end(bytes.subarray(3)), 20);
  });
  expect(json).toBe('\u{1F33E}');
});

describe('a refusal', () => {
  test('is an http error with its status, what the server said, and when to come back', async () => {
    const error = await errorOf(() =>
      ask((response) => {
        response.writeHead(429, { ...JSON_TYPE, 'retry-after': '30' }).end('{"message":"slow"}');
      }),
    );
    expect(error).toMatchObject({
      kind: 'http',
      status: 429,
      retryAfter: 30,
      answer: { message: 'slow' },
    });
    expect(error.message).toContain('429');
    expect(error.message).not.toContain('secret');
    expect(error.hint).toContain('too often');
  });

  test('may name the time to come back as a date', async () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    const error = await errorOf(() =>
      ask((response) => response.writeHead(503, { 'retry-after': inAMinute }).end()),
    );
    expect(error.retryAfter).toBeGreaterThan(55);
    expect(error.retryAfter).toBeLessThanOrEqual(60);
  });

  test('of which the page is HTML has its text; a time that is nonsense it has not', async () => {
    const error = await errorOf(() =>
      ask((response) => response.writeHead(500, { 'retry-after': 'soon' }).end('<h1>Oops</h1>')),
    );
    expect(error).toMatchObject({
      kind: 'http',
      status: 500,
      answer: '<h1>Oops</h1>',
      retryAfter: undefined,
    });
  });
});

describe('no answer', () => {
  test('is a network error where nobody listens', async () => {
    const error = await errorOf(() => send(new Request('http://127.0.0.1:9/api?key=1'), options));
    expect(error).toMatchObject({ kind: 'network', message: 'http://127.0.0.1:9/api: no answer' });
  });

  test('is a network error where the connection breaks, in the middle of the body too', async () => {
    const dropped = await errorOf(() => ask((response) => response.destroy()));
    expect(dropped.kind).toBe('network');
    const cut = await errorOf(() =>
      ask((response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' }).write('{"a":');
        setTimeout(() => response.destroy(), 20);
      }),
    );
    expect(cut.kind).toBe('network');
  });

  test("is the signal's own reason where the request was aborted, and the server is told", async () => {
    const reason = new Error('gone');
    const abort = new AbortController();
    let closed: (() => void) | undefined;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const origin = await serve((request) => {
      request.once('close', () => closed?.());
      abort.abort(reason);
    });
    const request = new Request(origin, { signal: abort.signal });
    await expect(send(request, options)).rejects.toBe(reason);
    await isClosed;
  });
});

describe('a time limit', () => {
  test('aborts with a timeout error that names the address without its query', async () => {
    const { signal } = timeLimit(new AbortController().signal, 20, 'https://news.example/a?key=1');
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    expect(signal.reason).toMatchObject({
      kind: 'timeout',
      message: 'https://news.example/a: no answer within 20 ms',
    });
  });

  test('aborts with the reason of the one who leaves before, or has left', () => {
    const abort = new AbortController();
    const limits = [timeLimit(abort.signal, 1000, 'https://news.example/')];
    abort.abort('gone');
    limits.push(timeLimit(abort.signal, 1000, 'https://news.example/'));
    expect(limits.map(({ signal }) => signal.reason as unknown)).toEqual(['gone', 'gone']);
    for (const { done } of limits) done();
  });

  test.each([0, 20])('of %s ms does nothing once it is off', async (milliseconds) => {
    const abort = new AbortController();
    const { signal, done } = timeLimit(abort.signal, milliseconds, 'https://news.example/');
    if (milliseconds) done();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(signal.aborted).toBe(false);
    done();
    abort.abort();
    expect(signal.aborted).toBe(false);
  });
});
