import { LedeError } from '../data/errors.js';

/** The part of the Trusted Types API that is used here; a browser without it has none of this. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string };
}

let vouch: ((html: string) => string) | undefined;

/**
 * The policy `lede`, used for one thing: to parse HTML in a document that is never shown, runs no script and loads nothing,
 * so as to read its text. A page that enforces Trusted Types lists it as `trusted-types lede`.
 */
function vouched(html: string): string {
  if (!vouch) {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
    try {
      const policy = trustedTypes?.createPolicy('lede', { createHTML: (text) => text });
      vouch = policy ? (text) => policy.createHTML(text) : (text) => text;
    } catch (cause) {
      throw new LedeError('config', "trusted-types: the page's policy does not allow 'lede'", {
        cause,
      });
    }
  }
  return vouch(html);
}

const INLINE_CODE = /["'\s/](?:on[a-z]+|style)\s*=/i;

// No `<` within: a text of many open tags is then looked at once, not once for each.
const TAG = /<[a-z](?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/gi;

/** A quoted value, which is left alone, or the name of a handler or style. */
const INLINE_NAME = /"[^"]*"|'[^']*'|(?<=["'\s/])(?:on[a-z]+|style)(?=\s*=)/gi;

/**
 * Renames event handlers and inline styles, so that parsing does not meet them. This is not what makes HTML safe: it is parsed
 * where nothing runs, and sanitised. But Chromium reports each to the page's content security policy, wherever it is parsed.
 */
export const quieten = (html: string): string =>
  INLINE_CODE.test(html)
    ? html.replace(TAG, (tag) =>
        tag.replace(INLINE_NAME, (part) => (/^["']/.test(part) ? part : `data-${part}`)),
      )
    : html;

/** Parses HTML inertly. Nothing of the result may be put into a page. */
export function parseInert(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = vouched(quieten(html));
  return template.content;
}
