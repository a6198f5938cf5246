import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compilePreset } from '../../../scripts/rollup/compile-presets.js';
import type { Answer } from '../../../src/data/mapping/map-page.js';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { type Model, type ReadyMap, isReady } from '../../../src/data/mapping/map.js';
import type { ModelKind } from '../../../src/data/model.js';
import { loadPreset, presetNames } from '../../../src/data/presets/index.js';
import feed from '../../fixtures/jsonfeed.json' with { type: 'json' };
import ledeArticles from '../../fixtures/lede/articles.json' with { type: 'json' };
import ledeComments from '../../fixtures/lede/comments.json' with { type: 'json' };
import wpComments from '../../fixtures/wordpress/comments.json' with { type: 'json' };
import wpPosts from '../../fixtures/wordpress/posts.json' with { type: 'json' };
import { answerOf, html, mapOf } from '../support.js';

const MODELS = { article: articleModel, comment: commentModel };

/** A preset's maps as they are shipped. */
async function shipped(name: string): Promise<Partial<Record<ModelKind, ReadyMap>>> {
  const code = await compilePreset(resolve(`src/data/presets/${name}.ts`));
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module[name];
}

const headers = {
  'x-wp-total': '41',
  'x-wp-totalpages': '3',
  'x-total-count': '30',
  link: '<https://paper.example/api/x?page=2>; rel="next"',
};

describe('a preset maps as shipped what it maps as written', () => {
  const fixtures: readonly (readonly [string, ModelKind, Answer])[] = [
    ['wordpress', 'article', answerOf(wpPosts, { headers })],
    ['wordpress', 'comment', answerOf(wpComments, { headers })],
    ['jsonfeed', 'article', answerOf(feed)],
    ['lede', 'article', answerOf(ledeArticles, { headers })],
    ['lede', 'comment', answerOf(ledeComments, { headers })],
  ];

  test.each(fixtures)('%s, %s', async (name, kind, answer) => {
    const model: Model<unknown> = MODELS[kind];
    const asWritten = await loadPreset(name, kind);
    const ready = (await shipped(name))[kind] ?? {};
    expect(isReady(asWritten)).toBe(false);
    expect(isReady(ready)).toBe(true);
    const expected = model.read(mapOf(asWritten, model), answer, { html });
    expect(expected.items.length).toBeGreaterThan(1);
    expect(expected.next).toBeDefined();
    expect(model.read(mapOf(ready, model), answer, { html })).toEqual(expected);
  });
});

test.each(presetNames)('%s stands alone, but for what is written beside it', async (name) => {
  const code = await compilePreset(resolve(`src/data/presets/${name}.ts`));
  const imported = [...code.matchAll(/(?:^import\b.*?\bfrom\s*|import\(\s*)["']([^"']+)/gm)];
  expect(new Set(imported.map(([, path]) => path))).toEqual(new Set([`./${name}.written.js`]));
});
