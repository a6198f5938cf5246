import DOMPurify from 'dompurify';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from './allowed.js';
import { quieten } from './policy.js';
import { type Sanitizer, qualifyLinks } from './sanitizer.js';
import { strangersIn } from './strangers.js';

// Beside a comment, text that looks like a tag makes DOMPurify drop both. Each ends before the next, so that this takes no longer
// for a text that begins many.
const COMMENTS = /<!--(?:(?!<!--)[^])*?-->/g;

/** Sanitises by DOMPurify. It makes a Trusted Types policy of its own, called `dompurify`. */
export const purify: Sanitizer = (html, element, base) => {
  element.replaceChildren(
    DOMPurify.sanitize(quieten(html.replace(COMMENTS, '')), {
      ALLOWED_TAGS: [...ALLOWED_ELEMENTS],
      ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES, 'href'],
      FORBID_CONTENTS: strangersIn(html),
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    }),
  );
  // Whatever the text looks like: without its comments it may have links that it has not with them.
  qualifyLinks(element, base);
};
