import type { Reader } from '../../../configure.js';
import { canonicalUrl } from '../../../controllers/page.js';
import { dataKey } from '../../../controllers/source-settings.js';
import { Drafts } from '../../../data/drafts.js';
import { answered } from '../../../data/answered.js';
import type { Draft, FormFieldName } from '../../../data/mapping/writing.js';
import type { Refusal } from '../../../data/outbox/entry.js';
import { changedKey, storageFor } from '../../../storage.js';
import { LedeSubmitEvent } from '../../../events/submit-event.js';
import {
  type FormField,
  type FormPart,
  type FormErrors,
  type FormState,
  type FormValues,
  NEW_FORM,
  NO_VALUES,
} from './form-state.js';
import { errorsIn, firstPart, refusalOf, summaryOf } from './form-errors.js';
import { LeaveGuard } from './leave-guard.js';
import { GuestDetailsStore } from './guest-details.js';
import { isWritten, readValues, withDetails } from './form-values.js';
import { TOP_LEVEL } from '../reply-form-template.js';
import type { ThreadParts } from '../thread-parts.js';

/** What is filled in in each form, and by whom. */
export interface Writing {
  readonly fields: readonly FormField[];
  /** Who is signed in; undefined: who writes says so in the fields. */
  readonly reader: Reader | undefined;
}

/** What the forms tell their thread. */
export interface ReplyFormsListener {
  /** A form is to be drawn anew. */
  readonly changed: (key: string) => void;
  /** Something written in the form under a key is to be sent. */
  readonly send: (draft: Draft, key: string) => void;
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
 * The forms of a thread: what is typed in each, kept in the reader's browser until it is sent, and what is wrong with it.
 */
export class ReplyForms {
  readonly #parts: ThreadParts;
  readonly #listener: ReplyFormsListener;
  readonly #drafts = new Drafts(storageFor('drafts'), Date.now);
  readonly #guard = new LeaveGuard();
  readonly #writing: () => Writing;
  /** Who writes, as a guest wants to be remembered. */
  readonly details = new GuestDetailsStore();
  readonly #forms = new Map<string, FormState>();
  /** Who has written last, as long as the page is open: nobody is asked twice. */
  #given: Pick<FormValues, 'name' | 'email' | 'url'> = NO_VALUES;
  /** Texts that were discarded, by form. */
  readonly #discarded = new Map<string, string>();
  /** What drafts are kept under, once the thread's address is known. */
  #thread: string | undefined;
  #disposed = false;

  /** @param writing What is filled in now, and by whom. */
  constructor(parts: ThreadParts, writing: () => Writing, listener: ReplyFormsListener) {
    this.#parts = parts;
    this.#writing = writing;
    this.#listener = listener;
    this.#drafts.expire();
  }

  /** The form under a key, with what was written in it before. */
  get(key: string): FormState {
    const known = this.#forms.get(key);
    if (known) return known;
    const draft = readValues(this.#drafts.read(this.#draftKey(key)));
    const values = withDetails(draft, this.details.isKept ? this.details.details : this.#given);
    const form: FormState = { ...NEW_FORM, values, offer: draft.body ? 'discard' : undefined };
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

  /**
   * Reads drafts again, where nothing was written since: a reader may have consented to what is stored. From then on it is followed what
   * other tabs do.
   */
  readDrafts(): void {
    addEventListener('storage', this.#onStorage);
    for (const [key, form] of this.#forms) {
      if (form.values.body.trim()) continue;
      const values = readValues(this.#drafts.read(this.#draftKey(key)));
      if (isWritten(values)) this.#change(key, { values, offer: 'discard' });
    }
  }

  /** Takes what a reader types. Nothing is drawn: the field shows it already. */
  type(key: string, name: FormFieldName, value: string): void {
    const form = this.get(key);
    const values = { ...form.values, [name]: value };
    this.#forms.set(key, { ...form, values, isSent: form.isSent && value === '' });
    this.#keep(key, values);
    // What is written on at is the reader's text of now, and nothing is told any more of the one before.
    if (form.offer) this.#change(key, { offer: undefined });
    if (form.isSent && value !== '') this.#change(key, { notice: undefined });
    if (form.errors[name] === undefined) return;
    const { [name]: _, ...others } = form.errors;
    const found = this.#problems(values)[name];
    const errors = found === undefined ? others : { ...others, [name]: found };
    // What was to be put right is, and nothing is told any more of it.
    const isRight = form.isProblem && firstPart(errors) === undefined;
    this.#change(key, { errors, ...(isRight && { notice: undefined, isProblem: false }) });
  }

  /** Discards the text that was restored; it can be had back as long as nothing else is written. */
  discard(key: string): void {
    const { values } = this.get(key);
    this.#discarded.set(key, values.body);
    this.#write(key, { ...values, body: '' }, 'undo');
  }

  /** Takes back that a text was discarded. */
  undo(key: string): void {
    const body = this.#discarded.get(key);
    if (body !== undefined) this.#write(key, { ...this.get(key).values, body }, 'discard');
  }

  /** Checks one field, once a reader has left it. What the server has said of it stays until something else is written there. */
  leaveField(key: string, name: FormFieldName): void {
    const { values, errors, isSent } = this.get(key);
    // It was left by the press that has sent it.
    if (isSent && !values[name].trim()) return;
    const found = this.#problems(values)[name];
    if (found !== undefined) this.#change(key, { errors: { ...errors, [name]: found } });
  }

  /**
   * Hands on what is in a form, to be sent, and makes the form empty: who writes again is the same one.
   *
   * @returns The first part that keeps it from being sent.
   */
  submit(key: string, extras: FormExtras = NO_EXTRAS): FormPart | undefined {
    const form = this.get(key);
    // Pressed twice it is meant once.
    if (form.isSent && !form.values.body.trim()) return undefined;
    const { localize } = this.#parts;
    const errors: FormErrors = {
      ...this.#problems(form.values),
      ...(extras.agreed === false && { terms: localize.term('termsRequired') }),
    };
    const first = firstPart(errors);
    if (first) {
      this.#change(key, {
        errors,
        notice: summaryOf('fixErrors', errors, localize),
        isProblem: true,
      });
      return first;
    }
    const draft = this.#draft(form.values, key, extras.fields);
    if (!this.#parts.host.dispatchEvent(new LedeSubmitEvent(draft))) return undefined;
    if (this.details.isKept && !this.#writing().reader) this.details.keep(form.values);
    this.#listener.send(draft, key);
    this.#keep(key, NO_VALUES);
    const { name, email, url } = form.values;
    this.#given = { name, email, url };
    this.#change(key, {
      ...NEW_FORM,
      values: { body: '', name, email, url },
      isSent: true,
      notice: localize.term('sending'),
    });
    return undefined;
  }

  /**
   * Tells what has become of what was sent from a form, where nothing else is told there.
   *
   * @returns Whether it is told there.
   */
  settled(key: string, notice: string | undefined): boolean {
    const { isSent } = this.get(key);
    if (isSent) this.#change(key, { notice });
    return isSent;
  }

  /**
   * Puts a text that the server has not taken back into its form.
   *
   * @returns False where something else is written there by now.
   */
  giveBack(key: string, draft: Draft, refusal: Refusal): boolean {
    if (this.get(key).values.body.trim()) return false;
    this.restore(key, draft);
    this.#change(key, {
      ...refusalOf(refusal, this.#writing().fields, this.#parts.localize),
      isProblem: true,
      wantsSignIn: refusal.reason === 'signIn',
    });
    return true;
  }

  /** Has a reader sign in before something is sent. */
  askToSignIn(key: string): void {
    const notice = this.#parts.localize.term('sendSignIn');
    this.#change(key, { notice, isProblem: true, wantsSignIn: true });
  }

  /** Draws all forms for someone else who writes: nobody is told to sign in who has done so. */
  readerChanged(): void {
    for (const [key, { wantsSignIn }] of this.#forms)
      this.#change(key, {
        errors: {},
        ...(wantsSignIn && { notice: undefined, isProblem: false, wantsSignIn: false }),
      });
  }

  /** Puts what was written back into its form, after what is written there. */
  restore(key: string, { body, author }: Pick<Draft, 'body' | 'author'>): void {
    const { values } = this.get(key);
    const before = values.body.trimEnd();
    const restored = {
      body: before ? `${before}\n\n${body}` : body,
      name: values.name || (author.name ?? ''),
      email: values.email || (author.email ?? ''),
      url: values.url || (author.url ?? ''),
    };
    this.#keep(key, restored);
    this.#change(key, { ...NEW_FORM, values: restored });
  }

  #problems(values: FormValues): FormErrors {
    const { localize, host } = this.#parts;
    return errorsIn(values, this.#writing().fields, host.maxLength, localize);
  }

  /** Tells something about a form as a whole, as a problem. */
  complain(key: string, notice: string): void {
    this.#change(key, { notice, isProblem: true });
  }

  #draft(values: FormValues, key: string, own: FormExtras['fields']): Draft {
    return {
      body: values.body.trim(),
      author: this.#author(values),
      ...(key !== TOP_LEVEL && answered(this.#parts.thread.tree, key)),
      ...(this.#parts.host.articleId && { article: { id: this.#parts.host.articleId } }),
      ...(Object.keys(own).length > 0 && { fields: own }),
      page: { url: canonicalUrl(), title: document.title },
    };
  }

  #author(values: FormValues): Draft['author'] {
    const { fields, reader } = this.#writing();
    const shown = NAMES.filter(
      (part) => part !== 'body' && fields.some(({ name }) => name === part),
    );
    const { name, email, url } = reader ?? {};
    const given = reader
      ? { name, email, url }
      : Object.fromEntries(shown.map((part) => [part, values[part].trim()]));
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  }

  #write(key: string, values: FormValues, offer: FormState['offer']): void {
    this.#keep(key, values);
    this.#change(key, { values, offer, errors: {} });
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
    removeEventListener('storage', this.#onStorage);
    this.#guard.release();
  }

  /** Ends it: answers that come later change nothing on the page. */
  dispose(): void {
    this.leave();
    this.#disposed = true;
  }

  /** Another tab has kept its own text where this one's was, which would be gone with this tab; or it has sent it, and makes room. */
  readonly #onStorage = (event: StorageEvent): void => {
    const changed = changedKey('drafts', event);
    for (const [key, { values }] of this.#forms) {
      const draftKey = this.#draftKey(key);
      if (draftKey !== changed || !values.body.trim()) continue;
      const whose = this.#drafts.whose(draftKey);
      // What is gone since it was sent from there is not brought back.
      if (whose === 'none' && !event.oldValue?.includes(JSON.stringify(values.body)))
        this.#keep(key, values);
      else this.#guard.set(key, whose === 'other');
    }
  };

  #change(key: string, change: Partial<FormState>): void {
    if (this.#disposed) return;
    this.#forms.set(key, { ...this.get(key), ...change });
    this.#listener.changed(key);
  }

  #draftKey(key: string): string {
    const { host, resource } = this.#parts;
    const { source } = resource;
    const thread =
      this.#thread ?? `${host.articleId} ${source ? dataKey(source.settings) : canonicalUrl()}`;
    // The same from then on: an answer that comes late is about this thread, wherever the element has turned to.
    if (source) this.#thread = thread;
    return `${thread} ${key}`;
  }
}

const NAMES = Object.keys(NO_VALUES) as readonly FormFieldName[];
