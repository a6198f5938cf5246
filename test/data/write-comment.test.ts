import { describe, expect, test, vi } from 'vitest';
import type { Draft } from '../../src/data/mapping/writing.js';
import { type Written, writeComment } from '../../src/data/write-comment.js';
import ledeHeld from '../fixtures/lede/held.json' with { type: 'json' };
import ledeRefused from '../fixtures/lede/refused.json' with { type: 'json' };
import created from '../fixtures/wordpress/created.json' with { type: 'json' };
import errors from '../fixtures/wordpress/errors.json' with { type: 'json' };
import held from '../fixtures/wordpress/held.json' with { type: 'json' };
import { commentSource, json, signal } from './source-support.js';
import { bodyOf, errorOf, serve } from './support.js';

const draft: Draft = {
  body: 'I saw a kingfisher.',
  author: { name: 'Nora Check', email: 'nora@example.org' },
  parent: { id: '1001' },
  page: { url: 'https://news.example/story', title: 'Story' },
};

/** Posts the draft to a server of some kind that answers as it is told. */
async function post(preset: string, body: unknown, status = 201): Promise<Written> {
  const origin = await serve(json(body, status));
  return writeComment(commentSource({ src: `${origin}/comments?post=123`, preset }), draft);
}

describe('a comment that was taken', () => {
  test('is there as the server has it', async () => {
    const written = await post('wordpress', created);
    expect(written).toMatchObject({ pending: false, error: undefined, fieldErrors: {} });
    expect(written.comment).toMatchObject({
      id: '1287',
      author: { name: 'Nora Check' },
      status: 'published',
      bodyFormat: 'html',
      published: new Date('2026-11-23T21:46:50Z'),
    });
    expect(written.comment).not.toHaveProperty('parentId');
  });

  test('may be taken without a word', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(201).end();
    });
    const source = commentSource({ src: `${origin}/comments`, preset: 'lede' });
    expect(await writeComment(source, draft)).toMatchObject({
      error: undefined,
      comment: undefined,
    });
  });

  test('is not known where its place in the answer has something else', async () => {
    const { kind } = await errorOf(() => post('lede', { ok: false, error: 'No.' }, 200));
    expect(kind).toBe('parse');
  });

  test('is not known where the answer is a page that the server has led to: it may be one to sign in', async () => {
    for (const page of ['<!doctype html><title>Sign in</title>', '']) {
      const origin = await serve((request, response) => {
        if (request.url === '/login') response.end(page);
        else response.writeHead(302, { location: '/login' }).end();
      });
      const source = commentSource({ src: `${origin}/comments`, preset: 'lede' });
      expect((await errorOf(() => writeComment(source, draft))).kind).toBe('parse');
    }
  });

  test('is refused in the words for a field that no form has', async () => {
    const { message, fieldErrors } = await post('lede', { errors: { zip: 'Wrong zip.' } }, 422);
    expect(message).toBe('Wrong zip.');
    expect(fieldErrors).toEqual({});
  });

  test('is not made of an answer that has no text', async () => {
    expect(await post('lede', { status: 'pending', message: 'Thank you.' })).toMatchObject({
      pending: true,
      message: 'Thank you.',
      comment: undefined,
    });
  });

  test('may wait for approval', async () => {
    expect(await post('wordpress', held)).toMatchObject({
      pending: true,
      comment: { id: '1288', status: 'pending' },
    });
    expect(await post('lede', ledeHeld)).toMatchObject({
      pending: true,
      message: 'Thank you. An editor will read your comment first.',
      comment: { id: 'c3', parentId: 'c1', status: 'pending' },
    });
  });

  test('was sent once, as the server wants it', async () => {
    const sent: unknown[] = [];
    const origin = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        sent.push([request.method, request.url, JSON.parse(body)]);
        json(created, 201)(request, response);
      });
    });
    await writeComment(
      commentSource({ src: `${origin}/comments?post=123`, preset: 'wordpress' }),
      draft,
    );
    await writeComment(commentSource({ src: `${origin}/comments?page=2`, preset: 'lede' }), draft);
    expect(sent).toEqual([
      [
        'POST',
        '/comments?post=123',
        {
          post: '123',
          parent: '1001',
          author_name: 'Nora Check',
          author_email: 'nora@example.org',
          content: 'I saw a kingfisher.',
        },
      ],
      [
        'POST',
        '/comments?page=2',
        {
          body: 'I saw a kingfisher.',
          parent_id: '1001',
          author: { name: 'Nora Check', email: 'nora@example.org' },
        },
      ],
    ]);
  });
});

describe('a comment that was refused', () => {
  test('comes with what the server says of each field', async () => {
    const { status, body } = errors['bad-email'];
    expect(await post('wordpress', body, status)).toMatchObject({
      comment: undefined,
      fieldErrors: { email: 'Invalid email address.' },
      message: 'Invalid parameter(s): author_email',
      error: { kind: 'http', status: 400 },
    });
    const wrong = await post('lede', ledeRefused, 422);
    expect(wrong.fieldErrors).toEqual({
      email: ledeRefused.errors['author.email'],
      body: ledeRefused.errors.body,
    });
    expect(wrong.message).toBe('The comment could not be accepted.');
  });

  test('may be one that is there already', async () => {
    const { status, body } = errors.duplicate;
    expect(await post('wordpress', body, status)).toMatchObject({
      duplicate: true,
      retryable: false,
      message: 'Duplicate comment detected; it looks as though you’ve already said that!',
    });
  });

  test('may be taken a moment later', async () => {
    const { status, body } = errors.flood;
    expect(await post('wordpress', body, status)).toMatchObject({ retryable: true });
  });

  test.each(['closed', 'login-required', 'unknown-post', 'stale-nonce'] as const)(
    'for another reason comes with that reason: %s',
    async (name) => {
      const { status, body } = errors[name];
      expect(await post('wordpress', body, status)).toMatchObject({
        message: body.message,
        fieldErrors: {},
        duplicate: false,
        error: { kind: 'http', status },
      });
    },
  );

  test('by a page of HTML has no message but the status', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(502).end('<h1>Bad gateway</h1>'),
    );
    const written = await writeComment(commentSource({ src: origin, preset: 'wordpress' }), draft);
    expect(written).toMatchObject({
      comment: undefined,
      message: undefined,
      error: { kind: 'http', status: 502 },
    });
  });

  test('inside a 200 is refused all the same', async () => {
    const src = await serve(json({ error: { message: 'Not <b>today</b>' }, id: 5 }));
    const map = { error: 'error', create: { body: { text: 'body' }, comment: '$' } };
    const { comment, error } = await writeComment(commentSource({ src, map }), draft);
    expect(comment).toBeUndefined();
    expect(error?.message).toBe('Not today');
  });
});

describe('a comment whose fate is unknown', () => {
  test('is an error: no answer, or one that cannot be read', async () => {
    const dropped = await serve((_, response) => response.destroy());
    const lost = commentSource({ src: dropped, preset: 'wordpress' });
    expect((await errorOf(() => writeComment(lost, draft))).kind).toBe('network');
    const page = await serve((_, response) => response.end('<p>Thanks!'));
    const unreadable = commentSource({ src: page, preset: 'wordpress' });
    expect((await errorOf(() => writeComment(unreadable, draft))).kind).toBe('parse');
  });

  test('makes the server be asked again, for what was loaded may be out of date', async () => {
    let asked = 0;
    const src = await serve((request, response) => {
      if (request.method === 'POST') response.destroy();
      else json({ thread: {}, comments: [], asked: asked++ })(request, response);
    });
    const source = commentSource({ src, preset: 'lede' });
    await source.load({ signal });
    await source.load({ signal });
    expect(asked).toBe(1);
    await errorOf(() => writeComment(source, draft));
    await source.load({ signal });
    expect(asked).toBe(2);
  });
});

test('nothing is sent where the page cancels it, or where the source takes no comments', async () => {
  const fetch = vi.fn();
  const cancelled = commentSource(
    { src: 'https://news.example/', preset: 'wordpress' },
    { fetch, prepare: async () => undefined },
  );
  await expect(writeComment(cancelled, draft)).rejects.toMatchObject({ name: 'AbortError' });
  const readOnly = commentSource({ src: 'https://news.example/', map: { body: 'b' } }, { fetch });
  expect((await errorOf(() => writeComment(readOnly, draft))).kind).toBe('config');
  expect(fetch).not.toHaveBeenCalled();
});

test('headers go along to the origin of src only', async () => {
  const seen: unknown[] = [];
  const origin = await serve((request, response) => {
    seen.push(request.headers.authorization);
    json(created)(request, response);
  });
  const headers = { authorization: 'Bearer x' };
  const create = { url: `${origin}/comments`, body: { text: 'body' } };
  await writeComment(commentSource({ src: `${origin}/a`, headers, map: { create } }), draft);
  await writeComment(
    commentSource({ src: 'http://127.0.0.1:9/a', headers, map: { create } }),
    draft,
  );
  expect(seen).toEqual(['Bearer x', undefined]);
});
