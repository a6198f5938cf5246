import type { TemplateValues } from '../data/url.js';
import { isServer, onServer } from '../rendering/on-server.js';

/** The page's canonical URL: its `<link rel="canonical">`, else `og:url`, else its own address. */
export function canonicalUrl(): string {
  if (isServer) return onServer()?.canonical ?? '';
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  const meta = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  return link || meta || pageUrl();
}

/** The page's address without its fragment. */
export const pageUrl = (): string =>
  isServer ? (onServer()?.url ?? '') : location.href.replace(/#.*$/, '');

/** The values that a URL template can name. */
export const templateValues = (lang: string, id: string): TemplateValues => ({
  canonical: canonicalUrl(),
  url: pageUrl(),
  path: location.pathname,
  title: document.title,
  lang,
  query: location.search.slice(1),
  id,
});
