import type { TimeZone } from '../../src/data/dates.js';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { LedeError } from '../../src/data/errors.js';
import { explain } from '../../src/data/explain.js';
import type { HtmlReader } from '../../src/data/html-reader.js';
import { articleModel } from '../../src/data/mapping/article-model.js';
import { commentModel } from '../../src/data/mapping/comment-model.js';
import { compileExpression } from '../../src/data/mapping/expression.js';
import { nextCompiler } from '../../src/data/mapping/compile-next.js';
import * as engine from '../../src/data/mapping/engine.js';
import * as operations from '../../src/data/mapping/operations.js';
import type { Scope } from '../../src/data/mapping/scope.js';
import { findItems } from '../../src/data/mapping/find-items.js';
import type { Answer } from '../../src/data/mapping/map-page.js';
import {
  type CompiledMap,
  type FieldMap,
  type Model,
  type ReadyMap,
  compileMap,
  isReady,
} from '../../src/data/mapping/map.js';
import type { Article, Comment, Page } from '../../src/data/model.js';
import { type CompiledMoreReplies, compileMoreReplies } from '../../src/data/more-replies.js';
import { nodeReader } from '../../src/html/node-reader.js';
import { atOnce } from '../../src/data/at-once.js';

/** Where the answers of most tests come from. */
export const ENDPOINT = 'https://news.example/api/list?section=culture';

export const html: HtmlReader = nodeReader;

/** A scope in which everything is one value, but for what is given. */
export const scopeOf = (json: unknown, more: Partial<Scope> = {}): Scope => ({
  root: json,
  item: json,
  from: json,
  bare: json,
  headers: {},
  query: {},
  items: [],
  html,
  url: ENDPOINT,
  ...more,
});

/** Evaluates an expression of the mapping language. */
export const evaluate = (source: string, json: unknown = {}, more: Partial<Scope> = {}): unknown =>
  compileExpression(source, 'test')(scopeOf(json, more), operations);

/** An answer with a body and whatever else is given. */
export const answerOf = (json: unknown, more: Partial<Answer> = {}): Answer => ({
  url: ENDPOINT,
  headers: {},
  json,
  ...more,
});

interface Reading extends Partial<Answer> {
  readonly timeZone?: TimeZone;
  readonly offset?: number;
}

/** Compiles `next` of a map. */
export const compileNext = nextCompiler(engine);

/** Compiles a map as it is written, or one that was made ready. */
export const mapOf = (map: FieldMap | ReadyMap, model: Model<unknown>): CompiledMap =>
  compileMap(isReady(map) ? map : engine.readyMap(map, model, compileNext), model);

/** `moreReplies` of a map, compiled. */
export const moreRepliesOf = async (map: CompiledMap): Promise<CompiledMoreReplies> =>
  compileMoreReplies(map, (await map.settings.written()).map, engine, compileNext);

/** Reads an answer by a map. */
function pageOf<T>(model: Model<T>, map: FieldMap, json: unknown, reading: Reading): Page<T> {
  const { timeZone, offset = 0, ...more } = reading;
  const options = { html, timeZone, offset, findItems };
  return atOnce(model.read(mapOf(map, model), answerOf(json, more), options));
}

/** Reads an answer by a map of articles. */
export const articlesOf = (map: FieldMap, json: unknown, reading: Reading = {}): Page<Article> =>
  pageOf(articleModel, map, json, reading);

/** Reads an answer by a map of comments. */
export const commentsOf = (map: FieldMap, json: unknown, reading: Reading = {}): Page<Comment> =>
  pageOf(commentModel, map, json, reading);

/** Reads one field of an article from one item. */
export const fieldOf = <K extends keyof Article>(
  field: K,
  setting: unknown,
  item: unknown,
  reading: Reading = {},
): Article[K] | undefined =>
  articlesOf({ items: '$', [field]: setting }, item, reading).items[0]?.[field];

/** The error that something throws or is rejected with, explained. */
export async function errorOf(failing: () => unknown): Promise<LedeError> {
  try {
    await failing();
  } catch (error) {
    if (error instanceof LedeError) return explain(error);
    throw error;
  }
  throw new Error('expected an error, and there was none');
}

/** Starts a server on the loopback for the length of a test, and gives its origin. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The body of a request, as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
