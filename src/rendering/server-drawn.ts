import type { DisplayState } from '../controllers/resource-controller.js';

/**
 * What a server has drawn into the shadow root (declarative shadow DOM). It stays on the page, alone, until the element has
 * its data, and goes in the same task in which the element's own drawing appears: nothing flashes, moves or stands there
 * twice. Made in the element's constructor, before which a declarative root is there.
 */
export class ServerDrawn {
  #nodes: readonly ChildNode[];

  constructor(host: HTMLElement) {
    this.#nodes = [...(host.shadowRoot?.childNodes ?? [])];
  }

  /** Whether what the server has drawn is to stay, for what the element would show. */
  keepsFor(state: DisplayState): boolean {
    return this.#nodes.length > 0 && state !== 'ready' && state !== 'empty';
  }

  /** Takes it away once the element shows its own; to be called after each update. */
  releaseFor(state: DisplayState): void {
    if (this.#nodes.length === 0 || this.keepsFor(state)) return;
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
  }
}
