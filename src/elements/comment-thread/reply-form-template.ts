import { type TemplateResult, html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';

/** The form for a comment of its own has this key, that for an answer the id of the comment answered. */
export const TOP_LEVEL = '';

/** What of a form is known only once the module is there that sends it. */
export interface LaterForm {
  /** Whether all of it is shown, or only the field for the text. */
  readonly open: boolean;
  /** What is wrong with the text. */
  readonly problem: string | undefined;
  /** The other fields, the buttons, and what is told about the form as a whole. */
  readonly rest: TemplateResult;
}

/**
 * A form to write a comment or an answer in, as it is first shown: with the field for the text, which can be typed in at once.
 * What is typed is read, and what was written before put in, by `form-fields.ts`, once that is there.
 *
 * @param key {@link TOP_LEVEL}, or the id of the comment that is answered.
 * @param author Whom it answers.
 */
export function replyFormTemplate(
  localize: LocalizeController,
  key: string,
  author: string | undefined,
  { open, problem, rest }: Partial<LaterForm> = {},
): TemplateResult {
  const label =
    key === TOP_LEVEL
      ? localize.term('writeComment')
      : localize.term('replyHeading', { author: author ?? localize.term('anonymous') });
  const id = `body-${key}`;
  return html`<form
    class=${open ? 'form open' : 'form'}
    part="form"
    data-key=${key}
    aria-label=${label}
    novalidate
  >
    <p class="form-title" aria-hidden="true">${label}</p>
    <div class="field body" part="field">
      <label for=${id} part="field-label"
        >${localize.term('body')} <span class="mark" aria-hidden="true">*</span></label
      >
      <textarea
        id=${id}
        part="input"
        name="body"
        rows="4"
        required
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${problem ? `${id}-error` : nothing}
      ></textarea>
      ${problem ? html`<p class="problem" part="field-error" id=${`${id}-error`}>${problem}</p>` : nothing}
    </div>
    ${rest ?? nothing}
  </form>`;
}
