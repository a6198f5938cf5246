import type { ThreadParts } from '../thread-parts.js';
import type { Collapsing } from './collapsing.js';
import type { MutedAuthors } from './muted-authors.js';
import type { ThreadGuide } from './thread-guide.js';
import type { ThreadMenu } from './thread-menu.js';
import type { ThreadSearch } from './thread-search.js';

/** What can be done with a thread as a whole: each tool is a module that is asked for when a reader first wants it. */
export class ThreadTools {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #collapsing: Collapsing;
  readonly #muted: MutedAuthors;
  #menu: ThreadMenu | undefined;
  #search: ThreadSearch | undefined;

  constructor(parts: ThreadParts, guide: ThreadGuide, collapsing: Collapsing, muted: MutedAuthors) {
    this.#parts = parts;
    this.#guide = guide;
    this.#collapsing = collapsing;
    this.#muted = muted;
  }

  /** Opens their menu at its button, or closes it. */
  async open(button: HTMLElement): Promise<void> {
    await this.#withModule(import('./thread-menu.js'), ({ ThreadMenu }, root) => {
      this.#menu ??= new ThreadMenu(this.#parts, root);
      this.#menu.toggle(button, {
        collapsing: this.#collapsing,
        muted: this.#muted,
        search: () => void this.search(),
        tell: (term) => {
          this.#guide.tell(this.#parts.localize.term(term));
        },
        showKeys: this.#parts.host.shortcutsOff ? undefined : () => void this.showKeys(),
      });
    });
  }

  /** Opens the search in the thread. */
  async search(): Promise<void> {
    await this.#withModule(import('./thread-search.js'), ({ ThreadSearch }) => {
      this.#search ??= new ThreadSearch(this.#parts, this.#guide, (id) => {
        this.#collapsing.reveal(id);
      });
      this.#search.open();
    });
  }

  /** Shows what the keys do. */
  async showKeys(): Promise<void> {
    await this.#withModule(import('./shortcuts-help.js'), ({ showShortcuts }) => {
      showShortcuts(this.#parts);
    });
  }

  async #withModule<T>(
    coming: Promise<T>,
    use: (module: T, root: ShadowRoot) => void,
  ): Promise<void> {
    const { host, localize } = this.#parts;
    try {
      const module = await coming;
      if (host.shadowRoot) use(module, host.shadowRoot);
    } catch {
      this.#guide.tell(localize.term('notReady'));
    }
  }
}
