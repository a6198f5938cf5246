import { describe, expect, test, vi } from 'vitest';
import type { HttpAnswer } from '../../src/data/request.js';
import { SharedRequests } from '../../src/data/shared-requests.js';
import type { SourceSettings } from '../../src/data/source-settings.js';
import ledeComments from '../fixtures/lede/comments.json' with { type: 'json' };
import posts from '../fixtures/wordpress/posts.json' with { type: 'json' };
import { articleSource, commentSource, json, signal } from './source-support.js';
import { bodyOf, errorOf, serve } from './support.js';

describe('a source', () => {
  test('reads by its map alone where no preset is named', async () => {
    const src = await serve(json({ posts: [{ t: 'Hello' }] }));
    const loaded = await articleSource({ src, map: { title: 't' } }).load({ signal });
    expect(loaded.items.map(({ title }) => title)).toEqual(['Hello']);
    expect(loaded.preset).toBeUndefined();
  });

  test('takes a map in the short form', async () => {
    const src = await serve(json([{ t: 'Hello' }]));
    const { items } = await articleSource({ src, map: 'title: t; lang: `en`' }).load({ signal });
    expect(items).toEqual([{ id: 'nth-0', title: 'Hello', lang: 'en', authors: [] }]);
  });

  test('lays its map over the preset that it names', async () => {
    const src = await serve(json(posts));
    const settings = { src, preset: 'wordpress', map: { title: 'slug' } };
    const loaded = await articleSource(settings).load({ signal });
    expect(loaded.items[0]).toMatchObject({ title: 'bridge-reopens', id: '130' });
    expect(loaded.preset).toBe('wordpress');
  });

  test('recognises a preset from the answer, and keeps to it', async () => {
    let answers = 0;
    const src = await serve((request, response) => {
      json(answers++ === 0 ? posts : [], 200)(request, response);
    });
    const source = articleSource({ src });
    expect(await source.load({ signal })).toMatchObject({ preset: 'wordpress' });
    expect(await source.load({ signal, fresh: true })).toMatchObject({
      preset: 'wordpress',
      items: [],
    });
  });

  test('of no known API is read by the usual names, page by page', async () => {
    const src = await serve((request, response) => {
      const page = request.url === '/' ? 1 : 2;
      const story = { id: page, headline: `Story ${page}`, link: `/story/${page}` };
      json({ data: [story], links: { next: page === 1 ? '/2' : null } })(request, response);
    });
    const source = articleSource({ src });
    const first = await source.load({ signal });
    expect(first.preset).toBeUndefined();
    const second = await source.load({ signal, page: first.next, offset: 1 });
    expect([...first.items, ...second.items]).toEqual([
      { id: '1', title: 'Story 1', url: `${src}/story/1`, authors: [] },
      { id: '2', title: 'Story 2', url: `${src}/story/2`, authors: [] },
    ]);
    expect(second.next).toBeUndefined();
  });

  test('says whether comments can be written', async () => {
    const src = await serve(json(ledeComments));
    expect((await commentSource({ src }).load({ signal })).writable).toBe(true);
    expect((await commentSource({ src, map: {} }).load({ signal })).writable).toBe(false);
    const readOnly = commentSource({ src, map: { create: null, next: null } });
    const { writable, next } = await readOnly.load({ signal });
    expect([writable, next]).toEqual([false, undefined]);
  });

  test('takes comments from readers with an account where the page sends what tells of one', async () => {
    const src = await serve(json({ comments: [{ id: 1, text: 'So it is.' }] }));
    const map = { items: 'comments', body: 'text', create: { account: true } };
    const writable = async (more: Partial<SourceSettings>): Promise<boolean> =>
      (await commentSource({ src, map, ...more }).load({ signal })).writable;
    expect(await writable({})).toBe(false);
    expect(await writable({ headers: { authorization: 'Bearer 1' } })).toBe(true);
    expect(await writable({ credentials: 'include' })).toBe(true);
  });

  test('whose answer nobody knows is wrongly set, until an answer is known', async () => {
    let answers = 0;
    const src = await serve((request, response) => {
      json(answers++ === 0 ? { message: 'Back soon' } : posts)(request, response);
    });
    const source = articleSource({ src });
    expect(await errorOf(() => source.load({ signal }))).toMatchObject({ kind: 'config' });
    expect((await source.load({ signal, fresh: true })).items).toHaveLength(3);
  });

  test.each(['', 'ftp://news.example/', 'javascript:1', '/relative'])(
    'is not made for %j, which is no http(s) URL',
    async (src) => {
      expect(await errorOf(() => articleSource({ src }))).toMatchObject({ kind: 'config' });
    },
  );

  test('whose map is wrong says so once there is an answer, and leaves no rejection unhandled', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const src = await serve((request, response) => {
      setTimeout(() => json([])(request, response), 50);
    });
    for (const settings of [{ map: { titel: 't' } }, { preset: 'wordpres' }, { map: 'title' }]) {
      const error = await errorOf(() => articleSource({ src, ...settings }).load({ signal }));
      expect(error.kind).toBe('config');
    }
    const down = { src: 'http://127.0.0.1:9/', map: { titel: 't' } };
    expect((await errorOf(() => articleSource(down).load({ signal }))).kind).toBe('network');
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('names with an error what there is to know', async () => {
    const src = await serve(json({ posts: [], total: 0 }));
    const error = await errorOf(() => articleSource({ src, map: { items: 'a' } }).load({ signal }));
    expect(error).toMatchObject({ kind: 'shape', hint: 'The answer has: posts, total.' });
  });
});

describe('a request', () => {
  test('has the headers that are set, to the origin of src only, from page to page', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      json({ posts: [{ t: 'b' }] })(request, response);
    });
    const src = await serve((request, response) => {
      seen.push(request.headers.authorization);
      const next = request.url === '/' ? '/2' : `${other}/3`;
      json({ posts: [{ t: 'a' }], next })(request, response);
    });
    const source = articleSource({
      src,
      headers: { authorization: 'Bearer x' },
      map: { title: 't', next: 'next' },
    });
    const first = await source.load({ signal });
    const second = await source.load({ signal, page: first.next, offset: 1 });
    const third = await source.load({ signal, page: second.next, offset: 2 });
    expect(seen).toEqual(['Bearer x', 'Bearer x', undefined]);
    expect([first, second, third].map(({ items }) => items[0]?.id)).toEqual([
      'nth-0',
      'nth-1',
      'nth-2',
    ]);
    expect(third.next).toBeUndefined();
  });

  test('with a body is a POST of JSON, whose pages go on in the body', async () => {
    const bodies: unknown[] = [];
    const src = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        bodies.push([request.method, request.headers['content-type'], JSON.parse(body)]);
        json({ data: { posts: [{ t: 'a' }], end: 'c1' } })(request, response);
      });
    });
    const source = articleSource({
      src,
      body: { query: 'q', variables: {} },
      map: { title: 't', next: { cursor: 'body.variables.after', value: 'data.end' } },
    });
    const { next } = await source.load({ signal });
    await source.load({ signal, page: next });
    expect(bodies).toEqual([
      ['POST', 'application/json', { query: 'q', variables: {} }],
      ['POST', 'application/json', { query: 'q', variables: { after: 'c1' } }],
    ]);
  });

  test('may be replaced before it is sent', async () => {
    const src = await serve((request, response) => {
      json([{ t: `${String(request.url)} ${String(request.headers['x-token'])}` }])(
        request,
        response,
      );
    });
    const prepare = async ({ url }: Request): Promise<Request> =>
      new Request(`${url}signed`, { headers: { 'x-token': '1' } });
    const source = articleSource({ src, map: { title: 't' } }, { prepare });
    expect((await source.load({ signal })).items[0]?.title).toBe('/signed 1');
  });

  test('may be cancelled before it is sent', async () => {
    const fetch = vi.fn();
    const services = { fetch, prepare: async () => undefined };
    const source = articleSource({ src: 'https://news.example/', map: {} }, services);
    await expect(source.load({ signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('is aborted with the reason of the one who asked', async () => {
    const abort = new AbortController();
    const src = await serve(() => abort.abort(new Error('gone')));
    const source = articleSource({ src, map: {} });
    await expect(source.load({ signal: abort.signal })).rejects.toThrow('gone');
  });

  test('is one for two sources that ask the same', async () => {
    let asked = 0;
    const src = await serve((request, response) => {
      asked++;
      json([{ t: 'a' }])(request, response);
    });
    const requests = new SharedRequests<HttpAnswer>();
    const load = (): Promise<unknown> =>
      articleSource({ src, map: { title: 't' } }, { requests }).load({ signal });
    await Promise.all([load(), load()]);
    await load();
    expect(asked).toBe(1);
  });
});

test.each([
  ['a promise', async (answer: unknown) => answer],
  ['nothing', () => undefined],
])('a `transform` that gives %s is told', async (what, transform) => {
  const source = articleSource({ src: await serve(json([])), transform });
  await expect(source.load({ signal })).rejects.toMatchObject({
    kind: 'config',
    message: expect.stringContaining(
      `transform: expected it to give the changed answer, not ${what}`,
    ),
  });
});

test('an answer is changed by `transform` before it is read', async () => {
  const src = await serve(json({ rows: [['Hello']] }));
  const transform = (answer: unknown): unknown => {
    const { rows } = answer as { rows: string[][] };
    return rows.map(([t]) => ({ t }));
  };
  const { items } = await articleSource({ src, transform, map: { title: 't' } }).load({ signal });
  expect(items[0]?.title).toBe('Hello');
});
