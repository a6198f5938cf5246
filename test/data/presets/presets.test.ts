import { describe, expect, test } from 'vitest';
import { loadPreset } from '../../../src/data/presets/index.js';
import { presetNames } from '../../../src/data/presets/registry.js';
import { recognisePreset } from '../../../src/data/presets/recognise.js';
import feed from '../../fixtures/jsonfeed.json' with { type: 'json' };
import ledeArticles from '../../fixtures/lede/articles.json' with { type: 'json' };
import ledeComments from '../../fixtures/lede/comments.json' with { type: 'json' };
import wpComments from '../../fixtures/wordpress/comments.json' with { type: 'json' };
import wpPosts from '../../fixtures/wordpress/posts.json' with { type: 'json' };
import { answerOf, errorOf } from '../support.js';

describe('an answer is recognised', () => {
  test.each([
    ['wordpress', 'posts', wpPosts],
    ['wordpress', 'comments', wpComments],
    ['jsonfeed', 'a feed', feed],
    ['lede', 'articles', ledeArticles],
    ['lede', 'one article', ledeArticles[0]],
    ['lede', 'comments', ledeComments],
    ['lede', 'a thread that nobody has written in', { ...ledeComments, comments: [] }],
  ])('as %s: %s', (preset, _, json) => {
    expect(recognisePreset(answerOf(json))).toBe(preset);
  });

  test("as WordPress's by its headers where there is nothing in it", () => {
    expect(recognisePreset(answerOf([], { headers: { 'x-wp-total': '0' } }))).toBe('wordpress');
  });

  test.each([[[]], [{}], [null], ['text'], [[{ title: 'x' }]], [{ version: '2', items: [] }]])(
    'as none: %j',
    (json) => {
      expect(recognisePreset(answerOf(json))).toBeUndefined();
    },
  );
});

describe('a preset', () => {
  test.each(['wordpres', 'constructor', ''])(
    'that is called %j is a config error',
    async (name) => {
      const error = await errorOf(() => loadPreset(name, 'article'));
      expect(error.kind).toBe('config');
      expect(error.hint).toBe(`There are: auto, ${presetNames.join(', ')}.`);
    },
  );

  test('that has no comments says so', async () => {
    const error = await errorOf(() => loadPreset('jsonfeed', 'comment'));
    expect(error.kind).toBe('config');
    expect(error.message).toBe('preset: jsonfeed has no map of kind comment');
  });
});
