import { enTools } from '../../../locales/en-tools.js';
import { addEnglish } from '../../../locales/index.js';
import type { ThreadParts } from '../thread-parts.js';
import { Menu } from './menu.js';
import { THREAD_TOOLS, type ThreadToolContext } from './thread-tool-list.js';

/** The menu of the thread as a whole. Asked for when a reader first opens it. */
export class ThreadMenu {
  readonly #parts: ThreadParts;
  readonly #menu: Menu;

  constructor(parts: ThreadParts, root: ShadowRoot) {
    addEnglish(enTools);
    this.#parts = parts;
    this.#menu = new Menu(root);
  }

  /** Opens it at its button, or closes it. */
  toggle(button: HTMLElement, context: ThreadToolContext): void {
    this.#menu.toggle(
      button,
      THREAD_TOOLS.filter((tool) => tool.isAvailable(context)).map((tool) => ({
        id: tool.id,
        label: this.#parts.localize.term(tool.term),
        choose: () => {
          tool.run(context);
        },
      })),
    );
  }
}
