import { safeUrl } from '../data/url.js';
import { inertDocument } from './inert-document.js';
import { quieten } from './policy.js';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, LINK_REL, UNWRAPPED_ELEMENTS } from './allowed.js';

/** Turns hostile HTML into nodes that are safe to show. */
export type Sanitizer = (html: string) => DocumentFragment;

/** The platform's own sanitiser, not yet in every engine. https://wicg.github.io/sanitizer-api/ */
interface NativeSanitizer extends Element {
  setHTML(html: string, options: { sanitizer: object }): void;
}

const hasNative = (element: Element): element is NativeSanitizer => 'setHTML' in element;

const CONFIGURATION = {
  elements: ALLOWED_ELEMENTS,
  replaceWithChildrenElements: UNWRAPPED_ELEMENTS,
  // On all of them, `href` too, which does nothing but on a link: lists for each element take twice the time.
  attributes: [...ALLOWED_ATTRIBUTES, 'href'],
  comments: false,
  dataAttributes: false,
};

function nativeSanitizer(element: NativeSanitizer): Sanitizer {
  // Made once: given as a plain object, the configuration is read anew at every call.
  const { Sanitizer } = globalThis as unknown as {
    Sanitizer: new (configuration: object) => object;
  };
  const sanitizer = new Sanitizer(CONFIGURATION);
  return (html) => {
    element.setHTML(quieten(html), { sanitizer });
    const fragment = element.ownerDocument.createDocumentFragment();
    // One by one, which takes a tenth of the time of a list of them.
    while (element.firstChild) fragment.append(element.firstChild);
    return fragment;
  };
}

/** The platform's sanitiser where there is one, else DOMPurify, which is fetched only then. */
export async function loadSanitizer(): Promise<Sanitizer> {
  // So that nothing loads while it is looked at.
  const element = inertDocument().createElement('div');
  return hasNative(element) ? nativeSanitizer(element) : (await import('./purify.js')).purify;
}

/** Makes the links of a reader's comment safe to follow: http(s) only, and marked as a reader's own. */
export function qualifyLinks(fragment: DocumentFragment, base: string): DocumentFragment {
  for (const link of fragment.querySelectorAll('a')) {
    const url = safeUrl(link.getAttribute('href'), base);
    if (url === undefined) link.removeAttribute('href');
    else {
      link.setAttribute('href', url);
      link.setAttribute('rel', LINK_REL);
    }
  }
  return fragment;
}
