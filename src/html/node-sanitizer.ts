import sanitizeHtml from 'sanitize-html';
import { safeUrl } from '../data/url.js';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, LINK_REL, UNWRAPPED_ELEMENTS } from './allowed.js';

/** Deeper than anybody writes, and not so deep that drawing it could fail. */
const DEEPEST = 100;

/** `qualifyLinks` for HTML that is text: http(s) links only, marked as a reader's own. */
const linksAgainst = (base: string | undefined): sanitizeHtml.IOptions['transformTags'] => ({
  a(tagName, { href, ...attribs }) {
    const url = safeUrl(href, base ?? '');
    return {
      tagName,
      attribs: url === undefined ? attribs : { ...attribs, href: url, rel: LINK_REL },
    };
  },
});

/** Elements that stay, or give way to what is in them. */
const KNOWN = new Set([...ALLOWED_ELEMENTS, ...UNWRAPPED_ELEMENTS]);

/** The names of all other elements that a text may hold. */
const strangersIn = (html: string): string[] =>
  [...html.matchAll(/<([a-z][^\s/>]*)/gi)]
    .map(([, name = '']) => name.toLowerCase())
    .filter((name) => !KNOWN.has(name));

/**
 * Sanitises HTML in Node, by the rules of the browser: what is allowed stays, what is only a frame gives way to what is in it,
 * and anything else goes with all that is in it.
 *
 * @param base What links are resolved against.
 */
export const sanitizeInNode = (html: string, base: string | undefined): string =>
  sanitizeHtml(html, {
    allowedTags: [...ALLOWED_ELEMENTS],
    nonTextTags: strangersIn(html),
    allowedAttributes: { '*': [...ALLOWED_ATTRIBUTES], a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https'],
    nestingLimit: DEEPEST,
    transformTags: linksAgainst(base),
  });

/** The links of HTML that a sanitiser of the page's own has gone over, made safe to follow; all else stays. */
export const qualifyLinksInNode = (html: string, base: string | undefined): string =>
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: linksAgainst(base),
  });
