import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { PlainForm } from '../../../data/mapping/plain-form.js';
import { avatarTemplate } from '../comment-template.js';
import type { FormField, FormState } from './form-state.js';
import type { Identity } from './reader-identity.js';
import { TRAP } from './machine-trap.js';
import type { LengthNote } from './text-length.js';
import { TOP_LEVEL } from '../reply-form-template.js';

/** What the rest of a form is made of besides how it stands. */
export interface FormRest {
  readonly localize: LocalizeController;
  /** {@link TOP_LEVEL}, or the id of the comment that is answered. */
  readonly key: string;
  readonly fields: readonly FormField[];
  /** Who writes; default: a guest. */
  readonly identity?: Identity;
  /** Whether a picture of who writes is shown. */
  readonly avatars?: boolean;
  /** The server's names for the fields that it takes, where a browser is to post the form by itself. */
  readonly sentAs?: PlainForm['names'];
  /** What stands directly below the text. */
  readonly tools?: unknown;
  /** What is told about the length of the text. */
  readonly lengthNote?: LengthNote | undefined;
  /** Whether who writes is remembered; default: not. */
  readonly remembered?: boolean;
  /** Whether what the page has in the slots `fields` and `terms` belongs to this form; one form at a time can have it. */
  readonly hasPageContent?: boolean;
  /** Whether terms have to be agreed to. */
  readonly hasTerms?: boolean;
}

function fieldTemplate(
  { name, required, type, autocomplete }: FormField,
  { errors }: FormState,
  { key, localize, sentAs }: FormRest,
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
      dir=${type === 'text' ? 'auto' : 'ltr'}
      autocomplete=${ifDefined(autocomplete)}
      ?required=${required}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${ifDefined(describedBy)}
    />
    ${note ? html`<p class="hint" id="${id}-note">${note}</p>` : nothing}
    ${error ? html`<p class="problem" part="field-error" id="${id}-error">${error}</p>` : nothing}
  </div>`;
}

/** What the page adds to a form: fields of its own, and terms that are to be agreed to. */
function pageContentTemplate({ errors }: FormState, { key, hasTerms }: FormRest): TemplateResult {
  const id = `terms-${key}`;
  return html`<slot name="fields"></slot> ${
      hasTerms
        ? html`<div class="field terms" part="field">
            <label class="tick" part="field-label"
              ><input
                id=${id}
                name="terms"
                type="checkbox"
                required
                aria-invalid=${errors.terms ? 'true' : 'false'}
                aria-describedby=${errors.terms ? `${id}-error` : nothing}
              />
              <span
                ><slot name="terms"></slot> <span class="mark" aria-hidden="true">*</span></span
              ></label
            >
            ${errors.terms ? html`<p class="problem" part="field-error" id="${id}-error">${errors.terms}</p>` : nothing}
          </div>`
        : nothing
    }`;
}

/** It has no name where a browser posts the form by itself: the server has no use for it. */
const rememberTemplate = ({ localize, sentAs, remembered = false }: FormRest): TemplateResult =>
  html`<label class="tick remember"
    ><input
      type="checkbox"
      name=${ifDefined(sentAs ? undefined : 'remember')}
      .checked=${remembered}
    />
    <span>${localize.term('remember')}</span></label
  >`;

/** A field that nobody sees or comes to: what fills it in is a machine. */
const trapTemplate = ({ localize }: FormRest): TemplateResult =>
  html`<div class="visually-hidden" aria-hidden="true">
    <label
      >${localize.term('leaveEmpty')} <input name=${TRAP} tabindex="-1" autocomplete="off"
    /></label>
  </div>`;

/** What is said of a draft that is there again, or that was discarded. */
const draftTemplate = (
  offer: NonNullable<FormState['offer']>,
  localize: LocalizeController,
): TemplateResult =>
  html`<p class="hint draft" role="status">
    ${localize.term(offer === 'discard' ? 'draftRestored' : 'draftDiscarded')}
    <button class="action" type="button" data-draft=${offer}>
      ${localize.term(offer === 'discard' ? 'discard' : 'undo')}
    </button>
  </p>`;

/** Who writes, as others will see it. */
const writerTemplate = ({
  identity,
  avatars,
  localize,
}: FormRest): TemplateResult | typeof nothing => {
  if (identity?.kind !== 'signedIn') return nothing;
  const { name, avatar } = identity.reader;
  return html`<p class="writer" part="writer" role="status">
    ${avatar !== undefined && avatars ? avatarTemplate({ name, avatar }) : nothing}
    <span>${localize.term('writingAs', { name })}</span>
  </p>`;
};

/** The way to sign in: what the page has for it, else a button that tells the page. */
const signInTemplate = ({ localize, hasPageContent }: FormRest): TemplateResult => {
  const button = html`<button
    class="button primary"
    part="sign-in-button"
    type="button"
    data-action="sign-in"
  >
    ${localize.term('signIn')}
  </button>`;
  return hasPageContent ? html`<slot name="sign-in">${button}</slot>` : button;
};

/** What stands in a form below the field for the text: the other fields, the buttons, and what is told about it. */
export function formRestTemplate(form: FormState, rest: FormRest): TemplateResult {
  const { key, localize, fields, identity, sentAs, tools, lengthNote, hasPageContent } = rest;
  const isReply = key !== TOP_LEVEL;
  const { notice, isProblem, offer, wantsSignIn } = form;
  const isSignedOut = identity?.kind === 'signedOut';
  const shown = fields.filter(({ type, name }) => type && (!sentAs || name in sentAs));
  return html`${tools ?? nothing} ${offer ? draftTemplate(offer, localize) : nothing}
    <p
      class=${`length ${lengthNote ? (lengthNote.isProblem ? 'problem' : 'hint') : 'silent'}`}
      id="length-${key}"
      role="status"
    >
      ${lengthNote?.text ?? ''}
    </p>
    ${writerTemplate(rest)} ${shown.map((field) => fieldTemplate(field, form, rest))}
    ${shown.length > 0 ? rememberTemplate(rest) : nothing}
    ${hasPageContent ? pageContentTemplate(form, rest) : nothing}
    ${sentAs ? nothing : trapTemplate(rest)}
    <p class="hint required-note">${localize.term('requiredNote')}</p>
    <div class="actions">
      ${isSignedOut || wantsSignIn ? signInTemplate(rest) : nothing}
      ${
        isSignedOut
          ? nothing
          : html`<button
              class=${wantsSignIn ? 'button' : 'button primary'}
              part="submit-button"
              type="submit"
            >
              ${localize.term(isReply ? 'submitReply' : 'submit')}
            </button>`
      }
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
