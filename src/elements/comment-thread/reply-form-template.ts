import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { FormFieldName } from '../../data/mapping/writing.js';
import {
  FORM_FIELDS,
  type FormField,
  type FormState,
  type FormValues,
  NEW_FORM,
  NO_VALUES,
  TOP_LEVEL,
} from './form-state.js';

/** How a form is drawn. */
export interface ReplyFormOptions {
  readonly localize: LocalizeController;
  /** {@link TOP_LEVEL}, or the id of the comment that is answered. */
  readonly key: string;
  /** Undefined until what was written before is known: what is typed meanwhile is left alone. */
  readonly form: FormState | undefined;
  /** Whom it answers. */
  readonly author?: string | undefined;
  /** Whether all fields are shown, or only that for the text. */
  readonly open: boolean;
}

function fieldTemplate(
  field: FormField,
  { localize, key, form }: ReplyFormOptions,
): TemplateResult {
  const { name, required, type, autocomplete } = field;
  const id = `${name}-${key}`;
  const error = form?.errors[name];
  const note = name === 'email' ? localize.term('notPublished') : undefined;
  const describedBy =
    [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field ${name}" part="field">
    <label for=${id} part="field-label"
      >${localize.term(name)}${
        required
          ? html` <span class="mark" aria-hidden="true">*</span>`
          : html` <span class="hint">(${localize.term('optional')})</span>`
      }</label
    >
    ${
      type
        ? html`<input
            id=${id}
            part="input"
            name=${name}
            type=${type}
            autocomplete=${ifDefined(autocomplete)}
            ?required=${required}
            aria-invalid=${error ? 'true' : 'false'}
            aria-describedby=${ifDefined(describedBy)}
          />`
        : html`<textarea
            id=${id}
            part="input"
            name=${name}
            rows="4"
            ?required=${required}
            aria-invalid=${error ? 'true' : 'false'}
            aria-describedby=${ifDefined(describedBy)}
          ></textarea>`
    }
    ${note ? html`<p class="hint" id="${id}-note">${note}</p>` : nothing}
    ${error ? html`<p class="problem" part="field-error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

/**
 * A form to write a comment or an answer in. What is typed is read by the thread, which listens at its root; what was written
 * before is put in by `fillForm`.
 */
export function replyFormTemplate(options: ReplyFormOptions): TemplateResult {
  const { localize, key, form = NEW_FORM, author, open } = options;
  const isReply = key !== TOP_LEVEL;
  const label = isReply
    ? localize.term('replyHeading', { author: author ?? localize.term('anonymous') })
    : localize.term('writeComment');
  return html`<form
    class="form ${open ? 'open' : ''}"
    part="form"
    data-key=${key}
    aria-label=${label}
    novalidate
  >
    <p class="form-title" aria-hidden="true">${label}</p>
    ${FORM_FIELDS.map((field) => fieldTemplate(field, options))}
    <p class="hint required-note">${localize.term('requiredNote')}</p>
    <div class="actions">
      <button
        class="button primary"
        part="submit-button"
        type="submit"
        aria-disabled=${form.sending ? 'true' : 'false'}
      >
        ${localize.term(form.sending ? 'sending' : isReply ? 'submitReply' : 'submit')}
      </button>
      ${
        isReply
          ? html`<button class="button quiet" type="button" data-action="cancel">
              ${localize.term('cancel')}
            </button>`
          : nothing
      }
    </div>
    <p
      class=${`notice ${form.notice === undefined ? 'silent' : form.isProblem ? 'problem' : ''}`}
      part="status"
      role=${form.isProblem ? 'alert' : 'status'}
    >
      ${form.notice ?? ''}
    </p>
  </form>`;
}

/** The fields of a form by name. */
function* fieldsOf(
  form: HTMLFormElement,
): Generator<readonly [FormFieldName, HTMLInputElement | HTMLTextAreaElement]> {
  for (const { name } of FORM_FIELDS) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      yield [name, field];
  }
}

/** What the fields of a form hold. */
export const valuesOf = (form: HTMLFormElement): FormValues => ({
  ...NO_VALUES,
  ...Object.fromEntries([...fieldsOf(form)].map(([name, { value }]) => [name, value])),
});

/** Puts into the fields of a form what they hold, where they do not show it already: a caret stays where it is. */
export function fillForm(form: HTMLFormElement, { values }: FormState): void {
  for (const [name, field] of fieldsOf(form)) {
    if (field.value !== values[name]) field.value = values[name];
    followText(field);
  }
}

/** A field's direction is that of its text; while it is empty, that of the page: `auto` alone would make it left to right. */
export const followText = (field: HTMLInputElement | HTMLTextAreaElement): void => {
  field.dir = field.value && /^(text|textarea)$/.test(field.type) ? 'auto' : '';
};
