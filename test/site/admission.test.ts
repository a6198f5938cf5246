import { describe, expect, it } from 'vitest';

import { ARTICLES } from '../../stories/site/content/notable.js';
import { SAMPLE_TOKEN } from '../../stories/site/endpoint/admission.js';
import { createMemoryStore } from '../../stories/site/memory-store.js';
import { client, draft } from './helpers.js';

const commentsOf = (id: string): string => `/api/articles/${id}/comments`;

describe('a conversation for members', () => {
  const path = commentsOf(ARTICLES.members);

  it('can be read by everyone, and says that it is one', async () => {
    const { json } = client(createMemoryStore());
    expect(await json(path)).toMatchObject({ thread: { admission: 'members' } });
  });

  it('takes comments from who is signed in alone', async () => {
    const { get, post } = client(createMemoryStore());
    const refused = await post(path, draft());
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ message: 'Please sign in to join this conversation.' });
    const taken = await get(path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${SAMPLE_TOKEN}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(draft()),
    });
    expect(taken.status).toBe(201);
  });
});

describe('a conversation that wants a proof', () => {
  const path = commentsOf(ARTICLES.proof);

  it('asks for it, and takes a comment with the right one', async () => {
    const { post } = client(createMemoryStore());
    for (const proof of [undefined, '41', 42, null]) {
      const refused = await post(path, draft({ proof }));
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({
        challenge: { question: 'Which number comes after 41?' },
      });
    }
    expect((await post(path, draft({ proof: ' 42 ' }))).status).toBe(201);
  });
});
