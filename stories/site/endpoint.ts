import { Hono } from 'hono';

import { articleRoutes } from './endpoint/articles.js';
import { commentRoutes } from './endpoint/comments.js';
import { crossOrigin } from './endpoint/cross-origin.js';
import { delays, drops, faults } from './endpoint/faults.js';
import { feedRoutes } from './endpoint/feed.js';
import { pictureRoutes } from './endpoint/pictures.js';
import { answerError, Problem } from './endpoint/problem.js';
import { readerByCookie } from './endpoint/reader.js';
import type { Store } from './store.js';

/** What the endpoint needs. */
export interface EndpointOptions {
  store: Store;
  /** The clock that dates new comments. */
  now?: () => Date;
  /** Whose request it is; by default one who has voted is known again by a cookie. */
  reader?: (request: Request) => string | undefined;
}

/**
 * The sample JSON endpoint and its pictures: `/api/*` and `/images/*`.
 *
 * It uses nothing but `fetch` types, so that the same code answers in Node, in a service worker and
 * in a test runner. Whoever mounts it on a connection ends that connection when an answer's `type`
 * is "error".
 */
export function createEndpoint({
  store,
  now = () => new Date(),
  reader = readerByCookie,
}: EndpointOptions): Hono {
  const app = new Hono();

  app.use(drops(), crossOrigin(), delays(), faults());
  app.route('/api', articleRoutes(store));
  app.route('/api', commentRoutes({ store, now, reader }));
  app.route('/api', feedRoutes(store));
  app.route('/', pictureRoutes());

  app.notFound(() => new Problem(404, 'There is nothing here.').toResponse());
  app.onError(answerError);
  return app;
}
