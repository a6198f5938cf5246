import { fieldOf, keyOf } from './form-elements.js';
import type { MarkdownTools } from './markdown-tools.js';
import type { ReplyForms } from './reply-forms.js';

/** What commands are carried out on. */
export interface FormCommandsOptions {
  readonly markdown: MarkdownTools;
  /** Whether texts are written in Markdown. */
  readonly isMarkdown: () => boolean;
  readonly forms: () => ReplyForms;
  /** Called when what is written was changed by a command. */
  readonly changed: () => void;
}

/** What keys in a field, and buttons beside it, do with what is written: send it, leave it, mark it up, discard it and have it back. */
export class FormCommands {
  readonly #options: FormCommandsOptions;

  /** @param root Where the forms stand. */
  constructor(root: Node | null, options: FormCommandsOptions) {
    this.#options = options;
    root?.addEventListener('keydown', this.#onKey);
    root?.addEventListener('click', this.#onButton);
  }

  readonly #onKey = (event: Event): void => {
    const { target } = event;
    if (!(event instanceof KeyboardEvent) || !(target instanceof Element)) return;
    const field = fieldOf(target);
    if (!field || event.isComposing) return;
    const { markdown, isMarkdown } = this.#options;
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    const mark = isMarkdown() && field.name === 'body' && markdown.markOf(event);
    // What is written is kept, so that nothing is lost.
    const cancel =
      event.key === 'Escape' &&
      field.element.form?.querySelector<HTMLElement>('[data-action="cancel"]');
    if (isSend) field.element.form?.requestSubmit();
    else if (cancel) cancel.click();
    else if (mark) markdown.use(field.key, mark, field.element as HTMLTextAreaElement);
    else return;
    event.preventDefault();
  };

  readonly #onButton = ({ target }: Event): void => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('[data-mark], [data-draft]') : null;
    const form = button?.closest('form');
    const text = form?.elements.namedItem('body');
    if (!button || !form || !(text instanceof HTMLTextAreaElement)) return;
    const { markdown, forms, changed } = this.#options;
    const { mark, draft } = button.dataset;
    if (mark !== undefined) {
      markdown.use(keyOf(form), mark, text);
      return;
    }
    if (draft === 'discard') forms().discard(keyOf(form));
    else forms().undo(keyOf(form));
    changed();
    text.focus();
  };
}
