import { noChange, nothing } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { currentConfiguration } from '../configure.js';
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
  if (sanitize) return qualifyLinks(sanitize(html), base);
  const fragment = document.createDocumentFragment();
  fragment.append(parseInert(html).textContent ?? '');
  return fragment;
}

class SanitizedDirective extends Directive {
  #html: string | undefined;

  override render(_html: string, _base: string): symbol {
    return nothing;
  }

  override update(_part: ChildPart, [html, base]: [string, string]): unknown {
    if (html === this.#html) return noChange;
    this.#html = html;
    return toNodes(html, base);
  }
}

/** Shows hostile HTML: `${sanitized(comment.body, base)}`. Links in it are resolved against `base`. */
export const sanitized = directive(SanitizedDirective);
