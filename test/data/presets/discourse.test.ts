import { describe, expect, test } from 'vitest';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import type { Comment, Page } from '../../../src/data/model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { buildThread } from '../../../src/data/thread.js';
import latest from '../../fixtures/presets/discourse/latest.json' with { type: 'json' };
import topic from '../../fixtures/presets/discourse/topic.json' with { type: 'json' };
import { answerOf, errorOf, html, mapOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';
import { sent, written } from './written.js';
import { atOnce } from '../../../src/data/at-once.js';

const forum = 'https://forum.example';

describe('topics', () => {
  const url = `${forum}/latest.json`;

  test('are articles by who began them', async () => {
    expect(await articlesBy('discourse', answerOf(latest, { url }))).toEqual({
      next: { url: `${url}?page=1` },
      items: [
        {
          id: '42',
          url: `${forum}/t/the-pier/42`,
          title: 'The pier & its planks: 3 < 4',
          standfirst: 'Two years late, a metre longer & paid for…',
          image: { url: `${forum}/uploads/default/original/pier.jpeg` },
          authors: [
            {
              name: 'layla',
              url: `${forum}/u/layla`,
              avatar: 'https://avatars.forum.example/v4/letter/l/5f8ce5/96.png',
            },
          ],
          published: new Date('2026-11-20T08:00:00Z'),
          commentCount: 7,
        },
        {
          id: '41',
          url: `${forum}/t/topic/41`,
          title: 'الميناء القديم',
          authors: [
            {
              name: 'Orla Byrne',
              url: `${forum}/u/orla`,
              avatar: `${forum}/user_avatar/forum.example/orla/96/3_2.png`,
            },
          ],
          published: new Date('2026-11-19T08:00:00Z'),
          commentCount: 0,
        },
      ],
    });
  });

  test('end where there are no more', async () => {
    const { more_topics_url: _, ...list } = latest.topic_list;
    const last = answerOf({ ...latest, topic_list: list }, { url: `${url}?page=1` });
    expect((await articlesBy('discourse', last)).next).toBeUndefined();
  });
});

describe('posts', () => {
  const url = `${forum}/t/42.json`;
  const postsAt = (ids: string): string => `${forum}/t/42/posts.json?post_ids%5B%5D=${ids}`;

  test('are comments, without the first and without notes of moderation', async () => {
    expect(await commentsBy('discourse', answerOf(topic, { url }))).toEqual({
      total: 7,
      closed: true,
      next: { url: postsAt('911&post_ids%5B%5D=912'), rest: [] },
      items: [
        {
          id: '903',
          key: '2',
          author: {
            name: 'Orla Byrne',
            url: `${forum}/u/orla`,
            avatar: `${forum}/user_avatar/forum.example/orla/96/3_2.png`,
            badge: 'Boat builder',
          },
          published: new Date('2026-11-20T08:05:00Z'),
          edited: new Date('2026-11-20T08:06:00Z'),
          body: '<p>Salt &amp; tar: I like it <img src="/images/emoji/wave.png" alt=":ocean:"></p>',
          bodyFormat: 'html',
          status: 'published',
          score: 12,
          replyCount: 1,
          url: `${forum}/t/the-pier/42/2`,
        },
        {
          id: '905',
          key: '3',
          parentId: '903',
          parentKey: '2',
          author: {
            name: 'layla',
            url: `${forum}/u/layla`,
            avatar: 'https://avatars.forum.example/v4/letter/l/5f8ce5/96.png',
          },
          published: new Date('2026-11-20T08:10:00Z'),
          body: '<p dir="auto">الميناء جميل</p>',
          bodyFormat: 'html',
          status: 'published',
          replyCount: 0,
          url: `${forum}/t/the-pier/42/3`,
        },
        {
          id: '907',
          key: '5',
          parentId: '905',
          parentKey: '3',
          author: {
            name: 'nemo',
            url: `${forum}/u/nemo`,
            avatar: `${forum}/letter_avatar/nemo/96/2.png`,
          },
          published: new Date('2026-11-20T08:12:00Z'),
          edited: new Date('2026-11-20T08:13:00Z'),
          body: '<p>(post deleted by author)</p>',
          bodyFormat: 'html',
          status: 'deleted',
          replyCount: 0,
          url: `${forum}/t/the-pier/42/5`,
        },
        {
          id: '908',
          key: '6',
          author: {
            name: 'rude',
            url: `${forum}/u/rude`,
            avatar: `${forum}/letter_avatar/rude/96/2.png`,
          },
          published: new Date('2026-11-20T08:14:00Z'),
          body: '<p>This post was flagged.</p>',
          bodyFormat: 'html',
          status: 'hidden',
          replyCount: 0,
          url: `${forum}/t/the-pier/42/6`,
        },
      ],
    });
  });

  test('on a later page answer those of earlier ones', async () => {
    const [, first, second] = topic.post_stream.posts;
    const page = (...posts: unknown[]): Promise<Page<Comment>> =>
      commentsBy('discourse', answerOf({ post_stream: { posts, stream: [] }, id: 42 }, { url }));
    const pages = [await page(first), await page(second)];
    const { roots } = buildThread(pages.flatMap(({ items }) => items));
    expect(roots.map(({ comment, replies }) => [comment.id, replies.length])).toEqual([['903', 1]]);
  });

  test('are asked for by their ids until none is left', async () => {
    const map = mapOf(await loadPreset('discourse', 'comment'), commentModel);
    const more = { post_stream: { posts: topic.post_stream.posts.slice(1, 3) }, id: 42 };
    const asked = { url: postsAt('911&post_ids%5B%5D=912'), rest: [] };
    expect(atOnce(commentModel.read(map, answerOf(more, asked), { html })).next).toBeUndefined();
  });
});

describe('a post of a reader with a key', () => {
  const headers = { 'content-type': 'application/json' };
  const thread = 'https://forum.example/t/42.json';

  test('answers the post that is known by its number', async () => {
    const { sent, outcome } = await written('discourse', thread, {
      errors: ['Body is too short', 'Try again'],
      error_type: 'rate_limit',
    });
    expect(sent).toEqual({
      url: 'https://forum.example/posts.json',
      method: 'POST',
      headers,
      body: { raw: 'I saw a kingfisher.', reply_to_post_number: 4 },
    });
    expect(outcome).toMatchObject({ message: 'Body is too short Try again', retryable: true });
  });

  test('may be queued', async () => {
    const { outcome } = await written('discourse', thread, { action: 'enqueued', success: true });
    expect(outcome.pending).toBe(true);
  });

  test('is liked, changed and deleted', async () => {
    expect((await sent('discourse', 'vote', thread, 1)).url).toBe(
      'https://forum.example/post_actions.json?post_action_type_id=2&id=12',
    );
    expect(await errorOf(() => sent('discourse', 'vote', thread, 0))).toMatchObject({
      kind: 'config',
    });
    expect(await sent('discourse', 'edit', thread)).toEqual({
      url: 'https://forum.example/posts/12.json',
      method: 'PUT',
      headers,
      body: { post: { raw: 'I saw a kingfisher.' } },
    });
    expect((await sent('discourse', 'remove', thread)).method).toBe('DELETE');
  });

  test('is reported: with words to the moderators, without as not fit to be read', async () => {
    const reason = 'It sells boats.';
    expect(await sent('discourse', 'report', thread, undefined, { reason })).toEqual({
      url: 'https://forum.example/post_actions.json',
      method: 'POST',
      headers,
      body: { id: 12, post_action_type_id: 7, message: reason },
    });
    expect((await sent('discourse', 'report', thread)).body).toEqual({
      id: 12,
      post_action_type_id: 4,
    });
  });
});
