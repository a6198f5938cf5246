import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DisplayState } from '../controllers/resource-controller.js';

/**
 * What a server has drawn into the shadow root (declarative shadow DOM). It stays on the page, alone, until the element has
 * its data, and goes in the same task in which the element's own drawing appears: nothing flashes, moves or stands there
 * twice. Made in the element's constructor, before which a declarative root is there.
 *
 * It comes with its styles. The element's own wait as long as it stays: adopted ones win over those of a `<style>`, so the general
 * rules of the element would undo what the server has added for this one.
 */
export class ServerDrawn implements ReactiveController {
  readonly #root: ShadowRoot | null;
  #nodes: readonly ChildNode[];
  #styles: readonly CSSStyleSheet[] = [];

  constructor(host: HTMLElement & ReactiveControllerHost) {
    const root = (this.#root = host.shadowRoot);
    this.#nodes = [...(root?.childNodes ?? [])];
    // Lit draws before the first node it finds, so that one has to stay when the others go.
    if (this.#nodes.length === 0) return;
    root?.prepend(document.createComment(''));
    host.addController(this);
  }

  /** Holds back the styles that the element has just adopted; moved on the page, it has adopted none. */
  hostConnected(): void {
    if (!this.#root || this.#nodes.length === 0 || this.#styles.length > 0) return;
    this.#styles = [...this.#root.adoptedStyleSheets];
    this.#root.adoptedStyleSheets = [];
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
    if (this.#nodes.length === 0) return;
    heir?.takeOver(this.#nodes);
    // What was adopted since is for a part of it, and is to win.
    if (this.#root)
      this.#root.adoptedStyleSheets = [...this.#styles, ...this.#root.adoptedStyleSheets];
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
  }

  get #isWrittenIn(): boolean {
    const fields =
      this.#root?.querySelectorAll<HTMLInputElement>('textarea, input:not([type=hidden])') ?? [];
    return [...fields].some((field) => field.value || field === this.#root?.activeElement);
  }
}
