import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

import { cspReportRoutes } from './csp-reports.js';
import { createEndpoint, type EndpointOptions } from './endpoint.js';
import { wait } from './endpoint/wait.js';
import { notFoundPage } from './pages/listing.js';
import { hostPageRoutes } from './pages/host-pages.js';
import { pageRoutes } from './pages/routes.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const STYLES = new URL('./site.css', import.meta.url);
const SCRIPTS = fileURLToPath(new URL('./scripts', import.meta.url));
const MAX_HOLD = 60_000;

/** The whole sample site: pages, endpoint, pictures, and the built elements under `/dist`. */
export function createSite(options: EndpointOptions): Hono {
  const app = new Hono();
  const endpoint = createEndpoint(options);

  // Passed on whole rather than merged: the endpoint has its own errors and its own 404.
  app.all('/api/*', (context) => endpoint.fetch(context.req.raw));
  app.all('/images/*', (context) => endpoint.fetch(context.req.raw));

  app.get('/dist/*', async (context, next) => {
    const hold = Math.min(Number(context.req.query('hold')) || 0, MAX_HOLD);
    await wait(hold, context.req.raw.signal);
    await next();
    context.header('Cache-Control', 'no-cache');
    // As a CDN does: pages of other origins, and those in a sandbox, load modules with CORS.
    context.header('Access-Control-Allow-Origin', '*');
  });
  app.use(
    '/dist/*',
    serveStatic({ root: DIST, rewriteRequestPath: (path) => path.replace(/^\/dist/, '') }),
  );
  app.get('/dist/*', (context) => context.text('Not built yet: run the build first.', 404));

  app.use(
    '/scripts/*',
    serveStatic({ root: SCRIPTS, rewriteRequestPath: (path) => path.replace(/^\/scripts/, '') }),
  );

  app.get('/site.css', async (context) => {
    context.header('Content-Type', 'text/css; charset=utf-8');
    return context.body(await readFile(STYLES, 'utf8'));
  });

  app.route('/', cspReportRoutes());
  app.route('/', hostPageRoutes());
  app.route(
    '/',
    pageRoutes(options.store, async (request) => endpoint.fetch(request)),
  );
  app.notFound((context) => context.html(notFoundPage(), 404));
  return app;
}
