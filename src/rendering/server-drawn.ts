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

  /** Whether what the server has drawn is to stay, for what the element would show. */
  keepsFor(state: DisplayState): boolean {
    return this.#nodes.length > 0 && state !== 'ready' && state !== 'empty';
  }

  /** Takes it away once the element shows its own; to be called after each update. */
  releaseFor(state: DisplayState): void {
    if (this.#nodes.length === 0 || this.keepsFor(state)) return;
    this.#handOver();
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
  }

  /** What a reader has begun to write goes on in the element's own field, with the caret where it is. */
  #handOver(): void {
    // The element draws before what the server has drawn.
    const [own, served] = this.#root?.querySelectorAll('textarea') ?? [];
    if (!own || !served) return;
    own.value = served.value;
    if (this.#root?.activeElement !== served) return;
    own.focus({ preventScroll: true });
    own.setSelectionRange(served.selectionStart, served.selectionEnd);
  }
}
