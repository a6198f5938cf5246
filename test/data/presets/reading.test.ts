import { describe, expect, test } from 'vitest';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { answerScope } from '../../../src/data/mapping/map-page.js';
import { compileFind, compileLive } from '../../../src/data/mapping/reading.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import github from '../../fixtures/presets/github/comments.json' with { type: 'json' };
import hackernews from '../../fixtures/presets/hackernews/items.json' with { type: 'json' };
import discourse from '../../fixtures/presets/discourse/topic.json' with { type: 'json' };
import isso from '../../fixtures/presets/isso/thread.json' with { type: 'json' };
import remark42 from '../../fixtures/presets/remark42/plain.json' with { type: 'json' };
import sample from '../../fixtures/lede/comments.json' with { type: 'json' };
import wordpress from '../../fixtures/wordpress/comments.json' with { type: 'json' };
import { answerOf, html, mapOf } from '../support.js';
import { shippedBeside } from './support.js';
import { atOnce } from '../../../src/data/at-once.js';

/** A thread of each API that has an address for one comment, and what it answers there. */
const finds: readonly {
  preset: string;
  src: string;
  address: string;
  answer: unknown;
  /** The id of the comment in it. */
  id: string;
}[] = [
  {
    preset: 'wordpress',
    src: 'https://news.example/wp-json/wp/v2/comments?post=12&per_page=100',
    address: 'https://news.example/wp-json/wp/v2/comments?post=12&include=77',
    answer: wordpress.slice(0, 1),
    id: String(wordpress[0]?.id),
  },
  {
    preset: 'isso',
    src: 'https://comments.example/?uri=/story&limit=20',
    address: 'https://comments.example/id/77',
    answer: isso.replies[0],
    id: String(isso.replies[0]?.id),
  },
  {
    preset: 'remark42',
    src: 'https://remark.example/api/v1/find?site=news&url=https%3A%2F%2Fnews.example%2Fa&format=tree',
    address: 'https://remark.example/api/v1/id/77?site=news&url=https%3A%2F%2Fnews.example%2Fa',
    answer: remark42.comments[0],
    id: String(remark42.comments[0]?.id),
  },
  {
    preset: 'discourse',
    src: 'https://forum.example/t/42.json',
    address: 'https://forum.example/posts/77.json',
    answer: discourse.post_stream.posts[1],
    id: String(discourse.post_stream.posts[1]?.id),
  },
  {
    preset: 'hackernews',
    src: 'https://hacker-news.firebaseio.com/v0/item/9000.json',
    address: 'https://hacker-news.firebaseio.com/v0/item/77.json',
    answer: hackernews.find((item) => item?.type === 'comment'),
    id: String(hackernews.find((item) => item?.type === 'comment')?.id),
  },
  {
    preset: 'github',
    src: 'https://api.github.com/repos/paper/site/issues/7/comments?per_page=100',
    address: 'https://api.github.com/repos/paper/site/issues/comments/77',
    answer: github[0],
    id: String(github[0]?.id),
  },
  {
    preset: 'lede',
    src: 'https://paper.example/api/articles/9/comments?per_page=50',
    address: 'https://paper.example/api/articles/9/comments/77',
    answer: sample.comments[0],
    id: 'c1',
  },
];

const settingsOf = async (preset: string) => ({
  map: mapOf(await loadPreset(preset, 'comment'), commentModel),
  beside: await shippedBeside(preset, commentModel),
});

describe('one comment', () => {
  test.each(finds)('of $preset is where it says', async ({ preset, src, address, answer, id }) => {
    const { map, beside } = await settingsOf(preset);
    expect(map.settings['find']).toBeTruthy();
    const { url, items } = compileFind(beside.map.find, beside.engine);
    const scope = answerScope(answerOf({ id: '77' }, { url: src }), { html });
    expect(new URL(String(url(scope)), src).href).toBe(address);
    expect(items).toBeUndefined();
    const reading = {
      ...map,
      total: undefined,
      next: undefined,
      items: ({ root }: { root: unknown }) => root,
    };
    const read = atOnce(commentModel.read(reading, answerOf(answer, { url: address }), { html }));
    // Isso's brings its answers along.
    expect(read.items[0]?.id).toBe(id);
  });

  test('of Hacker News is not the story that it is under', async () => {
    const { map } = await settingsOf('hackernews');
    const story = hackernews.find((item) => item?.type === 'story');
    const reading = {
      ...map,
      total: undefined,
      next: undefined,
      items: ({ root }: { root: unknown }) => root,
    };
    expect(atOnce(commentModel.read(reading, answerOf(story), { html })).items).toEqual([]);
  });

  test('that a WordPress thread of no post is asked for has no address', async () => {
    const { beside } = await settingsOf('wordpress');
    const { url } = compileFind(beside.map.find, beside.engine);
    const src = 'https://news.example/wp-json/wp/v2/comments';
    expect(url(answerScope(answerOf({ id: '77' }, { url: src }), { html }))).toBeUndefined();
  });
});

describe('what has come since', () => {
  const since = '2026-11-20T12:30:00.000Z';

  test.each([
    [
      'wordpress',
      'https://news.example/wp-json/wp/v2/comments?post=12',
      'https://news.example/wp-json/wp/v2/comments?post=12&after=2026-11-20T12%3A30%3A00.000Z&order=asc&per_page=100',
    ],
    [
      'github',
      'https://api.github.com/repos/paper/site/issues/7/comments',
      'https://api.github.com/repos/paper/site/issues/7/comments?since=2026-11-20T12%3A30%3A00.000Z&per_page=100',
    ],
    [
      'lede',
      'https://paper.example/api/articles/9/comments?per_page=50',
      'https://paper.example/api/articles/9/comments?since=2026-11-20T12%3A30%3A00.000Z&per_page=100',
    ],
  ])('of %s is asked for by a date', async (preset, src, address) => {
    const { beside } = await settingsOf(preset);
    const { url } = compileLive(beside.map.live, beside.engine);
    const scope = answerScope(answerOf({ since, id: '77' }, { url: src }), { html });
    expect(new URL(String(url?.(scope)), src).href).toBe(address);
  });
});
