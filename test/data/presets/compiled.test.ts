import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compilePreset } from '../../../scripts/rollup/compile-presets.js';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { overlay, readMap } from '../../../src/data/mapping/engine.js';
import { compileMap, isReady } from '../../../src/data/mapping/map.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { presetNames } from '../../../src/data/presets/registry.js';
import posts from '../../fixtures/wordpress/posts.json' with { type: 'json' };
import { answerOf, html } from '../support.js';
import { shippedMap } from './support.js';
import { atOnce } from '../../../src/data/slices.js';

// That a preset reads as shipped what it reads as written is checked by each preset's own tests: see support.ts.

test.each(presetNames)('%s stands alone, but for what is written beside it', async (name) => {
  const code = await compilePreset(resolve(`src/data/presets/${name}.ts`));
  const imported = [...code.matchAll(/^import .*|import\(\s*["']([^"']+)/gm)];
  expect(new Set(imported.map(([, path]) => path))).toEqual(new Set([`./${name}.written.js`]));
});

test('a preset is ready as it is shipped, and not as it is written', async () => {
  expect(isReady(await shippedMap('wordpress', 'article'))).toBe(true);
  expect(isReady(await loadPreset('wordpress', 'article'))).toBe(false);
});

test("a page's own map can be laid over a preset as it is shipped", async () => {
  const shipped = await shippedMap('wordpress', 'article');
  const own = await readMap({ title: "'No. ' | suffix(id)" }, articleModel);
  const read = (map: typeof shipped): readonly unknown[] =>
    atOnce(articleModel.read(compileMap(map, articleModel), answerOf(posts), { html })).items;
  const plain = atOnce(
    articleModel.read(compileMap(shipped, articleModel), answerOf(posts), { html }),
  );
  expect(read(overlay(shipped, own))).toEqual(
    plain.items.map((item) => ({ ...item, title: `No. ${item.id}` })),
  );
});
