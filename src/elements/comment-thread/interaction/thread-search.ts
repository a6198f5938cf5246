import { html, nothing, render } from 'lit';
import { enTools } from '../../../locales/en-tools.js';
import { addEnglish } from '../../../locales/index.js';
import type { ThreadParts } from '../thread-parts.js';
import { searchStyles } from './search-styles.js';
import { STAY, type ThreadGuide } from './thread-guide.js';

/** How many further pages are looked through when a reader asks for it. */
const MOST_PAGES = 50;

/** How long after a key it is searched, in milliseconds: in thousands of comments each search takes a moment. */
const PAUSE = 150;

/** How far below the search a comment stands that was found, in pixels. */
const CLEAR = 16;

/** Without capitals and accents, since readers type without them. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * Looks for words in the comments of a thread. Asked for when a reader first does. Where there is room it stays in sight beside what
 * was found, and keeps the focus: it goes to the comment that is shown when the search is closed.
 */
export class ThreadSearch {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #reveal: (id: string) => void;
  readonly #panel = document.createElement('div');
  #words = '';
  #found: readonly string[] = [];
  /** Which of them is shown; -1: none yet. */
  #at = -1;
  #loading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param reveal Shows the answers that a comment is among. */
  constructor(parts: ThreadParts, guide: ThreadGuide, reveal: (id: string) => void) {
    addEnglish(enTools);
    this.#parts = parts;
    this.#guide = guide;
    this.#reveal = reveal;
    this.#panel.className = 'search';
    this.#panel.part.add('search');
    this.#panel.setAttribute('role', 'search');
    this.#panel.addEventListener('keydown', this.#onKey);
    const root = parts.host.shadowRoot;
    if (root && searchStyles.styleSheet) root.adoptedStyleSheets.push(searchStyles.styleSheet);
  }

  /** Opens it, with the focus in its field. */
  open(): void {
    this.#parts.host.shadowRoot?.querySelector('.head')?.after(this.#panel);
    this.#draw();
    this.#panel.querySelector('input')?.select();
    this.#panel.scrollIntoView({ block: 'nearest' });
  }

  /** Closes it: the reader goes on at the comment that is shown, else where the search was opened. */
  close(): void {
    const shown = this.#found[this.#at];
    this.#panel.remove();
    this.#mark('');
    this.#point(undefined);
    const { shadowRoot } = this.#parts.host;
    if (shown !== undefined) this.#guide.focusOn(shown, STAY);
    else shadowRoot?.querySelector<HTMLElement>('.head [data-action="tools"]')?.focus();
  }

  /** Whether there are comments that are not on the page: not loaded, or more than are shown at first. */
  get #hasRest(): boolean {
    const { resource, thread } = this.#parts;
    return resource.hasMore || thread.hasHidden;
  }

  /** What was found, in words. */
  #result(): string {
    const { localize, thread } = this.#parts;
    const count = this.#found.length;
    if (this.#words === '') return '';
    const shown = thread.tree.byId.get(this.#found[this.#at] ?? '');
    if (!shown) return localize.term('searchFound', { count });
    const author = shown.comment.author.name ?? localize.term('anonymous');
    return localize.term('searchAt', { place: this.#at + 1, count, author });
  }

  #draw(): void {
    const { localize } = this.#parts;
    const count = this.#found.length;
    render(
      html`<label class="search-field"
          ><span class="field-label">${localize.term('searchThread')}</span>
          <input
            type="search"
            part="input"
            autocomplete="off"
            .value=${this.#words}
            @input=${this.#onInput}
        /></label>
        <div class="search-buttons">
          <button
            class="button"
            type="button"
            aria-disabled=${count === 0 ? 'true' : 'false'}
            @click=${() => {
              this.#step(-1);
            }}
          >
            ${localize.term('searchPrevious')}
          </button>
          <button
            class="button"
            type="button"
            aria-disabled=${count === 0 ? 'true' : 'false'}
            @click=${() => {
              this.#step(1);
            }}
          >
            ${localize.term('searchNext')}
          </button>
          <button
            class="button"
            type="button"
            @click=${() => {
              this.close();
            }}
          >
            ${localize.term('close')}
          </button>
        </div>
        <p class="search-result" part="status" role="status">${this.#result()}</p>
        ${
          this.#words !== '' && this.#hasRest
            ? html`<button
                class="button"
                type="button"
                aria-disabled=${this.#loading ? 'true' : 'false'}
                @click=${() => void this.#searchRest()}
              >
                ${localize.term(this.#loading ? 'loading' : 'searchRest')}
              </button>`
            : nothing
        }`,
      this.#panel,
    );
  }

  readonly #onInput = (event: Event): void => {
    this.#words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#search();
      this.#guide.report('search', { value: this.#found.length });
    }, PAUSE);
  };

  #search(): void {
    const { drawing, thread } = this.#parts;
    drawing.finish();
    const words = plain(this.#words);
    const known = thread.tree.byId;
    // In the order of the page.
    const comments = this.#parts.host.shadowRoot?.querySelectorAll<HTMLElement>('.comment') ?? [];
    const found: string[] = [];
    if (words !== '')
      for (const element of comments) {
        const { id = '' } = element.dataset;
        const author = known.get(id)?.comment.author.name ?? '';
        const body = element.querySelector('.body:not(.gone)')?.textContent ?? '';
        if (plain(`${author}\n${body}`).includes(words)) found.push(id);
      }
    this.#found = found;
    this.#at = -1;
    this.#point(undefined);
    this.#mark(words);
    this.#draw();
  }

  /** Shows the next of what was found, or the one before, and after the last the first. */
  #step(by: 1 | -1): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.#at = this.#at < 0 ? (by > 0 ? 0 : count - 1) : (this.#at + by + count) % count;
    this.#draw();
    const id = this.#found[this.#at];
    if (id === undefined) return;
    this.#reveal(id);
    this.#point(id);
  }

  /** Brings a comment into view, below the search itself, and points it out; undefined: none. */
  #point(id: string | undefined): void {
    this.#parts.host.shadowRoot?.querySelector('.comment.found')?.classList.remove('found');
    const comment = id === undefined ? undefined : this.#guide.commentElement(id);
    if (id === undefined || !comment) return;
    comment.classList.add('found');
    // In a small window there is no room for both, and the focus is not left out of sight.
    if (getComputedStyle(this.#panel).position !== 'sticky') {
      this.#guide.bring(id);
      return;
    }
    comment.style.scrollMarginBlockStart = `${String(this.#panel.offsetHeight + CLEAR)}px`;
    this.#guide.show(id);
    comment.style.scrollMarginBlockStart = '';
  }

  /** Loads what is not there yet, and looks through that too. */
  async #searchRest(): Promise<void> {
    const { host } = this.#parts;
    if (this.#loading) return;
    this.#loading = true;
    this.#draw();
    for (let page = 0; page < MOST_PAGES && this.#hasRest; page++)
      if ((await host.loadMore()) === 0) break;
    this.#loading = false;
    const told = this.#result();
    this.#search();
    // The button may have gone with what it was for; and what is told a second time is not heard.
    if (this.#guide.isFocusLost()) this.#panel.querySelector('input')?.focus();
    if (this.#result() === told) this.#guide.announce(told);
  }

  /** Marks the words in the text, where the browser can do so without changing it. */
  #mark(words: string): void {
    const { highlights } = CSS as { highlights?: HighlightRegistry };
    if (!highlights) return;
    highlights.delete('lede-found');
    if (words === '') return;
    const ranges: Range[] = [];
    for (const id of this.#found) {
      const body = this.#guide.commentElement(id)?.querySelector('.body');
      if (!body) continue;
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = (node.textContent ?? '').toLocaleLowerCase();
        const wanted = this.#words.toLocaleLowerCase();
        for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
          const range = new Range();
          // In small letters a text can be longer.
          const end = node.textContent?.length ?? 0;
          range.setStart(node, Math.min(at, end));
          range.setEnd(node, Math.min(at + wanted.length, end));
          ranges.push(range);
        }
      }
    }
    highlights.set('lede-found', new Highlight(...ranges));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // Enter also says which of the characters is meant that an input method offers.
    if (event.isComposing) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      clearTimeout(this.#timer);
      if (this.#at < 0) this.#search();
      this.#step(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
  };
}
