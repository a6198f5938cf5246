import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { HtmlReader } from '../../src/data/html-reader.js';
import { LedeError } from '../../src/data/errors.js';
import { type FieldMap, compileMap } from '../../src/data/mapping/map.js';
import { type Answer, mapArticles, mapComments } from '../../src/data/mapping/map-page.js';
import {
  type Expression,
  type Scope,
  compileExpression,
} from '../../src/data/mapping/expression.js';
import type { Article, Comment, Page } from '../../src/data/model.js';
import { nodeReader } from '../../src/html/node-reader.js';

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
export const evaluate = (
  source: string,
  json: unknown = {},
  more: Partial<Scope> = {},
): ReturnType<Expression> => compileExpression(source)(scopeOf(json, more));

/** An answer with a body and whatever else is given. */
export const answerOf = (json: unknown, more: Partial<Answer> = {}): Answer => ({
  url: ENDPOINT,
  headers: {},
  json,
  ...more,
});

interface Reading extends Partial<Answer> {
  readonly timeZone?: string;
  readonly offset?: number;
}

/** Reads an answer by a map of articles. */
export function articlesOf(map: FieldMap, json: unknown, reading: Reading = {}): Page<Article> {
  const { timeZone, offset = 0, ...more } = reading;
  return mapArticles(compileMap(map, 'article'), answerOf(json, more), { html, timeZone, offset });
}

/** Reads an answer by a map of comments. */
export function commentsOf(map: FieldMap, json: unknown, reading: Reading = {}): Page<Comment> {
  const { timeZone, offset = 0, ...more } = reading;
  return mapComments(compileMap(map, 'comment'), answerOf(json, more), { html, timeZone, offset });
}

/** Reads one field of an article from one item. */
export const fieldOf = <K extends keyof Article>(
  field: K,
  setting: unknown,
  item: unknown,
  reading: Reading = {},
): Article[K] | undefined =>
  articlesOf({ items: '$', [field]: setting }, item, reading).items[0]?.[field];

/** The error that something throws or is rejected with. */
export async function errorOf(failing: () => unknown): Promise<LedeError> {
  try {
    await failing();
  } catch (error) {
    if (error instanceof LedeError) return error;
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
