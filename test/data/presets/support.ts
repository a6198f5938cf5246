import type { Answer } from '../../../src/data/mapping/map-page.js';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import * as engine from '../../../src/data/mapping/engine.js';
import type { CompiledMap } from '../../../src/data/mapping/map.js';
import { type CompiledMoreReplies, compileMoreReplies } from '../../../src/data/more-replies.js';
import type { Article, Comment, Page } from '../../../src/data/model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { html, mapOf } from '../support.js';
import { expectReadable } from './readable.js';

/** Reads an answer of articles by a preset alone. */
export async function articlesBy(preset: string, answer: Answer): Promise<Page<Article>> {
  const map = mapOf(await loadPreset(preset, 'article'), articleModel);
  const page = articleModel.read(map, answer, { html });
  expectReadable(page.items);
  return page;
}

/** Reads an answer of comments by a preset alone. */
export async function commentsBy(preset: string, answer: Answer): Promise<Page<Comment>> {
  const map = mapOf(await loadPreset(preset, 'comment'), commentModel);
  const page = commentModel.read(map, answer, { html });
  expectReadable(page.items);
  return page;
}

/** The map of comments that a preset has. */
export const commentMapOf = async (preset: string): Promise<CompiledMap> =>
  mapOf(await loadPreset(preset, 'comment'), commentModel);

/** What the answers of a preset's API leave out, ready to be found. */
export async function moreRepliesOf(map: CompiledMap): Promise<CompiledMoreReplies> {
  return compileMoreReplies(map, await map.settings.written(), engine);
}
