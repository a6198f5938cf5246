import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { PlainForm } from '../../../data/mapping/plain-form.js';
import { FORM_FIELDS, type FormField, type FormState } from './form-state.js';
import { TOP_LEVEL } from '../reply-form-template.js';

function fieldTemplate(
  { name, required, type, autocomplete }: FormField,
  { errors }: FormState,
  key: string,
  localize: LocalizeController,
  sentAs: PlainForm['names'] | undefined,
): TemplateResult {
  const id = `${name}-${key}`;
  const error = errors[name];
  const note = name === 'email' ? localize.term('notPublished') : undefined;
  const describedBy =
    [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field ${name}" part="field">
    <label for=${id} part="field-label"
      >${localize.term(name)}
      ${
        required
          ? html`<span class="mark" aria-hidden="true">*</span>`
          : html`<span class="hint">(${localize.term('optional')})</span>`
      }</label
    >
    <input
      id=${id}
      part="input"
      name=${sentAs?.[name] ?? name}
      data-field=${name}
      type=${ifDefined(type)}
      autocomplete=${ifDefined(autocomplete)}
      ?required=${required}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${ifDefined(describedBy)}
    />
    ${note ? html`<p class="hint" id="${id}-note">${note}</p>` : nothing}
    ${error ? html`<p class="problem" part="field-error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

/**
 * What stands in a form below the field for the text: the other fields, the buttons, and what is told about it.
 *
 * @param sentAs The server's names for the fields that it takes, where a browser is to post the form by itself.
 */
export function formRestTemplate(
  form: FormState,
  key: string,
  localize: LocalizeController,
  sentAs?: PlainForm['names'],
): TemplateResult {
  const isReply = key !== TOP_LEVEL;
  const { sending, notice, isProblem } = form;
  return html`${FORM_FIELDS.filter(({ type, name }) => type && (!sentAs || name in sentAs)).map(
      (field) => fieldTemplate(field, form, key, localize, sentAs),
    )}
    <p class="hint required-note">${localize.term('requiredNote')}</p>
    <div class="actions">
      <button
        class="button primary"
        part="submit-button"
        type="submit"
        aria-disabled=${sending ? 'true' : 'false'}
      >
        ${localize.term(sending ? 'sending' : isReply ? 'submitReply' : 'submit')}
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
      class=${`notice ${notice === undefined ? 'silent' : isProblem ? 'problem' : ''}`}
      part="status"
      role=${isProblem ? 'alert' : 'status'}
    >
      ${notice ?? ''}
    </p>`;
}
