import { describe, expect, it } from 'vitest';

import type { Article } from '../../stories/site/types.js';
import { client, ORIGIN } from './helpers.js';

const ids = (articles: readonly Article[]): string[] => articles.map(({ id }) => id);

describe('the list of articles', () => {
  const { get, json } = client();

  it('is a bare array, newest first', async () => {
    expect(ids(await json('/api/articles'))).toEqual(['1', '2', '3', '4', '5']);
  });

  it('tells in its headers how many there are and where the next page is', async () => {
    const { headers } = await get('/api/articles?per_page=2');
    expect(headers.get('X-Total-Count')).toBe('5');
    expect(headers.get('X-Total-Pages')).toBe('3');
    expect(headers.get('Link')).toBe(`<${ORIGIN}/api/articles?per_page=2&page=2>; rel="next"`);
  });

  it('links both ways in the middle and only back at the end', async () => {
    const middle = (await get('/api/articles?per_page=2&page=2')).headers.get('Link');
    expect(middle).toMatch(/page=3>; rel="next", <.*page=1>; rel="prev"/);
    const last = (await get('/api/articles?per_page=2&page=3')).headers.get('Link');
    expect(last).not.toContain('next');
    expect(last).toContain('page=2>; rel="prev"');
  });

  it('is empty past the end, and links back to the last page', async () => {
    const response = await get('/api/articles?per_page=2&page=9');
    expect(await response.json()).toEqual([]);
    expect(response.headers.get('Link')).toContain('page=3>; rel="prev"');
  });

  it('keeps the rest of the query in its links', async () => {
    const { headers } = await get('/api/articles?section=city&per_page=1');
    expect(headers.get('Link')).toContain('section=city');
    expect(headers.get('X-Total-Count')).toBe('3');
  });

  it.each(['per_page=101', 'per_page=0', 'per_page=many', 'page=-1', 'page=1.5', 'page='])(
    'refuses %s with a message',
    async (query) => {
      const response = await get(`/api/articles?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ message: expect.stringContaining('page') });
    },
  );

  it('can be narrowed to a section and to a language', async () => {
    expect(ids(await json('/api/articles?section=food'))).toEqual(['2', '4']);
    expect(ids(await json('/api/articles?lang=de'))).toEqual(['5']);
    expect(ids(await json('/api/articles?section=chess'))).toEqual([]);
  });

  it('puts what is nearest first among related articles, without the article itself', async () => {
    expect(ids(await json('/api/articles?related=1'))).toEqual(['3', '2', '4', '5']);
    expect(ids(await json('/api/articles?related=nobody'))).toEqual([]);
  });
});

describe('one article', () => {
  const { get, json, post } = client();

  it('is answered by its id', async () => {
    expect(await json('/api/articles/2')).toMatchObject({ id: '2', title: 'Article 2' });
  });

  it('counts its comments as they come', async () => {
    await post('/api/articles/1/comments', {
      body: 'First.',
      author: { name: 'A', email: 'a@example.org' },
    });
    expect(await json('/api/articles/1')).toMatchObject({ comment_count: 1 });
  });

  it('is a 404 in JSON when there is none', async () => {
    const response = await get('/api/articles/99');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: 'There is no such article.' });
  });
});

describe('the feed', () => {
  const { get } = client();

  it('is JSON Feed 1.1 with absolute addresses and a next page', async () => {
    const response = await get('/api/feed.json?per_page=2');
    expect(response.headers.get('Content-Type')).toBe('application/feed+json');
    expect(await response.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      next_url: `${ORIGIN}/api/feed.json?per_page=2&page=2`,
      items: [
        {
          url: `${ORIGIN}/articles/article-1`,
          content_html: '<p>Text.</p>',
          authors: [{ name: 'Noor Hallam', url: `${ORIGIN}/authors/noor-hallam` }],
        },
        { id: `${ORIGIN}/articles/article-2` },
      ],
    });
  });

  it('ends without a next page', async () => {
    const feed: unknown = await (await get('/api/feed.json?per_page=2&page=3')).json();
    expect(feed).not.toHaveProperty('next_url');
  });
});
