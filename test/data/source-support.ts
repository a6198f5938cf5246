import type { IncomingMessage, ServerResponse } from 'node:http';
import { articleModel } from '../../src/data/mapping/article-model.js';
import { commentModel } from '../../src/data/mapping/comment-model.js';
import type { HttpAnswer } from '../../src/data/request.js';
import { SharedRequests } from '../../src/data/shared-requests.js';
import { Source } from '../../src/data/source.js';
import type { SourceServices, SourceSettings } from '../../src/data/source-settings.js';
import type { Article, Comment } from '../../src/data/model.js';
import { html } from './support.js';

/** Settings as an element has them that only has a `src`. */
const DEFAULTS = { preset: 'auto', credentials: 'same-origin', timeout: 2000 } as const;

type Given = Partial<SourceSettings> & { readonly src: string };

const servicesOf = (services: Partial<SourceServices>): SourceServices => ({
  html,
  fetch,
  requests: new SharedRequests<HttpAnswer>(),
  prepare: async (request) => request,
  ...services,
});

/** A source of articles. */
export const articleSource = (
  settings: Given,
  services: Partial<SourceServices> = {},
): Source<Article> => new Source(articleModel, { ...DEFAULTS, ...settings }, servicesOf(services));

/** A source of comments. */
export const commentSource = (
  settings: Given,
  services: Partial<SourceServices> = {},
): Source<Comment> => new Source(commentModel, { ...DEFAULTS, ...settings }, servicesOf(services));

/** Of one who stays. */
export const { signal } = new AbortController();

/** Answers every request with JSON. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
