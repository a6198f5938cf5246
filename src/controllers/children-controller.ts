import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A child that is there for a reader who has scripts: no settings, content for a named slot or white space. */
const isContent = (node: Node): boolean =>
  node instanceof Element
    ? !node.hasAttribute('slot') && !/^(noscript|script|style|template)$/i.test(node.localName)
    : node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? '');

/** The text of the JSON script among the children of a node. */
const settingsIn = (node: ParentNode | null): string | undefined =>
  [...(node?.children ?? [])].find((child) => child.matches('script[type="application/json"]'))
    ?.textContent;

/**
 * Knows an element's light-DOM children: the fallback that the page's author wrote, and settings in a JSON script. They are
 * observed, since a parser adds them after the element itself.
 */
export class ChildrenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;
  /** What a server that has drawn the element has put into its shadow root: the settings that it knew, and its answer. */
  #served: string | undefined;
  /** The settings that it knew of the page's own. */
  #known: string | undefined;
  /** Whether there is a fallback to show. */
  hasContent = false;
  /** The text of the child `<script type="application/json">`, or what a server has made of it. */
  settings: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The element takes away what a server has drawn.
    this.#served ??= settingsIn(this.#host.shadowRoot);
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
    const own = settingsIn(this.#host);
    this.#known ??= own;
    // The page may change its own, which then count.
    this.settings = own === undefined || own === this.#known ? (this.#served ?? own) : own;
  }
}
