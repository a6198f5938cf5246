import type { Terms } from '../../../locales/terms.js';
import type { ThreadParts } from '../thread-parts.js';
import type { ThreadGuide } from './thread-guide.js';

/** What keys do. */
export interface ShortcutTargets {
  readonly nextNew: () => void;
  readonly reply: (id: string) => void;
  readonly collapse: (id: string) => void;
  readonly search: () => void;
  readonly help: () => void;
}

/** The keys and what they do, as they are listed. */
export const SHORTCUTS: readonly (readonly [key: string, term: keyof Terms])[] = [
  ['j', 'keyNext'],
  ['k', 'keyPrevious'],
  ['n', 'keyNextNew'],
  ['r', 'keyReply'],
  ['c', 'keyCollapse'],
  ['/', 'keySearch'],
  ['?', 'keyHelp'],
];

/** Where letters are letters. */
const WRITING = 'input, select, textarea, [contenteditable]';

/**
 * Single keys for what a reader does often. They do something only while the focus is in the thread, so that they get in the
 * way of no other use of the page (https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts).
 */
export class Shortcuts {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #targets: ShortcutTargets;

  constructor(parts: ThreadParts, guide: ThreadGuide, targets: ShortcutTargets) {
    this.#parts = parts;
    this.#guide = guide;
    this.#targets = targets;
    parts.host.shadowRoot?.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && this.#press(event)) event.preventDefault();
    });
  }

  #press({ key, target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
    const { host } = this.#parts;
    const isMeant = target instanceof Element && !target.closest(`${WRITING}, [popover], dialog`);
    if (host.shortcutsOff || !isMeant || ctrlKey || metaKey || altKey || defaultPrevented)
      return false;
    const at = target.closest('li')?.querySelector<HTMLElement>('.comment')?.dataset['id'];
    const actions: Readonly<Record<string, () => void>> = {
      j: () => {
        this.#move(target, 1);
      },
      k: () => {
        this.#move(target, -1);
      },
      n: this.#targets.nextNew,
      '/': this.#targets.search,
      '?': this.#targets.help,
      ...(at !== undefined && {
        r: () => {
          this.#targets.reply(at);
        },
        c: () => {
          this.#targets.collapse(at);
        },
      }),
    };
    const act = Object.hasOwn(actions, key) ? actions[key] : undefined;
    act?.();
    return act !== undefined;
  }

  /** Brings the focus to the comment after the one it is in, or to the one before. */
  #move(from: Element, by: 1 | -1): void {
    const shown = [
      ...(this.#parts.host.shadowRoot?.querySelectorAll<HTMLElement>('.comment') ?? []),
    ].filter((comment) => !comment.closest('[hidden]'));
    const current = from.closest('li')?.querySelector<HTMLElement>('.comment');
    const at = current ? shown.indexOf(current) : by > 0 ? -1 : shown.length;
    const { id } = shown[at + by]?.dataset ?? {};
    if (id !== undefined) this.#guide.bring(id);
  }
}
