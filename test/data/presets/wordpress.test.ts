import { describe, expect, test } from 'vitest';
import comments from '../../fixtures/wordpress/comments.json' with { type: 'json' };
import headers from '../../fixtures/wordpress/headers.json' with { type: 'json' };
import posts from '../../fixtures/wordpress/posts.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy, commentsBy } from './support.js';

const api = 'https://news.example/wp-json/wp/v2';
const picture = 'https://news.example/wp-content/uploads/2025/03/coast-10';
const gravatar = (server: number, hash: string): string =>
  `http://${server}.gravatar.com/avatar/${hash}?s=96&d=mm&r=g`;

describe('posts', () => {
  const answer = answerOf(posts, {
    url: `${api}/posts?_embed&per_page=6`,
    headers: headers['GET posts?_embed&per_page=6'],
  });

  test('are read with all that they say', async () => {
    const { items, total } = await articlesBy('wordpress', answer);
    expect(total).toBe(30);
    expect(items).toHaveLength(3);
    expect(items[0]).toEqual({
      id: '130',
      url: 'https://news.example/bridge-reopens/',
      title: 'The Marigold bridge reopens & the town’s “longest detour” ends',
      standfirst: 'After 14 months drivers & cyclists cross again; it’s “a relief”, they say.',
      image: {
        url: `${picture}.png`,
        alt: 'A low sun over water, number 10',
        width: 1200,
        height: 800,
        srcset: [
          { url: `${picture}-300x200.png`, width: 300 },
          { url: `${picture}-1024x683.png`, width: 1024 },
          { url: `${picture}.png`, width: 1200 },
        ],
      },
      authors: [
        {
          name: "Aoife O'Dell",
          url: 'https://news.example/author/aoife/',
          avatar: gravatar(1, '47bd3e9261f72cfcdf90f50cc8f4f594'),
        },
      ],
      section: { name: 'Weather', url: 'https://news.example/category/weather/' },
      published: new Date('2025-03-08T12:00:00Z'),
      updated: new Date('2025-03-08T12:00:00Z'),
      body: posts[0]?.content.rendered,
    });
  });

  test('without a picture have no image, and names in any script are kept', async () => {
    const { items } = await articlesBy('wordpress', answer);
    expect(items[1]).not.toHaveProperty('image');
    expect(items[1]).toMatchObject({
      section: { name: 'Food & Markets' },
      authors: [{ name: 'ليلى منصور' }],
    });
    expect(items[2]?.title).toBe('الميناء القديم يفتح أبوابه للزوار');
  });

  test('have a next page, the other parameters kept', async () => {
    const { next } = await articlesBy('wordpress', answer);
    expect(next).toEqual({ url: `${api}/posts?_embed=&per_page=6&page=2` });
  });
});

describe('comments', () => {
  const first = 'GET comments?post=130&per_page=100';
  const url = `${api}/comments?post=130&per_page=100`;
  const answer = answerOf(comments, { url, headers: headers[first] });

  test('are read with all that they say', async () => {
    const { items, total } = await commentsBy('wordpress', answer);
    expect(total).toBe(260);
    expect(items[0]).toEqual({
      id: '1259',
      parentId: '1246',
      author: {
        name: 'Goran Abel',
        url: 'https://reader259.saltmarsh.example/',
        avatar: gravatar(2, 'bfcadb8dc85dd083e293a9c820db60e9'),
      },
      published: new Date('2025-03-10T14:13:00Z'),
      body: comments[0]?.content.rendered,
      bodyFormat: 'html',
      status: 'published',
      url: 'https://news.example/bridge-reopens/#comment-1259',
    });
    expect(items.map(({ parentId }) => parentId)).toEqual([
      '1246',
      '1243',
      undefined,
      undefined,
      '1129',
      '1171',
      '1001',
      undefined,
    ]);
  });

  test('of hostile authors keep nothing of it', async () => {
    const { items } = await commentsBy('wordpress', answer);
    expect(items.find(({ id }) => id === '1200')?.author).toEqual({
      name: 'Nemo',
      avatar: gravatar(0, '3f96aa6fd923d1f691b2989030ab5c44'),
    });
    expect(items[1]?.author.name).toBe('Eun-ji Fox & Sons');
  });

  test('have a next page until the last', async () => {
    const { next } = await commentsBy('wordpress', answer);
    expect(next).toEqual({ url: `${url}&page=2` });
    const last = answerOf(comments, { url: `${url}&page=3`, headers: headers[`${first}&page=3`] });
    expect((await commentsBy('wordpress', last)).next).toBeUndefined();
  });
});
