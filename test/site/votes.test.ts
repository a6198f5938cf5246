import { describe, expect, it } from 'vitest';

import { ARTICLES } from '../../stories/site/content/notable.js';
import { createMemoryStore } from '../../stories/site/memory-store.js';
import type { Comment } from '../../stories/site/types.js';
import { client } from './helpers.js';

const THREAD = `/api/articles/${ARTICLES.busy}/comments`;
const COMMENT = `${THREAD}/${ARTICLES.busy}-1`;

/** A reader whose browser keeps the cookie it is given. */
function reader(get: ReturnType<typeof client>['get']) {
  let cookie = '';
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await get(path, { ...init, headers: { Cookie: cookie } });
    cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  return {
    vote: (value: unknown, path = COMMENT) =>
      ask(`${path}/vote`, { method: 'PUT', body: JSON.stringify({ value }) }),
    comment: async (path = COMMENT) => (await (await ask(path)).json()) as Comment,
  };
}

describe('a vote', () => {
  it('is counted once for each reader, who can change it and take it back', async () => {
    const { get } = client(createMemoryStore());
    const [one, other] = [reader(get), reader(get)];
    const { likes, dislikes } = await one.comment();
    const votes = async (): Promise<unknown> => {
      const comment = await other.comment();
      return [comment.likes - likes, comment.dislikes - dislikes];
    };
    expect(await (await one.vote(1)).json()).toMatchObject({ likes: likes + 1, my_vote: 1 });
    await one.vote(1);
    expect(await votes()).toEqual([1, 0]);
    await other.vote(1);
    expect(await votes()).toEqual([2, 0]);
    await one.vote(-1);
    expect(await votes()).toEqual([1, 1]);
    await one.vote(0);
    expect(await votes()).toEqual([1, 0]);
  });

  it('is answered to who has given it and to nobody else, wherever the comment is', async () => {
    const { get, json } = client(createMemoryStore());
    const one = reader(get);
    expect(await one.comment()).toMatchObject({ my_vote: 0 });
    await one.vote(-1);
    expect(await one.comment()).toMatchObject({ my_vote: -1 });
    expect(await json(COMMENT)).toMatchObject({ my_vote: 0 });
    const response = await get(THREAD);
    expect(response.headers.get('Vary')).toContain('Cookie');
  });

  it('is known by a cookie that scripts cannot read, given with the first one only', async () => {
    const { get } = client(createMemoryStore());
    const one = reader(get);
    const first = (await one.vote(1)).headers.get('Set-Cookie');
    expect(first).toMatch(/^reader=[\w-]{36}; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly$/);
    expect((await one.vote(-1)).headers.get('Set-Cookie')).toBeNull();
    expect((await get(THREAD)).headers.get('Set-Cookie')).toBeNull();
  });

  it('is refused where it is none, and where there is nothing to vote for', async () => {
    const { get, json } = client(createMemoryStore());
    const one = reader(get);
    for (const value of [2, '1', null, undefined])
      expect((await one.vote(value)).status, String(value)).toBe(422);
    expect((await one.vote(1, `${THREAD}/nobody`)).status).toBe(404);
    const closed = `/api/articles/${ARTICLES.closed}/comments/${ARTICLES.closed}-1`;
    expect((await one.vote(1, closed)).status).toBe(403);
    expect(await json(closed)).not.toHaveProperty('my_vote');
  });

  it('divides the readers over some comments of the sample', async () => {
    const { json } = client(createMemoryStore());
    const { comments } = await json<{ comments: Comment[] }>(`${THREAD}?per_page=100`);
    const disputed = comments.filter(({ likes, dislikes }) => likes > 4 && dislikes > likes / 2);
    expect(disputed.length).toBeGreaterThan(2);
  });
});
