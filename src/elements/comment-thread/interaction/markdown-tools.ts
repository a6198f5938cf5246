import { type TemplateResult, html, nothing } from 'lit';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import { fromMarkdown, markdownReady } from '../../../html/markdown-reader.js';
import { inertDocument } from '../../../html/inert-document.js';
import { SafeHtml } from '../../../html/safe-html.js';
import { MARKDOWN_MARKS, type MarkdownMark, mark } from './markdown-marks.js';

/** A text as it will look. */
interface Preview {
  readonly text: string;
  readonly nodes: readonly ChildNode[];
}

function previewOf(text: string): Preview {
  const element = inertDocument().createElement('div');
  new SafeHtml(fromMarkdown(text) ?? text, undefined).fill(element);
  return { text, nodes: [...element.childNodes] };
}

/**
 * What helps to write Markdown: buttons that mark the text that is selected, keys that do the same, and the text as it will look.
 * Each button can be reached by Tab; Tab itself is never taken from the reader.
 */
export class MarkdownTools {
  readonly #localize: LocalizeController;
  readonly #changed: (key: string) => void;
  /** The forms whose text is shown as it will look, with what is shown: the same text is not drawn anew under the reader's focus. */
  readonly #previewed = new Map<string, Preview | undefined>();

  /** @param changed Called when the form under a key is to be drawn anew. */
  constructor(localize: LocalizeController, changed: (key: string) => void) {
    this.#localize = localize;
    this.#changed = changed;
  }

  /** The toolbar of a form, and its text as it will look where that is wanted. */
  template(key: string, text: string): TemplateResult {
    const localize = this.#localize;
    const isShown = this.#previewed.has(key);
    return html`<div
        class="markdown-tools"
        part="markdown-tools"
        role="group"
        aria-label=${localize.term('formatting')}
      >
        ${MARKDOWN_MARKS.map(
          ({ name, sign }) =>
            html`<button
              class=${`tool ${name}`}
              type="button"
              data-mark=${name}
              aria-label=${localize.term(name)}
              title=${localize.term(name)}
            >
              ${sign ?? localize.term(name)}
            </button>`,
        )}
        <button
          class="tool preview-button"
          type="button"
          data-mark="preview"
          aria-pressed=${isShown ? 'true' : 'false'}
        >
          ${localize.term('preview')}
        </button>
      </div>
      ${
        isShown
          ? html`<div
              class="preview body"
              part="preview"
              role="region"
              aria-label=${localize.term('preview')}
              dir="auto"
            >
              ${text.trim() ? this.#shown(key, text) : nothing}
            </div>`
          : nothing
      }`;
  }

  /** Does what a button or a key is for. @returns Whether there was something to do. */
  use(key: string, name: string, field: HTMLTextAreaElement): boolean {
    if (name === 'preview') {
      void this.#preview(key);
      return true;
    }
    const by = MARKDOWN_MARKS.find((each) => each.name === name);
    if (by) this.#mark(field, by);
    return by !== undefined;
  }

  /** The name of the mark that a key stands for. */
  markOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | undefined {
    if (!(ctrlKey || metaKey) || altKey || shiftKey) return undefined;
    return MARKDOWN_MARKS.find((each) => each.key === key.toLowerCase())?.name;
  }

  /** Shows the text as it is, since what is shown is of a form that was sent. */
  close(key: string): void {
    this.#previewed.delete(key);
  }

  #mark(field: HTMLTextAreaElement, by: MarkdownMark): void {
    const { value: text, selectionStart: start, selectionEnd: end } = field;
    const marked = mark({ text, start, end }, by);
    field.value = marked.text;
    field.focus();
    field.setSelectionRange(marked.start, marked.end);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  #shown(key: string, text: string): readonly ChildNode[] {
    const before = this.#previewed.get(key);
    const preview = before?.text === text ? before : previewOf(text);
    this.#previewed.set(key, preview);
    return preview.nodes;
  }

  async #preview(key: string): Promise<void> {
    if (!this.#previewed.delete(key)) {
      await markdownReady();
      this.#previewed.set(key, undefined);
    }
    this.#changed(key);
  }
}
