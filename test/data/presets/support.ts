import { resolve } from 'node:path';
import { expect } from 'vitest';
import { compilePreset, compileWritten } from '../../../scripts/rollup/compile-presets.js';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import type { Answer } from '../../../src/data/mapping/map-page.js';
import {
  type FieldMap,
  type Model,
  type ReadyMap,
  compileMap,
} from '../../../src/data/mapping/map.js';
import { type Engine, writtenMap } from '../../../src/data/mapping/written-map.js';
import type { Article, Comment, ModelKind, Page } from '../../../src/data/model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { html, mapOf } from '../support.js';
import { expectReadable } from './readable.js';
import { atOnce } from '../../../src/data/at-once.js';

/** The map of a preset as it is shipped: compiled. */
export async function shippedMap(preset: string, kind: ModelKind): Promise<ReadyMap> {
  const code = await compilePreset(resolve(`src/data/presets/${preset}.ts`));
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module[preset][kind];
}

/** What stands beside it: the map as it was written, and what reads its expressions. */
export async function shippedBeside(
  preset: string,
  model: Model<unknown>,
): Promise<{ readonly map: FieldMap; readonly engine: Engine }> {
  const code = await compileWritten(resolve(`src/data/presets/${preset}.ts`));
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return writtenMap(compileMap({ written: async () => module[preset][model.kind] }, model));
}

/** Reads an answer by a preset alone: as it is written, and as it is shipped, which has to be the same. */
async function pageBy<T>(preset: string, model: Model<T>, answer: Answer): Promise<Page<T>> {
  const pageOf = (map: FieldMap | ReadyMap): Page<T> =>
    atOnce(model.read(mapOf(map, model), answer, { html }));
  const page = pageOf(await loadPreset(preset, model.kind));
  expectReadable(page.items);
  expect(pageOf(await shippedMap(preset, model.kind))).toEqual(page);
  return page;
}

/** Reads an answer of articles by a preset alone. */
export const articlesBy = (preset: string, answer: Answer): Promise<Page<Article>> =>
  pageBy(preset, articleModel, answer);

/** Reads an answer of comments by a preset alone. */
export const commentsBy = (preset: string, answer: Answer): Promise<Page<Comment>> =>
  pageBy(preset, commentModel, answer);
