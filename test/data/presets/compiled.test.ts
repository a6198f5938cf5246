import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compilePreset, compileWritten } from '../../../scripts/rollup/compile-presets.js';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { nextCompiler } from '../../../src/data/mapping/compile-next.js';
import { checkReading } from '../../../src/data/mapping/reading.js';
import { checkWriting } from '../../../src/data/mapping/check-writing.js';
import * as written from '../../../src/data/mapping/engine.js';
import { answerScope } from '../../../src/data/mapping/map-page.js';
import * as operations from '../../../src/data/mapping/operations.js';
import type { Expression, Scope } from '../../../src/data/mapping/scope.js';
import type { Engine } from '../../../src/data/mapping/written-map.js';
import { compileMoreReplies } from '../../../src/data/more-replies.js';
import { compileMap, isReady } from '../../../src/data/mapping/map.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { presetNames } from '../../../src/data/presets/registry.js';
import posts from '../../fixtures/wordpress/posts.json' with { type: 'json' };
import { answerOf, html, mapOf } from '../support.js';
import { shippedBeside, shippedMap } from './support.js';
import { atOnce } from '../../../src/data/at-once.js';

// That a preset reads as shipped what it reads as written is checked by each preset's own tests: see support.ts.

test.each(presetNames)('%s stands alone, but for what is written beside it', async (name) => {
  const code = await compilePreset(resolve(`src/data/presets/${name}.ts`));
  const imported = [...code.matchAll(/^import .*|import\(\s*["']([^"']+)/gm)];
  expect(new Set(imported.map(([, path]) => path))).toEqual(new Set([`./${name}.written.js`]));
  expect(await compileWritten(resolve(`src/data/presets/${name}.ts`))).not.toMatch(/\bimport\b/);
});

/** Drafts and answers, each for some of what is written in presets. */
const scopes: readonly Scope[] = [
  {
    id: '7',
    value: 1,
    before: 0,
    body: 'Text',
    author: { name: 'Ada' },
    parent: { id: '3', key: 'k' },
  },
  {
    id: '7',
    value: -1,
    article: { id: '12' },
    page: { url: 'https://news.example/a', title: 'A' },
  },
  {
    id: '7',
    value: 0,
    before: 1,
    since: '2026-11-20T12:30:00Z',
    reason: 'Spam',
    root: { id: '1' },
  },
  ['/a', '/b'],
  {
    status: 'pending',
    message: 'Wait',
    errors: { body: 'too short' },
    code: 'x',
    data: { count: 3 },
  },
  { errno: 1000, errmsg: 'No', id: 5, children: [1, 2], kids: [3], reply_count: 2, replies: [] },
].map((json) =>
  answerScope(
    answerOf(json, { url: 'https://api.example/c?site=s&uri=/u&url=x&post=1&page=2&type=topic' }),
    { html },
  ),
);

test.each(presetNames)(
  '%s says of later, as it is shipped, what it says as it is written',
  async (name) => {
    for (const model of [articleModel, commentModel]) {
      const map = await loadPreset(name, model.kind).catch(() => undefined);
      if (!map || isReady(map)) continue;
      const beside = await shippedBeside(name, model);
      expect(beside.map).toEqual(map);
      const same = (asWritten: Expression, asShipped: Expression): Expression => {
        for (const scope of scopes)
          expect(asShipped(scope, operations)).toEqual(asWritten(scope, operations));
        return asShipped;
      };
      const both: Engine = {
        compileExpression: (...of) =>
          same(written.compileExpression(...of), beside.engine.compileExpression(...of)),
        compileUrl: (...of) => same(written.compileUrl(...of), beside.engine.compileUrl(...of)),
        compileWritten: (...of) =>
          same(written.compileWritten(...of), beside.engine.compileWritten(...of)),
      };
      checkWriting(map, both);
      checkReading(map, both);
      if (map['moreReplies'])
        compileMoreReplies(
          mapOf(await shippedMap(name, model.kind), model),
          map,
          both,
          nextCompiler(both),
        );
    }
  },
);

test('a preset is ready as it is shipped, and not as it is written', async () => {
  expect(isReady(await shippedMap('wordpress', 'article'))).toBe(true);
  expect(isReady(await loadPreset('wordpress', 'article'))).toBe(false);
});

test("a page's own map can be laid over a preset as it is shipped", async () => {
  const shipped = await shippedMap('wordpress', 'article');
  const own = await written.readMap({ title: "'No. ' | suffix(id)" }, articleModel);
  const read = (map: typeof shipped): readonly unknown[] =>
    atOnce(articleModel.read(compileMap(map, articleModel), answerOf(posts), { html })).items;
  const plain = atOnce(
    articleModel.read(compileMap(shipped, articleModel), answerOf(posts), { html }),
  );
  expect(read(written.overlay(shipped, own))).toEqual(
    plain.items.map((item) => ({ ...item, title: `No. ${item.id}` })),
  );
});
