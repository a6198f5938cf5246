import { Hono } from 'hono';

import type { Store } from '../store.js';
import type { Article } from '../types.js';
import { itemsOf, pageCount, pageHeaders, pageUrl, readPage } from './paging.js';

const PER_PAGE = 10;

/** `GET /feed.json`: the articles as JSON Feed 1.1, paged by `next_url`. */
export function feedRoutes(store: Store): Hono {
  const app = new Hono();

  app.get('/feed.json', async (context) => {
    const url = new URL(context.req.url);
    const page = readPage(url, PER_PAGE);
    const articles = await store.articles();
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Meridian',
      home_page_url: new URL('/', url).href,
      feed_url: new URL(url.pathname, url).href,
      ...(page.page < pageCount(page, articles.length) && {
        next_url: pageUrl(url, page.page + 1),
      }),
      items: itemsOf(articles, page).map((article) => feedItem(article, url)),
    };
    return context.body(JSON.stringify(feed), 200, {
      ...pageHeaders(url, page, articles.length),
      'Content-Type': 'application/feed+json',
    });
  });

  return app;
}

/** A feed is read far from the site, so its addresses are absolute. */
function feedItem(article: Article, base: URL): Record<string, unknown> {
  const absolute = (path: string): string => new URL(path, base).href;
  return {
    id: absolute(article.url),
    url: absolute(article.url),
    title: article.title,
    summary: article.standfirst,
    content_html: article.body,
    ...(article.image && { image: absolute(article.image.url) }),
    date_published: article.published,
    ...(article.updated && { date_modified: article.updated }),
    authors: article.authors.map(({ name, url, avatar }) => ({
      name,
      ...(url && { url: absolute(url) }),
      ...(avatar && { avatar: absolute(avatar) }),
    })),
    tags: [article.section.name],
    language: article.lang,
  };
}
