import { safeUrl } from '../data/url.js';
import { quieten } from './policy.js';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, LINK_REL, UNWRAPPED_ELEMENTS } from './allowed.js';

/** Fills an element with hostile HTML, as nodes that are safe to show. @param base What links are resolved against. */
export type Sanitizer = (html: string, element: Element, base: string) => void;

/** The platform's own sanitiser, not yet in every engine. https://wicg.github.io/sanitizer-api/ */
interface NativeSanitizer extends Element {
  setHTML(html: string, options: { sanitizer: object }): void;
}

const CONFIGURATION = {
  elements: ALLOWED_ELEMENTS,
  replaceWithChildrenElements: UNWRAPPED_ELEMENTS,
  // On all of them, `href` too, which does nothing but on a link: lists for each element take twice the time.
  attributes: [...ALLOWED_ATTRIBUTES, 'href'],
  comments: false,
  dataAttributes: false,
};

function nativeSanitizer(): Sanitizer {
  // Made once: given as a plain object, the configuration is read anew at every call.
  const { Sanitizer } = globalThis as unknown as {
    Sanitizer: new (configuration: object) => object;
  };
  const sanitizer = new Sanitizer(CONFIGURATION);
  return (html, element, base) => {
    (element as NativeSanitizer).setHTML(quieten(html), { sanitizer });
    // Most comments have none, and to look for one takes as long as to look at the text a hundred times.
    if (/<a/i.test(html)) qualifyLinks(element, base);
  };
}

/** The platform's sanitiser where there is one, else DOMPurify, which is fetched only then. */
export const loadSanitizer = async (): Promise<Sanitizer> =>
  'setHTML' in Element.prototype ? nativeSanitizer() : (await import('./purify.js')).purify;

/** Makes the links of a reader's comment safe to follow: http(s) only, and marked as a reader's own. */
export function qualifyLinks(element: Element, base: string): void {
  for (const link of element.querySelectorAll('a')) {
    const url = safeUrl(link.getAttribute('href'), base);
    if (url === undefined) link.removeAttribute('href');
    else {
      link.setAttribute('href', url);
      link.setAttribute('rel', LINK_REL);
    }
  }
}
