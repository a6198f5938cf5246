import { Problem } from './problem.js';

/** Which stretch of a list was asked for. */
export interface Page {
  page: number;
  perPage: number;
}

const MAX_PER_PAGE = 100;

/** Reads `page` and `per_page`; a value that is no such number is a 400. */
export function readPage(url: URL, defaultPerPage: number): Page {
  const page = wholeNumber(url, 'page', 1);
  const perPage = wholeNumber(url, 'per_page', defaultPerPage);
  if (perPage > MAX_PER_PAGE) {
    throw new Problem(400, `per_page must not be more than ${MAX_PER_PAGE}.`);
  }
  return { page, perPage };
}

/** The items of one page; past the end there are none. */
export function itemsOf<T>(items: readonly T[], { page, perPage }: Page): T[] {
  return items.slice((page - 1) * perPage, page * perPage);
}

/** The headers by which a client finds its way through the pages. */
export function pageHeaders(url: URL, page: Page, total: number): Record<string, string> {
  const pages = pageCount(page, total);
  const links = [
    page.page < pages && `<${pageUrl(url, page.page + 1)}>; rel="next"`,
    page.page > 1 && `<${pageUrl(url, Math.min(page.page - 1, Math.max(pages, 1)))}>; rel="prev"`,
  ].filter((link) => link !== false);
  return {
    'X-Total-Count': String(total),
    'X-Total-Pages': String(pages),
    ...(links.length > 0 && { Link: links.join(', ') }),
  };
}

/** How many pages there are. */
export function pageCount({ perPage }: Page, total: number): number {
  return Math.ceil(total / perPage);
}

/** The same request for another page. */
export function pageUrl(url: URL, page: number): string {
  const other = new URL(url);
  other.searchParams.set('page', String(page));
  return other.href;
}

function wholeNumber(url: URL, name: string, fallback: number): number {
  const given = url.searchParams.get(name);
  if (given === null) return fallback;
  if (!/^[1-9]\d{0,8}$/.test(given)) {
    throw new Problem(400, `${name} must be a whole number from 1.`);
  }
  return Number(given);
}
