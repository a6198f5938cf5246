import { parseUrl } from './url.js';

/**
 * Query parameters that say where a visitor came from and never which page it is. The names are those which the big
 * campaign tools document for their own links.
 */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|amp)$/i;

/**
 * A URL reduced to what tells one page from another: scheme, `www.`, fragment, trailing slash, index file, AMP suffix and
 * tracking parameters do not count, nor does the order of the others.
 *
 * @returns A key to compare, not a URL to visit; undefined where the value is no URL.
 */
export function pageKey(value: string | undefined, base?: string): string | undefined {
  const url = value === undefined ? undefined : parseUrl(value, base);
  if (!url) return undefined;
  const path = url.pathname
    .replace(/\/(index\.(html?|php)|amp)\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&');
  return `${url.host.replace(/^www\./, '')}${path}?${query}`;
}
