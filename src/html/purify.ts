import DOMPurify from 'dompurify';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from './allowed.js';
import { quieten } from './policy.js';
import type { Sanitizer } from './sanitizer.js';

/** Sanitises by DOMPurify. It makes a Trusted Types policy of its own, called `dompurify`. */
export const purify: Sanitizer = (html) =>
  DOMPurify.sanitize(quieten(html), {
    ALLOWED_TAGS: [...ALLOWED_ELEMENTS],
    ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES, 'href'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
