import { describe, expect, test } from 'vitest';
import feed from '../../fixtures/presets/bluesky/feed.json' with { type: 'json' };
import thread from '../../fixtures/presets/bluesky/thread.json' with { type: 'json' };
import { commentSource, json, signal } from '../source-support.js';
import { writeComment } from '../../../src/data/write-comment.js';
import { answerOf, bodyOf, errorOf, serve } from '../support.js';
import { articlesBy, commentsBy } from './support.js';
import { sent } from './written.js';

const xrpc = 'https://public.api.bsky.example/xrpc/app.bsky.feed';
const profile = 'https://bsky.app/profile/did:plc';

describe('the replies to a post', () => {
  const url = `${xrpc}.getPostThread?uri=at://did:plc:paper/app.bsky.feed.post/3kroot`;
  const answer = answerOf(thread, { url });

  test('are comments; what is blocked or gone is left out, what is not for strangers hidden', async () => {
    expect(await commentsBy('bluesky', answer)).toEqual({
      items: [
        {
          id: 'at://did:plc:orla/app.bsky.feed.post/3kone',
          key: 'bafyone',
          author: {
            name: 'Orla Byrne 🦀',
            url: `${profile}:orla`,
            avatar: 'https://cdn.bsky.example/img/avatar/orla.jpg',
          },
          published: new Date('2026-11-20T08:05:00Z'),
          body: 'Salt & tar <3\nI like it 🌊',
          bodyFormat: 'text',
          status: 'published',
          score: 4,
          replyCount: 2,
          url: `${profile}:orla/post/3kone`,
          lang: 'en',
        },
        {
          id: 'at://did:plc:layla/app.bsky.feed.post/3ktwo',
          key: 'bafytwo',
          parentId: 'at://did:plc:orla/app.bsky.feed.post/3kone',
          author: { name: 'handle.invalid', url: `${profile}:layla` },
          published: new Date('2026-11-20T08:10:00Z'),
          body: 'الميناء جميل',
          bodyFormat: 'text',
          status: 'published',
          score: 0,
          replyCount: 3,
          url: `${profile}:layla/post/3ktwo`,
          lang: 'ar',
        },
        {
          id: 'at://did:plc:shy/app.bsky.feed.post/3kthree',
          key: 'bafythree',
          author: { name: 'Shy', url: `${profile}:shy` },
          published: new Date('2026-11-20T08:11:00Z'),
          body: 'For friends.',
          bodyFormat: 'text',
          status: 'hidden',
          score: 0,
          replyCount: 1,
          url: `${profile}:shy/post/3kthree`,
        },
        {
          id: 'at://did:plc:rude/app.bsky.feed.post/3kfour',
          key: 'bafyfour',
          author: { name: 'rude.example', url: `${profile}:rude` },
          published: new Date('2026-11-20T08:12:00Z'),
          body: 'Buy my boat.',
          bodyFormat: 'text',
          status: 'hidden',
          score: 0,
          replyCount: 0,
          url: `${profile}:rude/post/3kfour`,
        },
      ],
    });
  });

  test('that lie deeper than the answer are asked for by their post', async () => {
    const layla = 'at://did:plc:layla/app.bsky.feed.post/3ktwo';
    const [, deeper] = thread.thread.replies;
    const origin = await serve((request, response) => {
      const uri = new URL(request.url ?? '', 'http://localhost').searchParams.get('uri');
      json(uri === layla ? { thread: { post: {}, replies: [deeper] } } : thread)(request, response);
    });
    const api = `${origin}/xrpc/app.bsky.feed.getPostThread`;
    const source = commentSource({
      src: `${api}?uri=at://paper.example/app.bsky.feed.post/3kroot`,
      preset: 'bluesky',
    });
    const { items } = await source.load({ signal });
    const page = { url: `${api}?uri=${encodeURIComponent(layla)}` };
    expect(items.map(({ moreReplies }) => moreReplies)).toEqual([
      undefined,
      { count: 3, page },
      undefined,
      undefined,
    ]);
    const more = await source.load({ signal, page, repliesTo: layla });
    expect(more.items.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['at://did:plc:shy/app.bsky.feed.post/3kthree', layla],
    ]);
  });

  test('may be none', async () => {
    const { replies: _, ...alone } = thread.thread;
    expect(await commentsBy('bluesky', answerOf({ thread: alone }))).toEqual({ items: [] });
  });
});

describe('a reply that is written', () => {
  const root = 'at://did:plc:paper/app.bsky.feed.post/3kroot';
  const draft = {
    body: 'I saw a kingfisher.',
    author: {},
    fields: { repo: 'did:plc:nora' },
    page: { url: 'https://paper.example/pier', title: 'Pier' },
  };

  /** Writes to a server that answers so, and gives what it was sent. */
  async function written(query: string, parent?: { id: string; key: string }, refusal?: object) {
    const got: { url: string | undefined; token: unknown; body: unknown }[] = [];
    const origin = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        const { url, headers } = request;
        got.push({ url, token: headers.authorization, body: JSON.parse(body) });
        const answer = { uri: 'at://did:plc:nora/app.bsky.feed.post/3knew', cid: 'bafynew' };
        response.writeHead(refusal ? 400 : 200).end(JSON.stringify(refusal ?? answer));
      });
    });
    const source = commentSource({
      src: `${origin}/xrpc/app.bsky.feed.getPostThread?uri=${root}${query}`,
      preset: 'bluesky',
      headers: { authorization: 'Bearer token' },
    });
    return { got, answer: await writeComment(source, { ...draft, ...(parent && { parent }) }) };
  }

  test('is a record that names the post and what it answers, each with its hash', async () => {
    const one = { id: 'at://did:plc:orla/app.bsky.feed.post/3kone', key: 'bafyone' };
    const { got, answer } = await written('&cid=bafyroot', one);
    expect(got).toEqual([
      {
        url: '/xrpc/com.atproto.repo.createRecord',
        token: 'Bearer token',
        body: {
          repo: 'did:plc:nora',
          collection: 'app.bsky.feed.post',
          record: {
            $type: 'app.bsky.feed.post',
            text: 'I saw a kingfisher.',
            createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
            reply: {
              root: { uri: root, cid: 'bafyroot' },
              parent: { uri: one.id, cid: 'bafyone' },
            },
          },
        },
      },
    ]);
    expect(answer).toMatchObject({
      error: undefined,
      id: 'at://did:plc:nora/app.bsky.feed.post/3knew',
    });
  });

  test('answers the post itself where it answers nobody else', async () => {
    const { got } = await written('&cid=bafyroot');
    expect(got[0]?.body).toMatchObject({
      record: { reply: { root: { cid: 'bafyroot' }, parent: { uri: root, cid: 'bafyroot' } } },
    });
  });

  test('cannot be sent without the hash of the post', async () => {
    expect(await errorOf(() => written(''))).toMatchObject({ kind: 'config' });
  });

  test('asks for another token where that has expired', async () => {
    const expired = { error: 'ExpiredToken', message: 'Token has expired' };
    const { got, answer } = await written('&cid=bafyroot', undefined, expired);
    expect(got).toHaveLength(2);
    expect(answer).toMatchObject({ reason: 'expired', message: 'Token has expired' });
  });

  test('is liked by a record of whoever the page says, and the like stays', async () => {
    const url = `${xrpc}.getPostThread?uri=${root}`;
    const about = {
      id: 'at://did:plc:orla/app.bsky.feed.post/3kone',
      key: 'bafyone',
      fields: { repo: 'did:plc:nora' },
      sent: '2026-11-20T08:00:00.000Z',
    };
    const { url: sentTo, body } = await sent('bluesky', 'vote', url, 1, about);
    expect(sentTo).toContain('/xrpc/com.atproto.repo.createRecord');
    expect(body).toEqual({
      repo: 'did:plc:nora',
      collection: 'app.bsky.feed.like',
      record: {
        $type: 'app.bsky.feed.like',
        createdAt: '2026-11-20T08:00:00.000Z',
        subject: { uri: about.id, cid: 'bafyone' },
      },
    });
    expect(await errorOf(() => sent('bluesky', 'vote', url, 0, about))).toMatchObject({
      kind: 'config',
    });
  });

  test('is reported by its address and its hash', async () => {
    const url = `${xrpc}.getPostThread?uri=${root}`;
    const about = { id: 'at://did:plc:orla/app.bsky.feed.post/3kone', key: 'bafyone' };
    const { body } = await sent('bluesky', 'report', url, undefined, {
      ...about,
      reason: 'It sells boats.',
    });
    expect(body).toEqual({
      reasonType: 'com.atproto.moderation.defs#reasonOther',
      reason: 'It sells boats.',
      subject: { $type: 'com.atproto.repo.strongRef', uri: about.id, cid: 'bafyone' },
    });
  });

  test('is deleted by the parts of its address', async () => {
    const url = `${xrpc}.getPostThread?uri=${root}`;
    const { body } = await sent('bluesky', 'remove', url, undefined, {
      id: 'at://did:plc:nora/app.bsky.feed.post/3knew',
    });
    expect(body).toEqual({
      repo: 'did:plc:nora',
      collection: 'app.bsky.feed.post',
      rkey: '3knew',
    });
  });
});

describe('the posts of an account', () => {
  const url = `${xrpc}.getAuthorFeed?actor=paper.example`;

  test('are cards of the pages that they link to, else of themselves', async () => {
    expect(await articlesBy('bluesky', answerOf(feed, { url }))).toEqual({
      next: { url: `${url}&cursor=2026-11-17T08%3A00%3A00Z` },
      items: [
        {
          id: 'at://did:plc:paper/app.bsky.feed.post/3klink',
          url: 'https://paper.example/pier',
          title: 'The pier & its planks',
          standfirst: 'Two years late, and a metre longer.',
          image: { url: 'https://cdn.bsky.example/img/feed_thumbnail/pier.jpg' },
          authors: [
            {
              name: 'The Paper',
              url: `${profile}:paper`,
              avatar: 'https://cdn.bsky.example/img/avatar/paper.jpg',
            },
          ],
          published: new Date('2026-11-20T08:00:00Z'),
          commentCount: 5,
          lang: 'en',
        },
        {
          id: 'at://did:plc:paper/app.bsky.feed.post/3kpicture',
          url: `${profile}:paper/post/3kpicture`,
          title: 'Gulls on the roof 🐦',
          image: {
            url: 'https://cdn.bsky.example/img/feed_thumbnail/gulls.jpg',
            alt: 'Four gulls',
          },
          authors: [{ name: 'paper.example', url: `${profile}:paper` }],
          published: new Date('2026-11-19T08:00:00Z'),
          commentCount: 0,
        },
        {
          id: 'at://did:plc:paper/app.bsky.feed.post/3kquote',
          url: `${profile}:paper/post/3kquote`,
          title: 'Watch this',
          image: { url: 'https://video.bsky.example/watch/thumbnail.jpg', alt: 'A boat turns' },
          authors: [{ name: 'paper.example', url: `${profile}:paper` }],
          published: new Date('2026-11-18T08:00:00Z'),
        },
      ],
    });
  });

  test('end where there is no cursor', async () => {
    const { next } = await articlesBy('bluesky', answerOf({ feed: feed.feed }, { url }));
    expect(next).toBeUndefined();
  });
});
