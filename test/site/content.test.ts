import { describe, expect, it } from 'vitest';

import { sampleContent } from '../../stories/site/content/index.js';
import { ARTICLES } from '../../stories/site/content/notable.js';
import { drawImage } from '../../stories/site/images.js';
import type { Article, Comment } from '../../stories/site/types.js';

const { articles, threads } = sampleContent;

const articleOf = (id: string): Article | undefined => articles.find((each) => each.id === id);
const commentsOf = (id: string): readonly Comment[] =>
  threads.find(({ thread }) => thread.id === id)?.comments ?? [];

describe('the sample articles', () => {
  it('are at least 44, each with its own id and address', () => {
    expect(articles.length).toBeGreaterThanOrEqual(44);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
  });

  it('are special in the ways that the list of notable ones says', () => {
    expect(articleOf(ARTICLES.withoutImage)?.image).toBeNull();
    expect(articleOf(ARTICLES.withoutAuthor)?.authors).toEqual([]);
    expect(articleOf(ARTICLES.longHeadline)?.title.length).toBeGreaterThan(150);
    expect(articleOf(ARTICLES.arabic)).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(articleOf(ARTICLES.german)?.lang).toBe('de');
    expect(articleOf(ARTICLES.japanese)?.lang).toBe('ja');
    expect(articleOf(ARTICLES.live)?.kind).toBe('live');
  });

  it('have pictures and portraits that can be drawn, each under four kilobytes', () => {
    const urls = articles.flatMap(({ image, authors }) => [
      ...(image ? [image.url] : []),
      ...authors.map(({ avatar }) => avatar),
    ]);
    for (const url of urls) {
      const svg = drawImage(/^\/images\/(.+)\.svg$/.exec(url ?? '')?.[1] ?? '');
      expect(svg, String(url)).toMatch(/^<svg .*<\/svg>$/s);
      expect(svg?.length, String(url)).toBeLessThan(4096);
    }
  });
});

describe('the sample conversations', () => {
  it('grow to 250 comments on five levels', () => {
    const comments = commentsOf(ARTICLES.busy);
    const parents = new Map(comments.map(({ id, parent_id }) => [id, parent_id]));
    const level = (id: string | null | undefined): number => (id ? 1 + level(parents.get(id)) : 0);
    expect(comments).toHaveLength(250);
    expect(Math.max(...comments.map(({ id }) => level(id)))).toBe(5);
  });

  it('say hardly anything twice', () => {
    const said = commentsOf(ARTICLES.busy)
      .filter(({ status }) => status === 'published')
      .map(({ body }) => body);
    expect(new Set(said).size).toBeGreaterThan(said.length - 5);
  });

  it('have answers under comments that were taken back', () => {
    const comments = commentsOf(ARTICLES.busy);
    const deleted = comments.filter(({ status }) => status === 'deleted');
    expect(deleted.length).toBeGreaterThan(0);
    for (const { id, body } of deleted) {
      expect(body).toBe('');
      expect(comments.some(({ parent_id }) => parent_id === id)).toBe(true);
    }
  });

  it('can be empty, and can be closed', () => {
    expect(commentsOf(ARTICLES.quiet)).toEqual([]);
    expect(commentsOf(ARTICLES.closed)).toHaveLength(20);
  });

  it('answer only what was said before', () => {
    for (const { thread, comments } of threads) {
      if (thread.id === ARTICLES.hostile) continue;
      const dates = new Map(comments.map(({ id, created }) => [id, created]));
      for (const { parent_id, created } of comments) {
        if (parent_id !== null) expect(created > (dates.get(parent_id) ?? 'none')).toBe(true);
      }
    }
  });
});
