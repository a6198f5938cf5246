import type { Answer } from '../../../src/data/mapping/map-page.js';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { compileMap } from '../../../src/data/mapping/map.js';
import type { Article, Comment, Page } from '../../../src/data/model.js';
import { loadPreset } from '../../../src/data/presets/index.js';
import { html } from '../support.js';

/** Reads an answer of articles by a preset alone. */
export const articlesBy = async (preset: string, answer: Answer): Promise<Page<Article>> =>
  articleModel.read(compileMap(await loadPreset(preset, 'article'), articleModel), answer, {
    html,
  });

/** Reads an answer of comments by a preset alone. */
export const commentsBy = async (preset: string, answer: Answer): Promise<Page<Comment>> =>
  commentModel.read(compileMap(await loadPreset(preset, 'comment'), commentModel), answer, {
    html,
  });
