import type { DisplayState } from '../controllers/resource-controller.js';

/**
 * What a server has drawn into the shadow root (declarative shadow DOM). It stays on the page, alone, until the element has
 * its data, and goes in the same task in which the element's own drawing appears: nothing flashes, moves or stands there
 * twice. Made in the element's constructor, before which a declarative root is there.
 */
export class ServerDrawn {
  readonly #root: ShadowRoot | null;
  #nodes: readonly ChildNode[];

  constructor(host: HTMLElement) {
    const root = (this.#root = host.shadowRoot);
    this.#nodes = [...(root?.childNodes ?? [])];
    // Lit draws before the first node it finds, so that one has to stay when the others go.
    if (this.#nodes.length > 0) root?.prepend(document.createComment(''));
  }

  /**
   * Whether what the server has drawn is to stay, for what the element would show.
   *
   * @param isAdopted Whether a form that a reader writes in can be gone on with in one of the element's own; default: there is
   * none.
   */
  keepsFor(state: DisplayState, isAdopted = true): boolean {
    return (
      this.#nodes.length > 0 &&
      ((state !== 'ready' && state !== 'empty') || (!isAdopted && this.#isWrittenIn))
    );
  }

  /** Takes it away; to be called once the element has drawn its own. @param heir Handed what goes, before it does. */
  release(heir?: { takeOver(nodes: readonly ChildNode[]): void }): void {
    heir?.takeOver(this.#nodes);
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
  }

  get #isWrittenIn(): boolean {
    const fields =
      this.#root?.querySelectorAll<HTMLInputElement>('textarea, input:not([type=hidden])') ?? [];
    return [...fields].some((field) => field.value || field === this.#root?.activeElement);
  }
}
