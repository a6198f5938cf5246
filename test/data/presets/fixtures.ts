import { readFileSync, readdirSync } from 'node:fs';
import type { Answer } from '../../../src/data/mapping/map-page.js';
import feed from '../../fixtures/jsonfeed.json' with { type: 'json' };
import ledeArticles from '../../fixtures/lede/articles.json' with { type: 'json' };
import ledeComments from '../../fixtures/lede/comments.json' with { type: 'json' };
import wpComments from '../../fixtures/wordpress/comments.json' with { type: 'json' };
import wpPosts from '../../fixtures/wordpress/posts.json' with { type: 'json' };
import { ENDPOINT, answerOf } from '../support.js';

/** Where an API's answers must come from, where that is what they are known by. */
const ADDRESSES: Readonly<Record<string, string>> = {
  hackernews: 'https://hacker-news.firebaseio.com/v0/topstories.json',
};

/** A preset's name, what its fixture is called, and the fixture. */
export type Fixture = readonly [preset: string, name: string, json: unknown];

const folder = new URL('../../fixtures/presets/', import.meta.url);

/** An answer or more of every API that has a preset. */
export const fixtures: readonly Fixture[] = [
  ['wordpress', 'posts', wpPosts],
  ['wordpress', 'comments', wpComments],
  ['jsonfeed', 'feed', feed],
  ['lede', 'articles', ledeArticles],
  ['lede', 'comments', ledeComments],
  ...readdirSync(folder).flatMap((preset) =>
    readdirSync(new URL(`${preset}/`, folder)).map((file): Fixture => {
      const json: unknown = JSON.parse(readFileSync(new URL(`${preset}/${file}`, folder), 'utf8'));
      return [preset, file, json];
    }),
  ),
];

/** An answer as it comes from a preset's API. */
export const answerFrom = (preset: string, json: unknown): Answer =>
  answerOf(json, { url: ADDRESSES[preset] ?? ENDPOINT });
