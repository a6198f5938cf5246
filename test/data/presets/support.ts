import type { Answer } from '../../../src/data/mapping/map-page.js';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { compileMap } from '../../../src/data/mapping/map.js';
import type { Article, Comment, Page } from '../../../src/data/model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { html } from '../support.js';
import { expectReadable } from './readable.js';

/** Reads an answer of articles by a preset alone. */
export async function articlesBy(preset: string, answer: Answer): Promise<Page<Article>> {
  const map = compileMap(await loadPreset(preset, 'article'), articleModel);
  const page = articleModel.read(map, answer, { html });
  expectReadable(page.items);
  return page;
}

/** Reads an answer of comments by a preset alone. */
export async function commentsBy(preset: string, answer: Answer): Promise<Page<Comment>> {
  const map = compileMap(await loadPreset(preset, 'comment'), commentModel);
  const page = commentModel.read(map, answer, { html });
  expectReadable(page.items);
  return page;
}
