import sanitizeHtml from 'sanitize-html';
import { safeUrl } from '../data/url.js';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, LINK_REL } from './allowed.js';
import { strangersIn } from './strangers.js';

/** Deeper than anybody writes, and not so deep that drawing it could fail. */
const DEEPEST = 100;

/** `qualifyLinks` for HTML that is text: http(s) links only, marked as a reader's own. */
const linksAgainst = (base: string | undefined): sanitizeHtml.IOptions['transformTags'] => ({
  a(tagName, { href, rel: _, ...attribs }) {
    const url = safeUrl(href, base ?? '');
    return {
      tagName,
      attribs: url === undefined ? attribs : { ...attribs, href: url, rel: LINK_REL },
    };
  },
});

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
