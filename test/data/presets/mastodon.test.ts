import { describe, expect, test } from 'vitest';
import context from '../../fixtures/presets/mastodon/context.json' with { type: 'json' };
import statuses from '../../fixtures/presets/mastodon/statuses.json' with { type: 'json' };
import { answerOf, errorOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';
import { sent, written } from './written.js';

const api = 'https://mastodon.example/api/v1';

test('the replies to a post are comments, with a warning before what it warns of', async () => {
  const url = `${api}/statuses/110001/context`;
  expect(await commentsBy('mastodon', answerOf(context, { url }))).toEqual({
    items: [
      {
        id: '110002',
        parentId: '110001',
        author: {
          id: '2',
          name: 'Orla & Byrne 🦀',
          url: 'https://quay.example/@orla',
          avatar: 'https://quay.example/avatars/orla.png',
        },
        published: new Date('2026-11-20T08:05:00.120Z'),
        edited: new Date('2026-11-20T08:09:00Z'),
        body: '<p>Salt &amp; tar: I <em>like</em> the new pier 🌊</p>',
        bodyFormat: 'html',
        status: 'published',
        score: 4,
        replyCount: 1,
        url: 'https://quay.example/@orla/110002',
        lang: 'en',
      },
      {
        id: '110003',
        parentId: '110002',
        author: {
          id: '3',
          name: 'layla@port.example',
          url: 'https://port.example/@layla',
          avatar: 'https://port.example/missing.png',
        },
        published: new Date('2026-11-20T08:10:00Z'),
        body: '<p><strong>Eels &lt; 3 &amp; more</strong></p><p>الميناء جميل</p>',
        bodyFormat: 'html',
        status: 'published',
        score: 0,
        replyCount: 0,
        url: 'https://port.example/users/layla/statuses/9',
        lang: 'ar',
      },
    ],
  });
});

test('a post that nobody has answered has no comments', async () => {
  const empty = { ancestors: [], descendants: [] };
  expect(await commentsBy('mastodon', answerOf(empty))).toEqual({ items: [] });
});

describe('the posts of an account', () => {
  const url = `${api}/accounts/1/statuses?exclude_replies=true`;
  const headers = {
    link: `<${api}/accounts/1/statuses?exclude_replies=true&max_id=110011>; rel="next", <${api}/accounts/1/statuses?exclude_replies=true&min_id=110001>; rel="prev"`,
  };

  test('are cards of the pages that they link to, else of themselves', async () => {
    expect(await articlesBy('mastodon', answerOf(statuses, { url, headers }))).toEqual({
      next: { url: `${api}/accounts/1/statuses?exclude_replies=true&max_id=110011` },
      items: [
        {
          id: '110001',
          url: 'https://paper.example/pier',
          title: 'The pier & its planks',
          standfirst: 'Two years late, and a metre longer.',
          image: { url: 'https://mastodon.example/cache/pier.jpg', alt: 'Planks in the sun' },
          authors: [
            {
              name: 'The Paper',
              url: 'https://mastodon.example/@paper',
              avatar: 'https://mastodon.example/avatars/paper.png',
            },
          ],
          published: new Date('2026-11-20T08:00:00Z'),
          updated: new Date('2026-11-20T09:00:00Z'),
          commentCount: 2,
          body: statuses[0]?.content,
          lang: 'en',
        },
        {
          id: '55',
          url: 'https://quay.example/@orla/55',
          title: 'Gulls on the roof <3',
          image: { url: 'https://quay.example/media/gulls-small.jpg', alt: 'Four gulls' },
          authors: [
            {
              name: 'orla@quay.example',
              url: 'https://quay.example/@orla',
              avatar: 'https://quay.example/avatars/orla.png',
            },
          ],
          published: new Date('2026-11-19T10:00:00Z'),
          commentCount: 1,
          body: '<p>Gulls on the roof &lt;3</p>',
          lang: 'en',
        },
        {
          id: '110011',
          url: 'https://mastodon.example/@paper/110011',
          title: 'The end of the serial',
          authors: [
            {
              name: 'The Paper',
              url: 'https://mastodon.example/@paper',
              avatar: 'https://mastodon.example/avatars/paper.png',
            },
          ],
          published: new Date('2026-11-18T08:00:00Z'),
          commentCount: 0,
          lang: 'en',
        },
      ],
    });
  });

  test('end where the header names no next page', async () => {
    const last = { link: `<${api}/accounts/1/statuses?min_id=110001>; rel="prev"` };
    const { next } = await articlesBy('mastodon', answerOf(statuses, { url, headers: last }));
    expect(next).toBeUndefined();
  });
});

describe('a reply of a reader with a token', () => {
  const headers = { 'content-type': 'application/json' };
  const thread = `${api}/statuses/109/context`;

  test('answers a reply, or the post itself', async () => {
    const { sent, outcome } = await written('mastodon', thread, { error: 'Text is too long' });
    expect(sent).toEqual({
      url: `${api}/statuses`,
      method: 'POST',
      // https://docs.joinmastodon.org/methods/statuses/#headers
      headers: { ...headers, 'Idempotency-Key': 'key-1' },
      body: { status: 'I saw a kingfisher.', in_reply_to_id: '12' },
    });
    expect(outcome.message).toBe('Text is too long');
  });

  test('is liked and not, changed and deleted', async () => {
    expect((await sent('mastodon', 'vote', thread, 1)).url).toBe(`${api}/statuses/12/favourite`);
    expect((await sent('mastodon', 'vote', thread, 0)).url).toBe(`${api}/statuses/12/unfavourite`);
    expect(await errorOf(() => sent('mastodon', 'vote', thread, -1))).toMatchObject({
      kind: 'config',
    });
    expect(await sent('mastodon', 'edit', thread)).toEqual({
      url: `${api}/statuses/12`,
      method: 'PUT',
      headers,
      body: { status: 'I saw a kingfisher.' },
    });
    expect((await sent('mastodon', 'remove', thread)).method).toBe('DELETE');
  });

  test('is reported with whose it is', async () => {
    const about = { author: { id: '3' }, reason: 'It sells boats.' };
    expect(await sent('mastodon', 'report', thread, undefined, about)).toEqual({
      url: `${api}/reports`,
      method: 'POST',
      headers,
      body: { account_id: '3', status_ids: ['12'], comment: 'It sells boats.' },
    });
  });
});
