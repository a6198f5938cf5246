import { beforeEach, describe, expect, it } from 'vitest';

import { ARTICLES } from '../../stories/site/content/notable.js';
import { createMemoryStore } from '../../stories/site/memory-store.js';
import type { Comment, Thread } from '../../stories/site/types.js';
import { client, draft, NOW } from './helpers.js';

interface Listing {
  thread: Thread;
  comments: Comment[];
}

const COMMENTS = '/api/articles/1/comments';

describe('a conversation', () => {
  const { get, json } = client(createMemoryStore());
  const busy = `/api/articles/${ARTICLES.busy}/comments`;

  it('is a flat list, oldest first behind what the editors have pinned, in pages of fifty', async () => {
    const response = await get(busy);
    const { comments } = (await response.json()) as Listing;
    const [pinned, ...others] = comments;
    const dates = others.map(({ created }) => created);
    expect(comments).toHaveLength(50);
    expect(pinned).toMatchObject({ pinned: true, parent_id: null });
    expect(dates).toEqual([...dates].sort());
    expect(response.headers.get('X-Total-Count')).toBe('250');
    expect(response.headers.get('X-Total-Pages')).toBe('5');
    expect(response.headers.get('Link')).toContain('page=2>; rel="next"');
  });

  it('can be read newest first, so that an answer comes before what it answers', async () => {
    const { comments } = await json<Listing>(`${busy}?order=desc&per_page=100`);
    const places = new Map(comments.map(({ id }, place) => [id, place]));
    const early = comments.filter(
      ({ parent_id }, place) => parent_id !== null && (places.get(parent_id) ?? 999) > place,
    );
    expect(early.length).toBeGreaterThan(0);
  });

  it('can be read by date alone', async () => {
    const { comments } = await json<Listing>(`${busy}?order=asc&per_page=100`);
    const dates = comments.map(({ created }) => created);
    expect(dates).toEqual([...dates].sort());
  });

  it('refuses an order that it does not know', async () => {
    expect((await get(`${busy}?order=best`)).status).toBe(400);
  });

  it('says what it belongs to and whether it is closed', async () => {
    const { thread } = await json<Listing>(`/api/articles/${ARTICLES.closed}/comments`);
    expect(thread).toEqual({
      id: ARTICLES.closed,
      title: 'Allotments on Windmill Hill will stay for another thirty years',
      url: '/articles/allotments-stay',
      closed: true,
      admission: 'everyone',
    });
  });

  it('answers a single comment by its id', async () => {
    expect(await json(`${busy}/${ARTICLES.busy}-7`)).toMatchObject({ id: `${ARTICLES.busy}-7` });
    expect((await get(`${busy}/nobody`)).status).toBe(404);
  });

  it('is a 404 for an unknown article', async () => {
    expect((await get('/api/articles/99/comments')).status).toBe(404);
  });
});

describe('posting a comment', () => {
  let endpoint = client();
  beforeEach(() => {
    endpoint = client();
  });

  it('answers 201 with the comment, and lists it', async () => {
    const response = await endpoint.post(COMMENTS, draft());
    const comment: unknown = await response.json();
    expect(response.status).toBe(201);
    expect(comment).toMatchObject({
      parent_id: null,
      author: { name: 'Oona Quayle', url: null, badge: null },
      body: '<p>Well said.</p>',
      created: NOW.toISOString(),
      edited: null,
      status: 'published',
      likes: 0,
    });
    expect((await endpoint.json<Listing>(COMMENTS)).comments).toEqual([comment]);
  });

  it('never answers the e-mail address', async () => {
    const posted = await (await endpoint.post(COMMENTS, draft())).text();
    const listed = await (await endpoint.get(COMMENTS)).text();
    expect(posted + listed).not.toContain('oona@example.org');
  });

  it('keeps plain text plain: markup is escaped and blank lines part paragraphs', async () => {
    const response = await endpoint.post(
      COMMENTS,
      draft({ body: ' <b>One</b> & "two"\r\nthree\n\n \n\nfour ' }),
    );
    expect(await response.json()).toMatchObject({
      body: '<p>&lt;b&gt;One&lt;/b&gt; &amp; &quot;two&quot;<br>three</p>\n<p>four</p>',
    });
  });

  it('hangs an answer under its parent', async () => {
    const parent = (await (await endpoint.post(COMMENTS, draft())).json()) as Comment;
    const answer = await endpoint.post(COMMENTS, draft({ body: 'Quite.', parent_id: parent.id }));
    expect(await answer.json()).toMatchObject({ parent_id: parent.id });
  });

  it('refuses an answer to a comment that is not there', async () => {
    const response = await endpoint.post(COMMENTS, draft({ parent_id: 'gone' }));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: { parent_id: expect.any(String) } });
  });

  it.each([
    ['an empty body', { body: '  ' }, 'body'],
    ['a body of 5001 characters', { body: 'x'.repeat(5001) }, 'body'],
    ['a body that is no text', { body: { html: 'x' } }, 'body'],
    ['no name', { author: { email: 'a@example.org' } }, 'author.name'],
    ['a name of 81 letters', { author: { name: 'x'.repeat(81), email: 'a@b.org' } }, 'author.name'],
    ['no e-mail', { author: { name: 'A' } }, 'author.email'],
    ['an e-mail without a domain', { author: { name: 'A', email: 'a@b' } }, 'author.email'],
    [
      'a script for an address',
      { author: { name: 'A', email: 'a@b.org', url: 'javascript:alert(1)' } },
      'author.url',
    ],
    ['a parent that is no id', { parent_id: 7 }, 'parent_id'],
  ])('refuses %s', async (_, changes, field) => {
    const response = await endpoint.post(COMMENTS, draft(changes));
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      message: expect.any(String),
      errors: { [field]: expect.any(String) },
    });
  });

  it('names every field at fault at once', async () => {
    const response = await endpoint.post(COMMENTS, {});
    const { errors } = (await response.json()) as { errors: object };
    expect(Object.keys(errors)).toEqual(['body', 'author.name', 'author.email']);
  });

  it('accepts a body of exactly 5000 characters and a name of exactly 80', async () => {
    const response = await endpoint.post(COMMENTS, {
      body: 'x'.repeat(5000),
      author: { name: 'x'.repeat(80), email: 'a@example.org', url: 'https://example.org/' },
    });
    expect(response.status).toBe(201);
  });

  it('refuses what is not JSON', async () => {
    expect((await endpoint.post(COMMENTS, 'body=Hello')).status).toBe(400);
  });

  it.each(['Please moderate me.', 'See https://one.example and https://two.example'])(
    'holds back "%s" for an editor and does not list it',
    async (body) => {
      const response = await endpoint.post(COMMENTS, draft({ body }));
      const comment = (await response.json()) as Comment;
      expect(response.status).toBe(201);
      expect(comment).toMatchObject({ status: 'pending', message: expect.any(String) });
      expect((await endpoint.json<Listing>(COMMENTS)).comments).toEqual([]);
      expect((await endpoint.get(`${COMMENTS}/${comment.id}`)).status).toBe(404);
    },
  );

  it('lets a single link pass', async () => {
    const response = await endpoint.post(COMMENTS, draft({ body: 'See https://one.example' }));
    expect(await response.json()).toMatchObject({ status: 'published' });
  });

  it('refuses the same text by the same author, but not by another', async () => {
    await endpoint.post(COMMENTS, draft());
    const author = { name: 'Somebody', email: 'OONA@example.org' };
    const again = await endpoint.post(COMMENTS, draft({ body: ' Well  said. ', author }));
    expect(again.status).toBe(409);
    expect(await again.json()).toEqual({ message: expect.any(String) });

    const other = { name: 'Piet', email: 'piet@example.org' };
    expect((await endpoint.post(COMMENTS, draft({ author: other }))).status).toBe(201);
  });

  it('keeps only one of two equal comments that come at the same moment', async () => {
    const responses = await Promise.all([
      endpoint.post(COMMENTS, draft()),
      endpoint.post(COMMENTS, draft()),
    ]);
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuses everything once the conversation is closed', async () => {
    const response = await endpoint.post('/api/articles/2/comments', draft());
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ message: 'This conversation is closed.' });
  });

  it('is a 404 for an unknown article', async () => {
    expect((await endpoint.post('/api/articles/99/comments', draft())).status).toBe(404);
  });
});

describe('a comment that a reader has posted', () => {
  const busy = `/api/articles/${ARTICLES.busy}/comments`;
  const { post, send, json } = client(createMemoryStore());

  it('can be changed and deleted for a quarter of an hour', async () => {
    const { id } = (await (await post(busy, draft())).json()) as Comment;
    const changed = await send('PUT', `${busy}/${id}`, { body: 'Other words.' });
    expect(await changed.json()).toMatchObject({
      id,
      body: '<p>Other words.</p>',
      edited: NOW.toISOString(),
    });
    expect((await send('PUT', `${busy}/${id}`, { body: ' ' })).status).toBe(422);
    expect((await send('DELETE', `${busy}/${id}`)).status).toBe(204);
    expect(await json(`${busy}/${id}`)).toMatchObject({ status: 'deleted', body: '' });
  });

  it('is none of the sample content, which stays as it is', async () => {
    const { comments } = await json<Listing>(busy);
    const [first] = comments;
    expect((await send('DELETE', `${busy}/${first?.id}`)).status).toBe(403);
  });

  it('can be reported like any other', async () => {
    const { comments } = await json<Listing>(busy);
    const report = `${busy}/${comments[0]?.id}/reports`;
    expect((await send('POST', report, { reason: 'Rude.' })).status).toBe(202);
    expect((await send('POST', `${busy}/nobody/reports`, {})).status).toBe(404);
  });
});
