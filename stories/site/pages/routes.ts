import { type Context, Hono } from 'hono';

import { SECTIONS } from '../content/sections.js';
import type { Store } from '../store.js';
import { articlePage } from './article.js';
import { frontPage } from './front.js';
import { listingPage } from './listing.js';
import type { Html } from './page.js';
import { newNonce, servedPage } from './served.js';

/**
 * What a careful publisher sends: no inline script or style, and trusted types for every HTML sink
 * but the three policies that the elements may need. Styles that the server has drawn have a `nonce`.
 */
const strictPolicy = (styles: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "connect-src 'self'",
    'img-src *',
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html lede dompurify',
    'report-uri /csp-reports',
  ].join('; ');

/** What answers a request to the endpoint. */
export type Ask = (request: Request) => Promise<Response>;

/**
 * The pages of the paper. With `?served` their elements are drawn on the server, with `?csp` their policy is strict.
 *
 * @param ask Answers what those elements ask for.
 */
export function pageRoutes(store: Store, ask: Ask): Hono {
  const app = new Hono();

  const send = async (context: Context, page: Html): Promise<Response> => {
    const { url, signal } = context.req.raw;
    const isServed = context.req.query('served') !== undefined;
    const nonce = newNonce();
    if (context.req.query('csp') !== undefined)
      context.header(
        'Content-Security-Policy',
        strictPolicy(isServed ? `'self' 'nonce-${nonce}'` : "'self'"),
      );
    if (!isServed) return context.html(page);
    context.header('Content-Type', 'text/html; charset=utf-8');
    // What is drawn for a reader has that reader's own votes in it.
    const Cookie = context.req.header('Cookie') ?? '';
    const askAs = async (request: Request): Promise<Response> =>
      ask(new Request(request, { headers: { ...Object.fromEntries(request.headers), Cookie } }));
    return context.body(await servedPage(page, { url, ask: askAs, nonce, signal }));
  };

  app.get('/', async (context) =>
    send(context, frontPage(await store.articles(), context.req.query('hold'))),
  );

  app.get('/articles/:slug', async (context) => {
    const articles = await store.articles();
    const path = `/articles/${context.req.param('slug')}`;
    const article = articles.find(({ url }) => url === path);
    if (!article) return context.notFound();
    const { origin } = new URL(context.req.url);
    return send(context, articlePage(article, origin, context.req.query('hold')));
  });

  app.get('/sections/:slug', async (context) => {
    const section = SECTIONS.find(({ slug }) => slug === context.req.param('slug'));
    if (!section) return context.notFound();
    const articles = await store.articles();
    return send(
      context,
      listingPage(
        section.name,
        articles.filter((article) => article.section.url === section.url),
      ),
    );
  });

  app.get('/authors/:slug', async (context) => {
    const path = `/authors/${context.req.param('slug')}`;
    const articles = await store.articles();
    const written = articles.filter(({ authors }) => authors.some(({ url }) => url === path));
    const author = written[0]?.authors.find(({ url }) => url === path);
    return author ? send(context, listingPage(author.name, written)) : context.notFound();
  });

  return app;
}
