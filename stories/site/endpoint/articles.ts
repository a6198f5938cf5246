import { Hono } from 'hono';

import type { Store } from '../store.js';
import type { Article } from '../types.js';
import { itemsOf, pageHeaders, readPage } from './paging.js';
import { Problem } from './problem.js';

const PER_PAGE = 10;

/** `GET /articles` and `GET /articles/:id`. */
export function articleRoutes(store: Store): Hono {
  const app = new Hono();

  app.get('/articles', async (context) => {
    const url = new URL(context.req.url);
    const page = readPage(url, PER_PAGE);
    const found = select(await store.articles(), url.searchParams);
    return context.json(itemsOf(found, page), 200, pageHeaders(url, page, found.length));
  });

  app.get('/articles/:id', async (context) => {
    const article = await store.article(context.req.param('id'));
    if (!article) throw new Problem(404, 'There is no such article.');
    return context.json(article);
  });

  return app;
}

function select(articles: readonly Article[], query: URLSearchParams): readonly Article[] {
  const section = query.get('section');
  const lang = query.get('lang');
  const kinds = query.get('kind')?.split(',');
  const related = query.get('related');
  const found = articles.filter(
    (article) =>
      (!section || sectionOf(article) === section.toLowerCase()) &&
      (!lang || article.lang === lang.toLowerCase()) &&
      (!kinds || kinds.includes(article.kind)),
  );
  return related ? relatedTo(related, articles, found) : found;
}

/**
 * The articles nearest to one: those in its language and section first, then those that share
 * either; newest first among equals. The article itself is never related to itself.
 */
function relatedTo(
  id: string,
  articles: readonly Article[],
  candidates: readonly Article[],
): Article[] {
  const subject = articles.find((article) => article.id === id);
  if (!subject) return [];
  const nearness = (article: Article): number =>
    (article.lang === subject.lang ? 2 : 0) + (sectionOf(article) === sectionOf(subject) ? 1 : 0);
  return candidates
    .filter((article) => article.id !== id && nearness(article) > 0)
    .sort((one, other) => nearness(other) - nearness(one));
}

function sectionOf(article: Article): string | undefined {
  return article.section.url.split('/').at(-1);
}
