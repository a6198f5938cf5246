import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { LedeError } from '../../src/data/errors.js';
import { type Attempt, explain } from '../../src/data/explain.js';
import { jsonEnd } from '../../src/data/json-end.js';
import type { SourceServices, SourceSettings } from '../../src/data/source-settings.js';
import wordpressErrors from '../fixtures/wordpress/errors.json' with { type: 'json' };
import wordpressPosts from '../fixtures/wordpress/posts.json' with { type: 'json' };
import { randomOf } from './random.js';
import { articleSource, commentSource, signal } from './source-support.js';
import { errorOf, serve } from './support.js';

/** The error of a source whose server answers as it is told. */
async function told(
  answer: (response: ServerResponse) => void,
  settings: Partial<SourceSettings> = {},
  load = articleSource,
): Promise<LedeError> {
  const src = await serve((_, response) => answer(response));
  return errorOf(() =>
    load({ src, map: { items: '$', title: 'title' }, ...settings }).load({ signal }),
  );
}

/** A server that answers with a body. */
const body =
  (text: string, status = 200, type = 'application/json') =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': type }).end(text);
  };

describe('no answer', () => {
  const attempt: Attempt = {
    url: 'https://api.example/list',
    kind: 'article',
    credentials: 'same-origin',
    surroundings: { page: 'https://news.example/story', online: true },
  };
  const hint = (more: Partial<Attempt> = {}): string | undefined =>
    explain(new LedeError('network', 'x: no answer'), { ...attempt, ...more }).hint;

  test('from another origin names the header that the server must send, and what else it may be', () => {
    expect(hint()).toBe(
      'Browsers do not say why: most often the server does not let this page read it (CORS) and must answer with ' +
        'Access-Control-Allow-Origin: https://news.example; else the server may be down, or a content blocker or the ' +
        "page's own policy (connect-src) may have stopped the request.",
    );
  });

  test('to a request with cookies and headers names all three', () => {
    expect(
      hint({ credentials: 'include', headers: { 'x-api-key': '1', accept: '*/*' } }),
    ).toContain(
      'Access-Control-Allow-Origin: https://news.example and Access-Control-Allow-Credentials: true and ' +
        'Access-Control-Allow-Headers: x-api-key, accept;',
    );
  });

  test("from the page's own origin has nothing to do with CORS", () => {
    expect(hint({ url: 'https://news.example/api' })).toMatch(
      /^There was no answer: the server may be/,
    );
  });

  test('over http to a page that came by https is mixed content', () => {
    expect(hint({ url: 'http://api.example/' })).toContain('mixed content');
  });

  test('that a page’s own fetch does not even ask for is told as that', () => {
    const told = (cause: unknown): string | undefined =>
      explain(new LedeError('network', 'x: no answer', { cause }), attempt).hint;
    expect(told(new Error('no token yet'))).toBe(
      'It failed with "Error: no token yet": where configure() has a fetch of the page\'s own, look there.',
    );
    expect(told(new TypeError("Cannot read properties of undefined (reading 'token')"))).toMatch(
      /reading 'token'.*configure\(\).*CORS/,
    );
    for (const message of [
      'Failed to fetch',
      'fetch failed',
      'NetworkError when attempting to fetch resource.',
      'Load failed',
      'network error',
      'terminated',
    ])
      expect(told(new TypeError(message))).toMatch(/^Browsers do not say why.*CORS/);
  });

  test('to the end, where it has begun, is told as that', () => {
    const error = new LedeError('network', 'x: the answer broke off', { status: 200 });
    expect(explain(error, attempt).hint).toContain('before all of the answer was there');
  });

  test('where the reader is offline is just that', () => {
    const surroundings = { page: 'https://news.example/', online: false };
    expect(hint({ surroundings })).toBe('The reader is offline.');
  });

  test('where nothing is known of the page speaks of its origin', () => {
    expect(hint({ surroundings: undefined })).toContain("Allow-Origin: the page's origin");
  });

  test('in truth, from a source, has the hint', async () => {
    const services: Partial<SourceServices> = {
      surroundings: () => ({ page: 'https://news.example/', online: true }),
    };
    const dead = articleSource({ src: 'http://127.0.0.1:9/', map: {} }, services);
    const error = await errorOf(() => dead.load({ signal }));
    expect(error).toMatchObject({
      kind: 'network',
      hint: expect.stringContaining('mixed content'),
    });
  });

  test('of the file of a preset is about that file', () => {
    const error = new LedeError('network', 'preset: wordpress could not be loaded');
    expect(explain(error, attempt).hint).toContain('chunks');
  });
});

describe('an answer that is not JSON', () => {
  const LOGIN =
    '<!DOCTYPE html>\n<html lang="en"><head><title>Sign in</title></head><body><form action="/login" method="post">' +
    '<input name="user"><input type="password" name="password"></form></body></html>';
  const FEED =
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel></channel></rss>';
  const posts = JSON.stringify(wordpressPosts);

  test.each([
    ['a login page', LOGIN, 'a web page in place of JSON: a login page'],
    ['a page of white space and markup', '\n\n  <p>Maintenance</p>', 'a web page in place of JSON'],
    ['a feed', FEED, 'The answer is XML, such as an RSS feed'],
    ['nothing', '', 'The answer is empty.'],
    ['an answer cut in a text', posts.slice(0, posts.indexOf('rendered') + 14), 'cut short'],
    ['an answer cut after a comma', '{"items":[{"id":1},', 'as far as it goes, 19 characters'],
    [
      'two answers',
      '{"id":1}\n{"id":2}\n',
      'JSON up to character 8, where it has "\\n{\\"id\\":2}',
    ],
    ['a warning before it', 'Notice: x in y.php\n[]', 'begins with "Notice: x in y.php\\n"'],
    ['a comma too many', '[{"id":1,}]', 'JSON up to character 9, where it has "}]"'],
    ['a script', 'show({"items":[]});', 'JSONP'],
    ['a guard', ')]}\'\n{"items":[]}', 'set xssiPrefix'],
    ['a word', 'OK', 'The answer begins with "OK".'],
  ])('%s is told apart', async (_, text, hint) => {
    const error = await told(body(text));
    expect(error).toMatchObject({ kind: 'parse', status: 200 });
    expect(error.hint).toContain(hint);
  });

  test('because it is too large says so', async () => {
    const error = await told(body(posts), { maxBytes: 1000 });
    expect(error.message).toContain('larger than maxBytes (1000)');
    expect(error.hint).toContain('Ask for fewer items');
  });

  test('by its type is read all the same', async () => {
    const src = await serve((_, response) => body('[{"title":"a"}]', 200, 'text/plain')(response));
    const { items } = await articleSource({ src, map: { title: 'title' } }).load({ signal });
    expect(items).toMatchObject([{ title: 'a' }]);
  });
});

describe('a refusal', () => {
  const closed = JSON.stringify({ code: 403, details: 'read-only', error: 'site is closed' });
  test.each([
    [400, '{"error":{"message":"Bad filter"}}', 'It says: Bad filter'],
    [
      401,
      '{"errors":[{"message":"Log in first"}]}',
      'see credentials and headers. It says: Log in first',
    ],
    [403, closed, 'The server refuses this reader, or this page. It says: read-only'],
    [404, '<h1>Not Found</h1>', 'There is nothing at this address: see src.'],
    [405, '', 'see method'],
    [410, '', 'gone'],
    [429, '{"message":"Slow down"}', 'asked too often. A page of another origin'],
    [500, '{"errno":500,"errmsg":"ECONNREFUSED"}', 'a problem of its own. It says: ECONNREFUSED'],
    [503, '<html>Booting</html>', 'The server has a problem of its own.'],
    [418, '', undefined],
    [409, '{"message":{"text":5}}', undefined],
  ])('%d is put into words', async (status, text, hint) => {
    const error = await told(body(text, status));
    expect(error).toMatchObject({ kind: 'http', status });
    if (hint === undefined) expect(error.hint).toBeUndefined();
    else expect(error.hint).toContain(hint);
  });

  test('by WordPress says what WordPress said', async () => {
    const { body: answer, status } = Object.values(wordpressErrors)[0] as {
      body?: unknown;
      status?: number;
    };
    const json = answer ?? Object.values(wordpressErrors)[0];
    const error = await told(body(JSON.stringify(json), status ?? 400));
    expect(error.hint).toContain(`It says: ${(json as { message: string }).message}`);
  });

  test('404 of a thread speaks of the thread', async () => {
    const error = await told(body('{}', 404), {}, commentSource as never);
    expect(error.hint).toBe('There is no thread at this address: see src and article-id.');
  });

  test('inside a 200 is one too', async () => {
    const map = { items: 'data', title: 't', error: 'errno && errmsg' };
    const error = await told(body('{"errno":1001,"errmsg":"url is required"}'), { map });
    expect(error).toMatchObject({ kind: 'http', message: 'url is required' });
    expect(error.hint).toBe('The answer says so itself: url is required');
  });
});

describe('an answer of another shape', () => {
  test('says what it has', async () => {
    const map = { items: 'response.results', title: 't' };
    const error = await told(body('{"results":[],"pages":3}'), { map });
    expect(error).toMatchObject({ kind: 'shape', hint: 'The answer has: results, pages.' });
    expect(error.message).toContain('response.results');
  });

  test('with wrong types everywhere gives what is usable, and no error', async () => {
    const src = await serve((_, response) =>
      body(
        '{"items":[{"title":{"a":1},"url":5,"published":[],"image":true,"authors":"x"},7,null,[],"t",{"title":["b"]}],' +
          '"total":{"n":1},"next":{"url":3}}',
      )(response),
    );
    const map = {
      items: 'items',
      title: 'title',
      url: 'url',
      published: 'published',
      image: 'image',
      authors: 'authors',
      total: 'total',
      next: 'next',
    };
    const { items, total, next } = await articleSource({ src, map }).load({ signal });
    expect(items[0]).toEqual({ id: 'nth-0', authors: [{ name: 'x' }] });
    expect(items.at(-1)).toMatchObject({ title: 'b' });
    expect([total, next]).toEqual([undefined, undefined]);
    expect(JSON.stringify(items)).not.toContain('object Object');
  });
});

describe('the end of JSON', () => {
  const whole = JSON.stringify(wordpressPosts).slice(0, 4000);

  test('of a text that is cut anywhere is its end', () => {
    const text = '{"a":[1,-2.5e3,true,false,null,"x\\\\\\"y",{"b":{}},[]],"c":"\\u00e9"}';
    JSON.parse(text);
    for (let length = 1; length < text.length; length++)
      expect([length, jsonEnd(text.slice(0, length)).isCut]).toEqual([length, true]);
    expect(jsonEnd(whole).isCut).toBe(true);
  });

  test('is before the first character that cannot be', () => {
    const random = randomOf(7);
    for (let round = 0; round < 300; round++) {
      const at = Math.floor(random() * whole.length);
      const broken = `${whole.slice(0, at)}\u0007?${whole.slice(at)}`;
      const { position, isCut } = jsonEnd(broken);
      expect(position).toBeLessThanOrEqual(broken.length);
      // Within a text nothing looks wrong.
      if (!isCut) expect(position).toBeLessThanOrEqual(at + 1);
    }
  });

  test.each(['[1}', '{]', '{"a"}', '{"a":}', '[1 2]', '{1:2}', '[,]', ']', '1,2', 'undefined'])(
    'of %s is not that it was cut',
    (text) => {
      expect(jsonEnd(text).isCut).toBe(false);
    },
  );

  test('of a hostile text takes no more than linear time', () => {
    const before = performance.now();
    for (const text of ['['.repeat(200_000), '"\\'.repeat(100_000), `"${' '.repeat(300_000)}`])
      jsonEnd(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
