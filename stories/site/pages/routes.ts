import { Hono } from 'hono';

import { SECTIONS } from '../content/sections.js';
import type { Store } from '../store.js';
import { articlePage } from './article.js';
import { frontPage } from './front.js';
import { listingPage } from './listing.js';

/**
 * What a careful publisher sends: no inline script or style, and trusted types for every HTML sink
 * but the three policies that the elements may need.
 */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src *',
  "require-trusted-types-for 'script'",
  'trusted-types lit-html lede dompurify',
  'report-uri /csp-reports',
].join('; ');

/** The pages of the paper, made on the server. */
export function pageRoutes(store: Store): Hono {
  const app = new Hono();

  app.get('/', async (context) =>
    context.html(frontPage(await store.articles(), context.req.query('hold'))),
  );

  app.get('/articles/:slug', async (context) => {
    const articles = await store.articles();
    const path = `/articles/${context.req.param('slug')}`;
    const article = articles.find(({ url }) => url === path);
    if (!article) return context.notFound();
    const { origin, searchParams } = new URL(context.req.url);
    if (searchParams.has('csp')) context.header('Content-Security-Policy', STRICT_POLICY);
    return context.html(articlePage(article, origin, context.req.query('hold')));
  });

  app.get('/sections/:slug', async (context) => {
    const section = SECTIONS.find(({ slug }) => slug === context.req.param('slug'));
    if (!section) return context.notFound();
    const articles = await store.articles();
    return context.html(
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
    return author ? context.html(listingPage(author.name, written)) : context.notFound();
  });

  return app;
}
