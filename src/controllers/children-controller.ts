import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A child that is there for a reader who has scripts: no settings, content for a named slot or white space. */
const isContent = (node: Node): boolean =>
  node instanceof Element
    ? !node.hasAttribute('slot') && !/^(noscript|script|style|template)$/i.test(node.localName)
    : node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? '');

/**
 * Knows an element's light-DOM children: the fallback that the page's author wrote, and settings in a JSON script. They are
 * observed, since a parser adds them after the element itself.
 */
export class ChildrenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  /** Whether there is a fallback to show. */
  hasContent = false;
  /** The text of the child `<script type="application/json">`. */
  settings: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer ??= new MutationObserver(() => {
      this.#read();
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    this.hasContent = [...this.#host.childNodes].some(isContent);
    this.settings =
      this.#host.querySelector(':scope > script[type="application/json"]')?.textContent ??
      undefined;
  }
}
