import { expect, test } from 'vitest';
import story from '../../fixtures/presets/hackernews/item.json' with { type: 'json' };
import items from '../../fixtures/presets/hackernews/items.json' with { type: 'json' };
import stories from '../../fixtures/presets/hackernews/topstories.json' with { type: 'json' };
import { articleSource, commentSource, json, signal } from '../source-support.js';
import { serve } from '../support.js';
import { expectReadable } from './readable.js';

const site = 'https://news.ycombinator.com';

/** The API, as far as the fixtures go. What it does not have is null, as there. */
const serveApi = (): Promise<string> =>
  serve((request, response) => {
    const [, id] = /^\/v0\/item\/(\d+)\.json$/.exec(request.url ?? '') ?? [];
    const item = [story, ...items].find((one) => one?.id === Number(id)) ?? null;
    json(request.url === '/v0/topstories.json' ? stories : item)(request, response);
  });

test('stories are articles, each asked for by itself; what was deleted is left out', async () => {
  const origin = await serveApi();
  const src = `${origin}/v0/topstories.json`;
  const page = await articleSource({ src, preset: 'hackernews' }).load({ signal });
  expectReadable(page.items);
  expect(page).toEqual({
    preset: 'hackernews',
    writable: false,
    items: [
      {
        id: '9000',
        url: 'https://paper.example/pier',
        title: 'The pier & its planks',
        authors: [{ name: 'tam', url: `${site}/user?id=tam` }],
        published: new Date('2026-11-20T08:00:00Z'),
        commentCount: 4,
      },
      {
        id: '8000',
        url: `${site}/item?id=8000`,
        title: 'Ask HN: الميناء 🌊',
        authors: [{ name: 'layla', url: `${site}/user?id=layla` }],
        published: new Date('2026-11-19T08:00:00Z'),
        commentCount: 0,
        body: 'Which one do you &#x27;mean&#x27;?',
      },
    ],
  });
});

test("a story's comments are asked for one by one, their replies when they are wanted", async () => {
  const origin = await serveApi();
  const source = commentSource({ src: `${origin}/v0/item/9000.json`, preset: 'hackernews' });
  const page = await source.load({ signal });
  expectReadable(page.items);
  expect(page).toEqual({
    preset: 'hackernews',
    writable: false,
    total: 4,
    items: [
      {
        id: '9001',
        parentId: '9000',
        author: { name: 'orla', url: `${site}/user?id=orla` },
        published: new Date('2026-11-20T08:05:00Z'),
        body: 'Salt &amp; tar: it&#x27;s <i>new</i><p>I like it',
        bodyFormat: 'html',
        status: 'published',
        url: `${site}/item?id=9001`,
        moreReplies: {
          count: 1,
          page: {
            url: `${origin}/v0/item/9000.json`,
            urls: [`${origin}/v0/item/9011.json`],
            rest: [],
          },
        },
      },
      {
        id: '9002',
        parentId: '9000',
        author: {},
        published: new Date('2026-11-20T08:06:00Z'),
        body: '',
        bodyFormat: 'html',
        status: 'deleted',
        url: `${site}/item?id=9002`,
      },
      {
        id: '9003',
        parentId: '9000',
        author: { name: 'rude', url: `${site}/user?id=rude` },
        published: new Date('2026-11-20T08:12:00Z'),
        body: 'Buy my boat.',
        bodyFormat: 'html',
        status: 'hidden',
        url: `${site}/item?id=9003`,
      },
    ],
  });
  const [first] = page.items;
  const replies = await source.load({
    signal,
    page: first?.moreReplies?.page,
    repliesTo: first?.id,
  });
  expect(replies.items).toEqual([
    {
      id: '9011',
      parentId: '9001',
      author: { name: 'layla', url: `${site}/user?id=layla` },
      published: new Date('2026-11-20T08:10:00Z'),
      body: 'الميناء جميل',
      bodyFormat: 'html',
      status: 'published',
      url: `${site}/item?id=9011`,
    },
  ]);
  expect(replies.next).toBeUndefined();
});

test('a story that nobody has commented on has no comments', async () => {
  const origin = await serveApi();
  const source = commentSource({ src: `${origin}/v0/item/8000.json`, preset: 'hackernews' });
  expect((await source.load({ signal })).items).toEqual([]);
});
