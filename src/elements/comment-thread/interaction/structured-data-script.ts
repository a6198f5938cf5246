import { canonicalUrl } from '../../../controllers/page.js';
import { structuredData } from '../../../data/structured-data.js';
import { browserReader } from '../../../html/browser-reader.js';
import { dataBlock } from '../../../html/data-block.js';
import { permalinks } from '../permalink.js';
import type { ThreadParts } from '../thread-parts.js';

/**
 * Describes a thread to search engines, which do not look into shadow roots: as a block of data in the page's head. It is no
 * script to a browser, so that no policy forbids it.
 */
export class StructuredDataScript {
  readonly #parts: ThreadParts;
  #script: Element | undefined;
  #of: unknown;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** Brings it up to date; takes it away where the page does not want it any more. */
  follow(): void {
    const { host, thread, resource } = this.#parts;
    if (!host.structuredData || !host.isConnected || thread.tree.byId.size === 0) {
      this.remove();
      return;
    }
    if (this.#of === thread.tree) return;
    this.#of = thread.tree;
    const page = {
      url: canonicalUrl(),
      title: document.title,
      total: Math.max(resource.total ?? 0, thread.tree.byId.size),
    };
    const data = structuredData(thread.tree, page, permalinks(host.permalink), browserReader);
    const script = dataBlock(data) ?? undefined;
    this.#script?.remove();
    if (script) document.head.append(script);
    this.#script = script;
  }

  /** Takes it away. */
  remove(): void {
    this.#script?.remove();
    this.#script = undefined;
    this.#of = undefined;
  }
}
