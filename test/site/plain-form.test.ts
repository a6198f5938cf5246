import { describe, expect, it } from 'vitest';

import { createMemoryStore } from '../../stories/site/memory-store.js';
import { client, ORIGIN, smallPaper } from './helpers.js';

const COMMENTS = '/api/articles/1/comments';

/** Sends a form as a browser does. */
function sender() {
  const { get, json } = client(createMemoryStore({ content: smallPaper }));
  const send = (fields: Record<string, string>, path = COMMENTS): Promise<Response> =>
    get(path, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        body: 'Well said.',
        'author.name': 'Oona Quayle',
        'author.email': 'oona@example.org',
        'author.url': '',
        ...fields,
      }),
    });
  return { send, json };
}

describe('a comment that a browser sends by itself', () => {
  it('is kept, and leads back to it on the page it was written on', async () => {
    const { send, json } = sender();
    const page = `${ORIGIN}/articles/article-1?served`;
    const response = await send({ page });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(
      `${ORIGIN}/articles/article-1?served#comment-reader-1`,
    );
    expect(await json(COMMENTS)).toMatchObject({
      comments: [
        { id: 'reader-1', parent_id: null, body: '<p>Well said.</p>', author: { url: null } },
      ],
    });
  });

  it('may answer another', async () => {
    const { send, json } = sender();
    await send({});
    expect((await send({ body: 'Indeed.', parent_id: 'reader-1' })).status).toBe(303);
    expect(await json(COMMENTS)).toMatchObject({ comments: [{}, { parent_id: 'reader-1' }] });
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    'javascript:alert(1)',
    '',
    'http://',
  ])('leads nobody to another site: %j', async (page) => {
    const { send } = sender();
    const location = (await send({ page })).headers.get('Location');
    expect(location).toBe(`${ORIGIN}/#comment-reader-1`);
  });

  it('that waits for an editor says so, on a page that leads back', async () => {
    const { send } = sender();
    const response = await send({ body: 'Please moderate this.', page: '/articles/article-1' });
    expect(response.status).toBe(202);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    const html = await response.text();
    expect(html).toContain('An editor will read your comment first.');
    expect(html).toContain(`href="${ORIGIN}/articles/article-1"`);
  });

  it('that is refused is told why, field by field, without the field reaching the page as markup', async () => {
    const { send } = sender();
    const response = await send({ 'author.email': 'no', body: '', page: '/"><script>' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Write a comment before you send it.');
    expect(html).toContain('This does not look like an e-mail address.');
    expect(html).not.toContain('"><script>');
  });

  it('that finds no conversation, or a closed one, is told so', async () => {
    const { send } = sender();
    expect((await send({}, '/api/articles/2/comments')).status).toBe(403);
    expect((await send({}, '/api/articles/9/comments')).status).toBe(404);
  });
});
