import { canonicalUrl } from '../../../controllers/page.js';
import { Drafts } from '../../../data/drafts.js';
import { answered } from '../../../data/answered.js';
import { LedeError, toLedeError } from '../../../data/errors.js';
import type { Draft, FormFieldName } from '../../../data/mapping/writing.js';
import type { Comment } from '../../../data/model.js';
import { type Written, writeComment } from '../../../data/write-comment.js';
import type { Terms } from '../../../locales/terms.js';
import { storageFor } from '../../../storage.js';
import { LedeSubmitErrorEvent } from '../../../events/submit-error-event.js';
import { LedeSubmitEvent } from '../../../events/submit-event.js';
import { LedeSubmittedEvent } from '../../../events/submitted-event.js';
import {
  type FormField,
  type FormPart,
  type FormErrors,
  type FormState,
  type FormValues,
  NEW_FORM,
  NO_VALUES,
} from './form-state.js';
import { LeaveGuard } from './leave-guard.js';
import { GuestDetailsStore } from './guest-details.js';
import { isWritten, problemOf, readValues, withDetails } from './form-values.js';
import { TOP_LEVEL } from '../reply-form-template.js';
import type { ThreadParts } from '../thread-parts.js';

/** How long a server may take to answer a post before the reader is told, where `timeout` is not set. */
const ANSWER_TIMEOUT = 10_000;

/** What the forms tell their thread. */
export interface ReplyFormsListener {
  /** A form is to be drawn anew. */
  readonly changed: (key: string) => void;
  /** A comment was posted from the form under a key. */
  readonly posted: (comment: Comment, key: string) => void;
}

/** What is in a form besides its fields. */
export interface FormExtras {
  /** What the page's own fields hold, by name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether the terms are agreed to; undefined where there are none. */
  readonly agreed: boolean | undefined;
}

const NO_EXTRAS: FormExtras = { fields: {}, agreed: undefined };

/**
 * The forms of a thread: what is typed in each, kept in the reader's browser until it is posted, what is wrong with it, and the
 * way of a comment to the server.
 */
export class ReplyForms {
  readonly #parts: ThreadParts;
  readonly #listener: ReplyFormsListener;
  readonly #drafts = new Drafts(storageFor('drafts'), Date.now);
  readonly #guard = new LeaveGuard();
  readonly #fields: () => readonly FormField[];
  /** Who writes, as a guest wants to be remembered. */
  readonly details = new GuestDetailsStore();
  readonly #forms = new Map<string, FormState>();
  #posted = 0;
  /** What drafts are kept under, once the thread's address is known. */
  #thread: string | undefined;
  #disposed = false;

  /** @param fields Those of each form, as they are now. */
  constructor(
    parts: ThreadParts,
    fields: () => readonly FormField[],
    listener: ReplyFormsListener,
  ) {
    this.#parts = parts;
    this.#fields = fields;
    this.#listener = listener;
    this.#drafts.expire();
  }

  /** The form under a key, with what was written in it before. */
  get(key: string): FormState {
    const known = this.#forms.get(key);
    if (known) return known;
    const draft = readValues(this.#drafts.read(this.#draftKey(key)));
    const form = { ...NEW_FORM, values: withDetails(draft, this.details.details) };
    this.#forms.set(key, form);
    return form;
  }

  /** Takes what the fields hold, where they hold something. */
  adopt(key: string, shown: FormValues): void {
    const form = this.get(key);
    const values = { ...form.values };
    for (const name of NAMES) if (shown[name] !== '') values[name] = shown[name];
    this.#forms.set(key, { ...form, values });
    // Nothing written is no reason to forget what was written before, and could not be read without consent.
    if (NAMES.some((name) => values[name] !== form.values[name])) this.#keep(key, values);
    this.#listener.changed(key);
  }

  /** Reads drafts again, where nothing was written since: a reader may have consented to what is stored. */
  readDrafts(): void {
    for (const [key, form] of this.#forms) {
      if (form.values.body.trim()) continue;
      const values = readValues(this.#drafts.read(this.#draftKey(key)));
      if (isWritten(values)) this.#change(key, { values });
    }
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
   * @returns The first part that keeps it from being sent.
   */
  async submit(key: string, extras: FormExtras = NO_EXTRAS): Promise<FormPart | undefined> {
    const form = this.get(key);
    if (form.sending) return undefined;
    const { localize } = this.#parts;
    const errors: FormErrors = {
      ...this.#problems(form.values),
      ...(extras.agreed === false && { terms: localize.term('termsRequired') }),
    };
    const first = firstField(errors);
    if (first) {
      this.#change(key, {
        errors,
        notice: this.#summary(errors),
        isProblem: true,
      });
      return first;
    }
    const draft = this.#draft(form.values, key, extras.fields);
    if (!this.#parts.host.dispatchEvent(new LedeSubmitEvent(draft))) return undefined;
    this.#change(key, { errors: {}, sending: true, notice: undefined, isProblem: false });
    // The post itself is never given up: an answer that comes late is still taken.
    const { timeout, source } = this.#parts.host;
    const answerTimeout = timeout ?? source?.timeout ?? ANSWER_TIMEOUT;
    const patience =
      answerTimeout > 0
        ? setTimeout(() => {
            this.#change(key, {
              sending: false,
              notice: this.#parts.localize.term('sendTimeout'),
              isProblem: true,
            });
          }, answerTimeout)
        : undefined;
    try {
      const { source: endpoint } = this.#parts.resource;
      if (!endpoint) throw new LedeError('config', 'src: a comment cannot be posted without one');
      return this.#settle(key, draft, await writeComment(endpoint, draft));
    } catch (error) {
      const problem = toLedeError(error);
      this.#refuse(
        key,
        problem,
        {},
        this.#parts.localize.term(problem.kind === 'network' ? 'sendNetwork' : 'sendRefused'),
      );
      return undefined;
    } finally {
      clearTimeout(patience);
    }
  }

  #settle(key: string, draft: Draft, written: Written): FormPart | undefined {
    const { error, fieldErrors } = written;
    if (error) {
      this.#refuse(key, error, fieldErrors, this.#explain(error, written));
      return firstField(fieldErrors);
    }
    const comment = this.#comment(draft, written);
    const { values } = this.get(key);
    const { body, name, email, url } = values;
    if (this.details.isKept) this.details.keep(values);
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
        this.#parts.localize.term(pending ? 'postedPending' : 'posted'),
    });
    if (this.#disposed) return undefined;
    this.#listener.posted(comment, key);
    this.#parts.host.dispatchEvent(new LedeSubmittedEvent(comment, draft));
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
    console.warn(`Lede: ${this.#parts.host.localName}: ${error.message}`);
    this.#parts.host.dispatchEvent(new LedeSubmitErrorEvent(error, fieldErrors));
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
    if (ours === 'fixErrors') return this.#summary(fieldErrors);
    const text = this.#parts.localize.term(ours);
    return message === undefined ? text : `${text} (${message})`;
  }

  #problems(values: FormValues): FormErrors {
    const errors: Partial<Record<FormFieldName, string>> = {};
    const { maxLength } = this.#parts.host;
    for (const field of this.#fields()) {
      const problem = problemOf(field, values[field.name], maxLength);
      if (problem)
        errors[field.name] = this.#parts.localize.term(problem, {
          field: this.#parts.localize.term(field.name),
          ...(maxLength !== undefined && { most: maxLength }),
        });
    }
    return errors;
  }

  /** What is wrong, in one sentence that names each part of the form. */
  #summary(errors: FormErrors): string {
    const { localize } = this.#parts;
    const names = PARTS.filter((part) => errors[part] !== undefined);
    const listed = localize.list(names.map((part) => localize.term(part)));
    return localize.term('fixErrors', { fields: listed });
  }

  /** Tells something about a form as a whole, as a problem. */
  complain(key: string, notice: string): void {
    this.#change(key, { notice, isProblem: true });
  }

  #draft(values: FormValues, key: string, own: FormExtras['fields']): Draft {
    const shown = this.#fields().map(({ name }) => name);
    const given = Object.fromEntries(
      NAMES.filter((name) => name !== 'body' && shown.includes(name)).map((name) => [
        name,
        values[name].trim(),
      ]),
    );
    return {
      body: values.body.trim(),
      author: Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
      ...(key !== TOP_LEVEL && answered(this.#parts.thread.tree, key)),
      ...(this.#parts.host.articleId && { article: { id: this.#parts.host.articleId } }),
      ...(Object.keys(own).length > 0 && { fields: own }),
      page: { url: canonicalUrl(), title: document.title },
    };
  }

  #keep(key: string, values: FormValues): void {
    const isKept = this.#drafts.keep(
      this.#draftKey(key),
      isWritten(values) ? { ...values } : undefined,
    );
    this.#guard.set(key, values.body.trim() !== '' && !isKept);
  }

  /** Lets a reader leave the page, since the forms are not on it any more. */
  leave(): void {
    this.#guard.release();
  }

  /** Ends it: answers that come later change nothing on the page. */
  dispose(): void {
    this.leave();
    this.#disposed = true;
  }

  #change(key: string, change: Partial<FormState>): void {
    if (this.#disposed) return;
    this.#forms.set(key, { ...this.get(key), ...change });
    this.#listener.changed(key);
  }

  #draftKey(key: string): string {
    const { host, resource } = this.#parts;
    const src = resource.source?.settings.src;
    const thread = this.#thread ?? `${host.articleId} ${src ?? canonicalUrl()}`;
    // The same from then on: an answer that comes late is about this thread, wherever the element has turned to.
    if (src !== undefined) this.#thread = thread;
    return `${thread} ${key}`;
  }
}

const NAMES = Object.keys(NO_VALUES) as readonly FormFieldName[];

const PARTS: readonly FormPart[] = [...NAMES, 'terms'];

const firstField = (errors: FormErrors): FormPart | undefined =>
  PARTS.find((part) => errors[part] !== undefined);
