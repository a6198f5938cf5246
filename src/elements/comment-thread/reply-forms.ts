import type { LocalizeController } from '../../controllers/localize-controller.js';
import { canonicalUrl } from '../../controllers/page.js';
import { LedeError, toLedeError } from '../../data/errors.js';
import type { Draft, FormFieldName } from '../../data/mapping/writing.js';
import type { Comment } from '../../data/model.js';
import type { Source } from '../../data/source.js';
import { type Written, writeComment } from '../../data/write-comment.js';
import type { Terms } from '../../locales/terms.js';
import { storageFor } from '../../storage.js';
import { LedeSubmitErrorEvent } from '../../events/submit-error-event.js';
import { LedeSubmitEvent } from '../../events/submit-event.js';
import { LedeSubmittedEvent } from '../../events/submitted-event.js';
import {
  FORM_FIELDS,
  type FormErrors,
  type FormState,
  type FormValues,
  NEW_FORM,
  NO_VALUES,
  TOP_LEVEL,
} from './form-state.js';
import { isWritten, problemOf, readValues } from './form-values.js';

/** What the forms need of their thread. */
export interface ReplyFormsHost extends HTMLElement {
  readonly articleId: string;
  /** Milliseconds after which a server that has not answered is told about. */
  readonly answerTimeout: number;
  /** Draws a form anew. */
  formChanged(key: string): void;
  /** Shows a comment that was posted, and closes the form of an answer. */
  commentPosted(comment: Comment, key: string): void;
  /** Where comments are posted to. */
  readonly endpoint: Source<Comment> | undefined;
}

/**
 * The forms of a thread, in a module that is asked for once comments are shown: what is typed in each, kept in the reader's browser until it is posted, what is wrong with it, and the
 * way of a comment to the server.
 */
export class ReplyForms {
  readonly #host: ReplyFormsHost;
  readonly #localize: LocalizeController;
  readonly #storage = storageFor('drafts');
  readonly #forms = new Map<string, FormState>();
  #posted = 0;
  #disposed = false;

  constructor(host: ReplyFormsHost, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /** The form under a key, with what was written in it before. */
  get(key: string): FormState {
    const known = this.#forms.get(key);
    if (known) return known;
    const form = { ...NEW_FORM, values: readValues(this.#storage.get(this.#draftKey(key))) };
    this.#forms.set(key, form);
    return form;
  }

  /** Takes what the fields hold, where they hold something. */
  adopt(key: string, shown: FormValues): void {
    const form = this.get(key);
    const values = { ...form.values };
    for (const { name } of FORM_FIELDS) if (shown[name] !== '') values[name] = shown[name];
    this.#forms.set(key, { ...form, values });
    this.#keep(key, values);
    this.#host.formChanged(key);
  }

  /** Takes what a reader types. Nothing is drawn: the field shows it already. */
  type(key: string, name: FormFieldName, value: string): void {
    const form = this.get(key);
    const values = { ...form.values, [name]: value };
    this.#forms.set(key, { ...form, values });
    this.#keep(key, values);
    if (form.errors[name] !== undefined) this.check(key, name);
  }

  /** Checks one field, once a reader has left it. */
  check(key: string, name: FormFieldName): void {
    const { errors, values } = this.get(key);
    const { [name]: _, ...others } = errors;
    const found = this.#problems(values)[name];
    this.#change(key, { errors: found === undefined ? others : { ...others, [name]: found } });
  }

  /**
   * Posts what is in a form.
   *
   * @returns The name of the first field that keeps it from being sent.
   */
  async submit(key: string): Promise<FormFieldName | undefined> {
    const form = this.get(key);
    if (form.sending) return undefined;
    const errors = this.#problems(form.values);
    const first = firstField(errors);
    if (first) {
      this.#change(key, { errors, notice: this.#localize.term('fixErrors'), isProblem: true });
      return first;
    }
    const draft = this.#draft(form.values, key);
    if (!this.#host.dispatchEvent(new LedeSubmitEvent(draft))) return undefined;
    this.#change(key, { errors: {}, sending: true, notice: undefined, isProblem: false });
    // The post itself is never given up: an answer that comes late is still taken.
    const { answerTimeout } = this.#host;
    const patience =
      answerTimeout > 0
        ? setTimeout(() => {
            this.#change(key, {
              sending: false,
              notice: this.#localize.term('sendTimeout'),
              isProblem: true,
            });
          }, answerTimeout)
        : undefined;
    try {
      const { endpoint } = this.#host;
      if (!endpoint) throw new LedeError('config', 'src: a comment cannot be posted without one');
      return this.#settle(key, draft, await writeComment(endpoint, draft));
    } catch (error) {
      const problem = toLedeError(error);
      this.#refuse(
        key,
        problem,
        {},
        this.#localize.term(problem.kind === 'network' ? 'sendNetwork' : 'sendRefused'),
      );
      return undefined;
    } finally {
      clearTimeout(patience);
    }
  }

  #settle(key: string, draft: Draft, written: Written): FormFieldName | undefined {
    const { error, fieldErrors } = written;
    if (error) {
      this.#refuse(key, error, fieldErrors, this.#explain(error, written));
      return firstField(fieldErrors);
    }
    const comment = this.#comment(draft, written);
    const { body, name, email, url } = this.get(key).values;
    // After an answer that came late there may be something new in the form already.
    const next = body.trim() === draft.body ? '' : body;
    this.#keep(key, next === '' ? NO_VALUES : this.get(key).values);
    const pending = comment.status === 'pending';
    this.#change(key, {
      ...NEW_FORM,
      // A reader who writes again is the same one.
      values: { body: next, name, email, url },
      notice:
        (pending ? written.message : undefined) ??
        this.#localize.term(pending ? 'postedPending' : 'posted'),
    });
    if (this.#disposed) return undefined;
    this.#host.commentPosted(comment, key);
    this.#host.dispatchEvent(new LedeSubmittedEvent(comment));
    return undefined;
  }

  /** The comment as it is shown: the server's where it gave one, else what the reader wrote. */
  #comment(draft: Draft, { comment, id, pending }: Written): Comment {
    const { name, url } = draft.author;
    const written: Comment = comment ?? {
      id: id ?? `posted-${(++this.#posted).toString()}`,
      author: { ...(name && { name }), ...(url && { url }) },
      body: draft.body,
      bodyFormat: 'text',
      published: new Date(),
      status: 'published',
    };
    return {
      ...written,
      ...(written.parentId === undefined && draft.parent && { parentId: draft.parent.id }),
      ...(pending && { status: 'pending' as const }),
    };
  }

  #refuse(key: string, error: LedeError, fieldErrors: FormErrors, notice: string): void {
    this.#change(key, { sending: false, errors: fieldErrors, notice, isProblem: true });
    console.warn(`Lede: ${this.#host.localName}: ${error.message}`);
    this.#host.dispatchEvent(new LedeSubmitErrorEvent(error, fieldErrors));
  }

  /** A refusal in words: ours for what the reader can do, and what the server says of it. */
  #explain(
    { status = 0 }: LedeError,
    { message, fieldErrors, duplicate, retryable }: Written,
  ): string {
    const ours: keyof Terms =
      firstField(fieldErrors) !== undefined
        ? 'fixErrors'
        : duplicate || status === 409
          ? 'sendDuplicate'
          : retryable || status === 429
            ? 'sendTooFast'
            : status === 401
              ? 'sendSignIn'
              : status >= 500
                ? 'sendServer'
                : 'sendRefused';
    const text = this.#localize.term(ours);
    return message === undefined || ours === 'fixErrors' ? text : `${text} (${message})`;
  }

  #problems(values: FormValues): FormErrors {
    const errors: Partial<Record<FormFieldName, string>> = {};
    for (const field of FORM_FIELDS) {
      const problem = problemOf(field, values[field.name]);
      if (problem)
        errors[field.name] = this.#localize.term(problem, {
          field: this.#localize.term(field.name),
        });
    }
    return errors;
  }

  #draft({ body, name, email, url }: FormValues, key: string): Draft {
    const given = { name: name.trim(), email: email.trim(), url: url.trim() };
    return {
      body: body.trim(),
      author: Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
      ...(key !== TOP_LEVEL && { parent: { id: key } }),
      ...(this.#host.articleId && { article: { id: this.#host.articleId } }),
      page: { url: canonicalUrl(), title: document.title },
    };
  }

  #keep(key: string, values: FormValues): void {
    this.#storage.set(this.#draftKey(key), isWritten(values) ? values : undefined);
  }

  /** Ends it: answers that come later change nothing on the page. */
  dispose(): void {
    this.#disposed = true;
  }

  #change(key: string, change: Partial<FormState>): void {
    if (this.#disposed) return;
    this.#forms.set(key, { ...this.get(key), ...change });
    this.#host.formChanged(key);
  }

  #draftKey(key: string): string {
    const { articleId, endpoint } = this.#host;
    return `${articleId} ${endpoint?.settings.src ?? canonicalUrl()} ${key}`;
  }
}

const firstField = (errors: FormErrors): FormFieldName | undefined =>
  FORM_FIELDS.find(({ name }) => errors[name] !== undefined)?.name;
