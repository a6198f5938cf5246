import { type TrustedMarkup, currentConfiguration } from '../configure.js';
import { parseInert } from './policy.js';
import { type Sanitizer, loadSanitizer, qualifyLinks } from './sanitizer.js';

let sanitizer: Sanitizer | undefined;
let loading: Promise<void> | undefined;

/** Makes ready to show HTML. To be awaited before any {@link SafeHtml} is. */
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

/** Hostile HTML that is to be shown, in an element of its own. */
export class SafeHtml {
  readonly #html: string;
  readonly #base: string | undefined;
  readonly #own = currentConfiguration().sanitizer;
  readonly #by = this.#own ?? sanitizer;

  /** @param base What links in it are resolved against; default: the page. */
  constructor(html: string, base: string | undefined) {
    this.#html = html;
    this.#base = base;
  }

  /** Whether something shown is the same. */
  equals(other: unknown): boolean {
    return other instanceof SafeHtml && other.#html === this.#html && other.#by === this.#by;
  }

  /** Fills an element with it, as nodes that are safe to show; with its text alone where no sanitiser could be had. */
  fill(element: Element): void {
    const html = this.#html;
    const base = this.#base ?? document.baseURI;
    if (this.#own) {
      element.replaceChildren(asFragment(this.#own(html)));
      qualifyLinks(element, base);
    } else if (sanitizer) sanitizer(html, element, base);
    else element.textContent = parseInert(html).textContent;
  }
}

/** A page's own sanitiser may give TrustedHTML: a plain string is refused by a browser that enforces Trusted Types. */
function asFragment(clean: DocumentFragment | TrustedMarkup): DocumentFragment {
  if (clean instanceof DocumentFragment) return clean;
  const template = document.createElement('template');
  template.innerHTML = clean as string;
  return template.content;
}
