import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/data/mapping/writing.js';
import { type Written, writeComment } from '../../src/data/write-comment.js';
import {
  REFUSED_COMMENTS,
  REFUSED_FORMS,
  REFUSED_THREADS,
  type ServerAnswer,
  wordpressPage,
} from '../fixtures/refusals/answers.js';
import { commentSource, signal } from './source-support.js';
import { errorOf, serve } from './support.js';

const draft: Draft = {
  body: 'I saw a kingfisher.',
  author: { name: 'Nora Check', email: 'nora@mail.example' },
  page: { url: 'https://news.example/story', title: 'Story' },
};

const THREAD = 'comments?uri=/story&post=1&site=news&url=/story';

const text = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** What comes of a comment that is answered so. */
async function answered({ preset, status, body }: ServerAnswer): Promise<Written> {
  const origin = await serve((_, response) => response.writeHead(status).end(text(body)));
  const headers = { authorization: 'Bearer token' };
  return writeComment(commentSource({ src: `${origin}/${THREAD}`, preset, headers }), draft);
}

describe('a comment that a server does not take', () => {
  test.each(REFUSED_COMMENTS)('$preset: $what', async (answer) => {
    const { message, fields = [], retryable, duplicate, reason } = answer;
    const written = await answered(answer);
    expect(written.error?.kind).toBe('http');
    if (answer.status !== 200) expect(written.error?.status).toBe(answer.status);
    expect(written.message).toBe(message);
    expect(Object.keys(written.fieldErrors).sort()).toEqual([...fields].sort());
    for (const field of fields) expect(written.fieldErrors[field]).toMatch(/\S/);
    expect(written).toMatchObject({
      comment: undefined,
      retryable: retryable ?? false,
      duplicate: duplicate ?? false,
      reason,
    });
  });

  test('says below a field what it says of that field', async () => {
    const bad = REFUSED_COMMENTS.find(({ what }) => what === 'a bad address');
    if (!bad) throw new Error('expected that answer');
    expect((await answered(bad)).fieldErrors).toEqual({ email: 'That is no address.' });
  });
});

describe('a thread that a server does not give', () => {
  test.each(REFUSED_THREADS)('$preset: $what', async ({ preset, status, body, message, kind }) => {
    const origin = await serve((_, response) => response.writeHead(status).end(text(body)));
    const source = commentSource({ src: `${origin}/${THREAD}`, preset });
    if (kind === 'empty') {
      expect((await source.load({ signal })).items).toEqual([]);
      return;
    }
    const error = await errorOf(() => source.load({ signal }));
    expect(error.kind).toBe('http');
    if (status === 200) expect(error.message).toContain(message);
    else expect(error.status).toBe(status);
  });
});

/** A WordPress whose REST API takes nothing of guests, and whose form answers as it is told; gives what the form was sent. */
async function wordpress(
  form: (origin: string) => { status: number; headers?: Record<string, string>; body?: string },
): Promise<{ origin: string; forms: URLSearchParams[]; newest: object[] }> {
  const forms: URLSearchParams[] = [];
  const newest: object[] = [];
  const origin = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const send = (status: number, body: unknown, headers = {}): void => {
      response.writeHead(status, headers).end(text(body));
    };
    if (request.method === 'GET') {
      send(200, pathname.endsWith('/comments') ? newest : '<p>A page.</p>');
      return;
    }
    if (pathname.endsWith('/comments')) {
      send(401, { code: 'rest_comment_login_required', message: 'You have to be signed in.' });
      return;
    }
    let sent = '';
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
    request.on('end', () => {
      forms.push(new URLSearchParams(sent));
      const { status, body = '', headers = {} } = form(origin);
      send(status, body, headers);
    });
  });
  return { origin, forms, newest };
}

const post = (origin: string, more: Partial<Draft> = {}): Promise<Written> =>
  writeComment(
    commentSource({
      src: `${origin}/wp-json/wp/v2/comments?post=7&per_page=100`,
      preset: 'wordpress',
    }),
    { ...draft, page: { url: `${origin}/story/`, title: 'Story' }, ...more },
  );

const redirect = (location: string) => ({ status: 302, headers: { location } });

describe("WordPress's own form, where its REST API takes nothing of guests", () => {
  const comment = (id: number, name: string): object => ({
    id,
    parent: 0,
    author_name: name,
    date_gmt: '2026-11-20T08:00:00',
    content: { rendered: '<p>I saw a kingfisher.</p>' },
    status: 'approved',
  });

  test('is sent with what it has fields for, and the comment is found where it leads', async () => {
    const site = await wordpress(() =>
      redirect(`${site.forms[0]?.get('redirect_to') ?? ''}#comment-32`),
    );
    site.newest.push(comment(33, 'Somebody else'), comment(32, 'Nora Check'));
    const written = await post(site.origin, { parent: { id: '12' } });
    expect(Object.fromEntries(site.forms[0] ?? [])).toEqual({
      comment: 'I saw a kingfisher.',
      author: 'Nora Check',
      email: 'nora@mail.example',
      comment_post_ID: '7',
      comment_parent: '12',
      redirect_to: `${site.origin}/wp-json/wp/v2/comments?post=7&written_by=Nora%20Check`,
    });
    expect(written).toMatchObject({ error: undefined, pending: false, comment: { id: '32' } });
  });

  test('says by where it leads that a comment waits, and which', async () => {
    const site = await wordpress(() =>
      redirect(
        `${site.forms[0]?.get('redirect_to') ?? ''}&unapproved=34&moderation-hash=f00#comment-34`,
      ),
    );
    site.newest.push(comment(32, 'Nora Check'));
    expect(await post(site.origin)).toMatchObject({
      error: undefined,
      pending: true,
      id: '34',
      comment: undefined,
    });
  });

  test('leads to a page of the site, which says of a comment that waits which it is', async () => {
    const site = await wordpress((origin) => redirect(`${origin}/story/?unapproved=35#comment-35`));
    expect(await post(site.origin)).toMatchObject({ error: undefined, pending: true, id: '35' });
  });

  test.each([
    ['a page that says nothing of it', '/story/#comment-32'],
    ['a page where one signs in', '/wp-login.php'],
  ])('is not taken for posted where it leads to %s', async (_, path) => {
    const site = await wordpress((origin) => redirect(origin + path));
    expect(await errorOf(() => post(site.origin))).toMatchObject({ kind: 'parse' });
  });

  test.each(REFUSED_FORMS)('refuses, and says why: %s (%i)', async (_, status, html, told) => {
    const site = await wordpress(() => ({ status, body: wordpressPage(html) }));
    expect(await post(site.origin)).toMatchObject({
      error: { kind: 'http', status },
      message: told,
      comment: undefined,
    });
  });

  test('is not sent from a page of another origin, which could not read the answer', async () => {
    const site = await wordpress(() => ({ status: 200 }));
    const written = await post(site.origin, { page: draft.page });
    expect(written).toMatchObject({ reason: 'signIn', message: 'You have to be signed in.' });
    expect(site.forms).toEqual([]);
  });
});

describe('what a page sends along to be trusted', () => {
  const stale = { code: 'rest_cookie_invalid_nonce', message: 'It does not fit.' };
  const taken = {
    id: 9,
    author_name: 'Nora',
    content: { rendered: '<p>Hm.</p>' },
    status: 'approved',
  };

  /** Asks the page for what is newer as often as it is asked. */
  async function posted(nonces: readonly string[]) {
    const tried: unknown[] = [];
    const origin = await serve((request, response) => {
      const nonce = request.headers['x-wp-nonce'];
      tried.push(nonce);
      const fits = nonce === 'new';
      response.writeHead(fits ? 201 : 403).end(text(fits ? taken : stale));
    });
    const refusals: unknown[] = [];
    const source = commentSource(
      { src: `${origin}/comments?post=1`, preset: 'wordpress' },
      {
        prepare: async (request, refused) => {
          refusals.push(refused?.status);
          const headers = new Headers(request.headers);
          headers.set('x-wp-nonce', nonces[refused ? 1 : 0] ?? '');
          return new Request(request, { headers });
        },
      },
    );
    return { written: await writeComment(source, draft), tried, refusals };
  }

  test('is asked for once more where it is out of date', async () => {
    const { written, tried, refusals } = await posted(['old', 'new']);
    expect(written).toMatchObject({ error: undefined, comment: { id: '9' } });
    expect(tried).toEqual(['old', 'new']);
    expect(refusals).toEqual([undefined, 403]);
  });

  test('is not asked for without end', async () => {
    const { written, tried } = await posted(['old', 'old']);
    expect(written).toMatchObject({ reason: 'expired', message: 'It does not fit.' });
    expect(tried).toEqual(['old', 'old']);
  });
});
