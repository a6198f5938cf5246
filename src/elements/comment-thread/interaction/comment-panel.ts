import { type TemplateResult, html, nothing, render } from 'lit';
import { canonicalUrl } from '../../../controllers/page.js';
import type { ChangeDraft } from '../../../data/change-comment.js';
import { toLedeError } from '../../../data/errors.js';
import type { Comment } from '../../../data/model.js';
import type { Terms } from '../../../locales/terms.js';
import { storageFor } from '../../../storage.js';
import type { ThreadParts } from '../thread-parts.js';
import { panelStyles } from './panel-styles.js';
import type { ThreadGuide } from './thread-guide.js';
import { threadKey } from './thread-key.js';

/** A field of a panel for a text of several lines. */
export interface PanelField {
  readonly label: string;
  /** What is in it at first. */
  readonly text: string;
  readonly required: boolean;
}

/** What a reader is asked before something is done to a comment. */
export interface PanelQuestion {
  /** What tells it apart from others about the same comment: also what its text is kept under. */
  readonly id: string;
  readonly title: string;
  /** What is to be known before. */
  readonly note?: string | undefined;
  readonly field?: PanelField | undefined;
  /** What the button says that does it. */
  readonly action: keyof Terms;
  /** Does it, with what is in the field. Where it rejects the reader is told, and everything stays. */
  readonly run: (text: string, draft: ChangeDraft) => Promise<void>;
}

/** What is open. */
interface Open {
  readonly comment: Comment;
  readonly question: PanelQuestion;
  /** Where the focus goes when it is closed. */
  readonly button: HTMLElement;
  readonly text: string;
  /** Whether the text was begun before. */
  readonly restored: boolean;
  readonly sending: boolean;
  readonly problem: string | undefined;
}

/**
 * Stands below a comment and asks what a reader wants done to it: one for all comments of a thread. What is typed in it is kept in
 * the reader's browser until it was taken.
 */
export class CommentPanel {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #storage = storageFor('drafts');
  readonly #element = document.createElement('div');
  #open: Open | undefined;
  /** The comment that it stands below. WebKit does not follow `:has()` when that comes and goes. */
  #article: HTMLElement | undefined;

  constructor(parts: ThreadParts, guide: ThreadGuide) {
    this.#parts = parts;
    this.#guide = guide;
    this.#element.setAttribute('role', 'group');
    this.#element.part.add('form');
    this.#element.addEventListener('keydown', this.#onKey);
    const root = parts.host.shadowRoot;
    if (root && panelStyles.styleSheet) root.adoptedStyleSheets.push(panelStyles.styleSheet);
  }

  /** Asks something about a comment. */
  ask(comment: Comment, question: PanelQuestion, button: HTMLElement): void {
    const kept = this.#storage.get(this.#key(comment, question));
    const { text = '' } = question.field ?? {};
    const restored = typeof kept === 'string' && kept !== text;
    this.#open = {
      comment,
      question,
      button,
      text: restored ? kept : text,
      restored,
      sending: false,
      problem: undefined,
    };
    this.#element.className = `form open panel ${question.id}`;
    this.#element.setAttribute('aria-label', question.title);
    if (question.note) this.#element.setAttribute('aria-describedby', 'panel-note');
    else this.#element.removeAttribute('aria-describedby');
    this.#article?.removeAttribute('data-editing');
    this.#article = this.#guide.commentElement(comment.id);
    this.#article?.toggleAttribute('data-editing', question.id === 'edit');
    this.#article?.after(this.#element);
    this.#draw();
    const field = this.#element.querySelector('textarea');
    if (field) field.value = this.#open.text;
    (field ?? this.#element.querySelector<HTMLElement>('.quiet'))?.focus();
  }

  #close(): void {
    const { button } = this.#open ?? {};
    const hadFocus = this.#element.contains(this.#parts.host.shadowRoot?.activeElement ?? null);
    this.#open = undefined;
    this.#article?.removeAttribute('data-editing');
    this.#element.remove();
    if (hadFocus) button?.focus();
  }

  #draw(): void {
    const open = this.#open;
    if (!open) return;
    const { localize } = this.#parts;
    const { question, sending, problem } = open;
    render(
      html`<p class="form-title" aria-hidden="true">${question.title}</p>
        ${question.note ? html`<p class="hint" id="panel-note">${question.note}</p>` : nothing}
        ${question.field ? this.#field(question.field, open) : nothing}
        <div class="actions">
          <button
            class="button primary"
            part="submit-button"
            type="button"
            aria-disabled=${sending ? 'true' : 'false'}
            @click=${() => void this.#submit()}
          >
            ${localize.term(sending ? 'sending' : question.action)}
          </button>
          <button
            class="button quiet"
            type="button"
            @click=${() => {
              this.#close();
            }}
          >
            ${localize.term('cancel')}
          </button>
        </div>
        <p
          id="panel-problem"
          class=${problem === undefined ? 'notice silent' : 'notice problem'}
          part="status"
          role="alert"
        >
          ${problem ?? ''}
        </p>`,
      this.#element,
    );
  }

  #field({ label, text, required }: PanelField, { restored, problem }: Open): TemplateResult {
    const { localize } = this.#parts;
    const isMissing = required && problem !== undefined && this.#open?.text.trim() === '';
    return html`<div class="field" part="field">
      <label for="panel-text" part="field-label">${label}</label>
      <textarea
        id="panel-text"
        part="input"
        rows="4"
        dir="auto"
        ?required=${required}
        aria-invalid=${isMissing ? 'true' : 'false'}
        aria-describedby=${isMissing ? 'panel-problem' : nothing}
        @input=${this.#onInput}
      ></textarea>
      ${
        restored
          ? html`<p class="hint" role="status">
              ${localize.term('draftRestored')}
              <button
                class="action"
                type="button"
                @click=${() => {
                  this.#startAgain(text);
                }}
              >
                ${localize.term('draftDiscard')}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #change(change: Partial<Open>): void {
    if (!this.#open) return;
    this.#open = { ...this.#open, ...change };
    this.#draw();
  }

  #startAgain(text: string): void {
    const field = this.#element.querySelector('textarea');
    if (!this.#open || !field) return;
    this.#forget(this.#open);
    field.value = text;
    field.focus();
    this.#change({ text, restored: false });
  }

  async #submit(): Promise<void> {
    const open = this.#open;
    const { localize, host } = this.#parts;
    if (!open || open.sending) return;
    const { question, text } = open;
    if (question.field?.required && text.trim() === '') {
      this.#change({ problem: localize.term('fieldRequired', { field: question.field.label }) });
      this.#element.querySelector('textarea')?.focus();
      return;
    }
    this.#change({ sending: true, problem: undefined });
    // The reader may have asked something else by the time the answer is there.
    const isStillOpen = (): boolean => this.#open?.comment === open.comment && this.#open.sending;
    try {
      await question.run(text.trim(), {
        page: { url: canonicalUrl(), title: document.title },
        ...(host.articleId && { article: { id: host.articleId } }),
      });
      this.#forget(open);
      if (isStillOpen()) this.#close();
    } catch (error) {
      const { kind, status, message } = toLedeError(error);
      console.warn(`Lede: ${host.localName}: ${message}`);
      const words = localize.term(
        kind === 'network' ? 'changeNetwork' : status === 401 ? 'changeSignIn' : 'changeRefused',
      );
      const problem = kind === 'http' && message ? `${words} (${message})` : words;
      if (isStillOpen()) this.#change({ sending: false, problem });
      else this.#guide.tell(problem);
    }
  }

  #key(comment: Comment, { id }: PanelQuestion): string {
    return `${threadKey(this.#parts)} ${id} ${comment.id}`;
  }

  #forget({ comment, question }: Open): void {
    this.#storage.set(this.#key(comment, question), undefined);
  }

  readonly #onInput = (event: Event): void => {
    const open = this.#open;
    if (!open || !(event.target instanceof HTMLTextAreaElement)) return;
    const text = event.target.value;
    // The field shows it already: nothing is drawn, unless something was wrong with it.
    this.#open = { ...open, text };
    if (open.problem !== undefined) this.#change({ problem: undefined });
    const isChanged = text !== open.question.field?.text;
    this.#storage.set(this.#key(open.comment, open.question), isChanged ? text : undefined);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, isComposing } = event;
    if (isComposing) return;
    if (key === 'Enter' && (ctrlKey || metaKey)) void this.#submit();
    // What is typed is kept, so that nothing is lost.
    else if (key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
