import { html, render } from 'lit';
import { menuStyles } from './menu-styles.js';

/** What can be chosen in a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly choose: () => void;
}

/** How far a menu stays from the edges of the window, in pixels. */
const MARGIN = 8;

/**
 * A menu that opens at a button, over the page: one for all buttons of a thread, drawn when it is opened.
 *
 * Keys as the ARIA authoring practices have them: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export class Menu {
  readonly #root: ShadowRoot;
  readonly #element = document.createElement('div');
  #button: HTMLElement | undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
    if (menuStyles.styleSheet) root.adoptedStyleSheets.push(menuStyles.styleSheet);
    const element = this.#element;
    element.className = 'menu';
    element.part.add('menu');
    element.setAttribute('role', 'menu');
    element.popover = 'auto';
    element.addEventListener('keydown', this.#onKey);
    // However it is closed: by choosing, by Escape, or by a press beside it.
    element.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'closed') this.#leave();
    });
    element.addEventListener('toggle', () => {
      if (!this.#button) element.remove();
    });
  }

  /** Opens it at a button, its first item focused; at the same button once more it closes. */
  toggle(button: HTMLElement, items: readonly MenuItem[]): void {
    const isOpenHere = this.#button === button;
    this.close();
    if (isOpenHere) return;
    this.#draw(items);
    this.#element.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');
    this.#root.querySelector('.frame')?.append(this.#element);
    this.#element.showPopover();
    this.#button = button;
    button.setAttribute('aria-expanded', 'true');
    this.#place();
    addEventListener('scroll', this.#place, { capture: true, passive: true });
    addEventListener('resize', this.#place);
    this.#focus(0);
  }

  /** Closes it. The focus goes back to its button where it was in the menu. */
  close(): void {
    if (this.#button) this.#element.hidePopover();
    this.#element.remove();
  }

  #draw(items: readonly MenuItem[]): void {
    const choose = (item: MenuItem) => (): void => {
      this.close();
      item.choose();
    };
    render(
      items.map(
        (item) =>
          html`<button
            class="menu-item"
            part="menu-item"
            type="button"
            role="menuitem"
            tabindex="-1"
            data-id=${item.id}
            @click=${choose(item)}
          >
            ${item.label}
          </button>`,
      ),
      this.#element,
    );
  }

  readonly #place = (): void => {
    const at = this.#button?.getBoundingClientRect();
    if (!at) return;
    const { style, offsetWidth, offsetHeight } = this.#element;
    const isRightToLeft = getComputedStyle(this.#element).direction === 'rtl';
    const left = isRightToLeft ? at.left : at.right - offsetWidth;
    const below = at.bottom + offsetHeight + MARGIN <= innerHeight;
    const top = below ? at.bottom : at.top - offsetHeight;
    const within = (place: number, size: number, room: number): string =>
      `${String(Math.max(MARGIN, Math.min(place, room - size - MARGIN)))}px`;
    style.setProperty('left', within(left, offsetWidth, document.documentElement.clientWidth));
    style.setProperty('top', within(top, offsetHeight, innerHeight));
  };

  #leave(): void {
    if (this.#element.contains(this.#root.activeElement)) this.#button?.focus();
    this.#button?.setAttribute('aria-expanded', 'false');
    this.#button = undefined;
    removeEventListener('scroll', this.#place, { capture: true });
    removeEventListener('resize', this.#place);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = this.#items();
    const at = items.indexOf(this.#root.activeElement as HTMLElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) this.#focus(next);
    else if (event.key === 'Tab') {
      // On from the button, as if the menu had not been there.
      this.close();
      return;
    } else if (event.key.length === 1 && event.key.trim() && !event.ctrlKey && !event.metaKey) {
      const starts = (item: HTMLElement): boolean =>
        item.textContent.trim().toLocaleLowerCase().startsWith(event.key.toLocaleLowerCase());
      const found = [...items.slice(at + 1), ...items].find(starts);
      found?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #focus(index: number): void {
    this.#items()[index]?.focus();
  }

  #items(): readonly HTMLElement[] {
    return [...this.#element.querySelectorAll<HTMLElement>('.menu-item')];
  }
}
