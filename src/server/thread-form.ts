import { type TemplateResult, html, nothing } from 'lit';
import type { LocalizeController } from '../controllers/localize-controller.js';
import type { PlainForm } from '../data/mapping/plain-form.js';
import type { Comment } from '../data/model.js';
import { type FormField, NEW_FORM } from '../elements/comment-thread/interaction/form-state.js';
import { formRestTemplate } from '../elements/comment-thread/interaction/reply-form-rest.js';
import { TOP_LEVEL, replyFormTemplate } from '../elements/comment-thread/reply-form-template.js';

/** The parameter of a page's address that names the comment to answer, where there is no JavaScript. */
const REPLY_PARAMETER = 'lede-reply';

/** The address of a page as it is when nothing is being answered: where the form for an answer leads back to. */
export function withoutReply(page: string): string {
  const url = new URL(page);
  if (!url.searchParams.has(REPLY_PARAMETER)) return page;
  url.searchParams.delete(REPLY_PARAMETER);
  return url.href;
}

/** Makes the form that a browser posts by itself; undefined where none can be. @param parent The comment that is answered. */
export type FormMaker = (parent?: Comment) => PlainForm | undefined;

/** What the form for an answer is made of. */
export interface ReplyFormOptions {
  readonly localize: LocalizeController;
  readonly formFor: FormMaker;
  /** The address of the page. */
  readonly page: string;
  readonly fields: readonly FormField[];
}

/** The form to write a comment in: one that works by itself where the server takes that, else one that waits for the script. */
export function topLevelForm(
  localize: LocalizeController,
  formFor: FormMaker,
  fields: readonly FormField[],
): TemplateResult {
  const plain = formFor();
  return plain
    ? plainFormTemplate(plain, { localize, fields })
    : html`<div class="scripted">${replyFormTemplate(localize, TOP_LEVEL, undefined)}</div>
        <p class="note no-script" part="status">${localize.term('formNeedsScript')}</p>`;
}

/**
 * What stands below a comment that can be answered, where the server takes a plain form: that form, if the page's address asks
 * for it, else a link to the page that has it.
 */
export function replyForm(
  comment: Comment,
  { localize, formFor, page, fields }: ReplyFormOptions,
): TemplateResult | typeof nothing {
  if (comment.status !== 'published' || comment.canReply === false) return nothing;
  const plain = formFor(comment);
  if (!plain) return nothing;
  const author = comment.author.name ?? localize.term('anonymous');
  const url = new URL(page);
  if (url.searchParams.get(REPLY_PARAMETER) === comment.id)
    return plainFormTemplate(plain, { localize, fields }, { key: comment.id, author });
  url.searchParams.set(REPLY_PARAMETER, comment.id);
  return html`<p class="no-script">
    <a class="action" href=${url.href} aria-label=${localize.term('replyTo', { author })}
      >${localize.term('reply')}</a
    >
  </p>`;
}

/** The form as it works without JavaScript: with the server's names, and checked by the browser. */
function plainFormTemplate(
  { action, names, hidden }: PlainForm,
  { localize, fields }: Pick<ReplyFormOptions, 'localize' | 'fields'>,
  reply?: { readonly key: string; readonly author: string },
): TemplateResult {
  const key = reply?.key ?? TOP_LEVEL;
  const label = reply
    ? localize.term('replyHeading', { author: reply.author })
    : localize.term('writeComment');
  return html`<form
    class=${reply ? 'form open' : 'form open folded'}
    part="form"
    data-key=${key}
    aria-label=${label}
    method="post"
    action=${action}
  >
    <p class="form-title" aria-hidden="true">${label}</p>
    <div class="field body" part="field">
      <label for="body-${key}" part="field-label"
        >${localize.term('body')} <span class="mark" aria-hidden="true">*</span></label
      >
      <textarea
        id="body-${key}"
        part="input"
        name=${names.body ?? ''}
        data-field="body"
        rows="4"
        required
      ></textarea>
    </div>
    ${hidden.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
    ${formRestTemplate(NEW_FORM, { key, localize, fields, sentAs: names })}
  </form>`;
}
