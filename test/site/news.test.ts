import { describe, expect, it } from 'vitest';

import { ARTICLES } from '../../stories/site/content/notable.js';
import { createMemoryStore } from '../../stories/site/memory-store.js';
import type { Comment } from '../../stories/site/types.js';
import { client, draft, NOW } from './helpers.js';

const THREAD = `/api/articles/${ARTICLES.busy}/comments`;
const BEFORE = new Date(Number(NOW) - 1000).toISOString();

describe('what has come to a conversation', () => {
  it('is answered by itself, with what was changed and deleted', async () => {
    const { json, post, send } = client(createMemoryStore());
    const since = async (moment: string): Promise<Comment[]> =>
      (await json<{ comments: Comment[] }>(`${THREAD}?since=${moment}`)).comments;
    expect(await since(BEFORE)).toEqual([]);
    const { id } = (await (await post(THREAD, draft())).json()) as Comment;
    expect(await since(BEFORE)).toMatchObject([{ id, status: 'published', my_vote: 0 }]);
    expect(await since(NOW.toISOString())).toEqual([]);
    await send('DELETE', `${THREAD}/${id}`);
    expect(await since(BEFORE)).toMatchObject([{ id, status: 'deleted' }]);
  });

  it('is refused where the moment is none', async () => {
    const { get } = client(createMemoryStore());
    expect((await get(`${THREAD}?since=yesterday`)).status).toBe(400);
  });

  it('is sent as it comes: new comments, changed ones, and votes', async () => {
    const { get, post, send } = client(createMemoryStore());
    const abort = new AbortController();
    const response = await get(`${THREAD}/stream`, { signal: abort.signal });
    expect(response.headers.get('Content-Type')).toContain('text/event-stream');
    const messages = messagesOf(response);
    const { id } = (await (await post(THREAD, draft())).json()) as Comment;
    expect(await messages.next()).toMatchObject({ value: { id, status: 'published' } });
    await send('PUT', `${THREAD}/${id}`, { body: 'Other words.' });
    expect(await messages.next()).toMatchObject({ value: { id, body: '<p>Other words.</p>' } });
    await send('PUT', `${THREAD}/${id}/vote`, { value: 1 });
    expect(await messages.next()).toMatchObject({ value: { id, likes: 1 } });
    await messages.return(undefined);
  });

  it('is not sent to other conversations, nor before an editor has read it', async () => {
    const { get, post } = client(createMemoryStore());
    const messages = messagesOf(await get(`${THREAD}/stream`));
    await post(`/api/articles/${ARTICLES.quiet}/comments`, draft());
    await post(THREAD, draft({ body: 'Please moderate this.' }));
    const { id } = (await (await post(THREAD, draft({ body: 'Last.' }))).json()) as Comment;
    expect(await messages.next()).toMatchObject({ value: { id } });
    await messages.return(undefined);
  });
});

/** The comments of a stream, one after the other. */
async function* messagesOf(response: Response): AsyncGenerator<Comment> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(piece, { stream: true });
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      if (!message.startsWith('data: ')) continue;
      const { comments } = JSON.parse(message.slice('data: '.length)) as { comments: Comment[] };
      yield* comments;
    }
  }
}
