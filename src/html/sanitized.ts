import { noChange, nothing } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { type TrustedMarkup, currentConfiguration } from '../configure.js';
import { isServer, onServer } from '../rendering/on-server.js';
import { parseInert } from './policy.js';
import { type Sanitizer, loadSanitizer, qualifyLinks } from './sanitizer.js';

let sanitizer: Sanitizer | undefined;
let loading: Promise<void> | undefined;

/** Makes ready to show HTML. To be awaited before {@link sanitized} is used. */
export const sanitizerReady = (): Promise<void> =>
  (loading ??= loadSanitizer().then(
    (loaded) => {
      sanitizer = loaded;
    },
    () => {
      // Without a sanitiser HTML is shown as its text; the next element asks for it again.
      loading = undefined;
    },
  ));

/** HTML as nodes that are safe to show; its text alone where no sanitiser could be had. */
function toNodes(html: string, base: string): DocumentFragment {
  const sanitize = currentConfiguration().sanitizer ?? sanitizer;
  if (sanitize) return qualifyLinks(asFragment(sanitize(html)), base);
  const fragment = document.createDocumentFragment();
  fragment.append(parseInert(html).textContent);
  return fragment;
}

/** A page's own sanitiser may give TrustedHTML: a plain string is refused by a browser that enforces Trusted Types. */
function asFragment(clean: DocumentFragment | TrustedMarkup): DocumentFragment {
  if (clean instanceof DocumentFragment) return clean;
  const template = document.createElement('template');
  template.innerHTML = clean as string;
  return template.content;
}

/** Hostile HTML that is to be shown by a copy of a template. */
export class SafeHtml {
  readonly #html: string;
  readonly #base: string | undefined;
  readonly #by = currentConfiguration().sanitizer ?? sanitizer;

  /** @param base What links in it are resolved against; default: the page. */
  constructor(html: string, base: string | undefined) {
    this.#html = html;
    this.#base = base;
  }

  /** Whether something shown is the same. */
  equals(other: unknown): boolean {
    return other instanceof SafeHtml && other.#html === this.#html && other.#by === this.#by;
  }

  /** It as nodes that are safe to show. */
  toNodes(): DocumentFragment {
    return toNodes(this.#html, this.#base ?? document.baseURI);
  }
}

class SanitizedDirective extends Directive {
  #html: string | undefined;
  #by: unknown;

  /** On a server. */
  override render(html: string, base: string | undefined): unknown {
    const surroundings = isServer ? onServer() : undefined;
    if (!surroundings) return nothing;
    const strings = [surroundings.sanitize(html, base)];
    return { _$litType$: 1, strings: Object.assign(strings, { raw: strings }), values: [] };
  }

  override update(_part: ChildPart, [html, base]: [string, string | undefined]): unknown {
    const by = currentConfiguration().sanitizer ?? sanitizer;
    if (html === this.#html && by === this.#by) return noChange;
    this.#html = html;
    this.#by = by;
    return toNodes(html, base ?? document.baseURI);
  }
}

/** Shows hostile HTML: `${sanitized(comment.body, base)}`. Links in it are resolved against `base`, else the page. */
export const sanitized = /* @__PURE__ */ directive(SanitizedDirective);
