import type { Draft } from '../../../data/mapping/writing.js';
import type { Refusal } from '../../../data/outbox/entry.js';
import { firstPart } from './form-errors.js';
import { LedeSignInEvent } from '../../../events/sign-in-event.js';
import { type LaterForm, TOP_LEVEL } from '../reply-form-template.js';
import { BODY, NO_VALUES } from './form-state.js';
import type { ThreadParts } from '../thread-parts.js';
import { CreateFollower } from './create-follower.js';
import {
  type FieldInForm,
  FormElements,
  fieldOf,
  focusPart,
  formsIn,
  keyOf,
} from './form-elements.js';
import { FormCommands } from './form-commands.js';
import { fillForm, followText, valuesOf } from './form-fields.js';
import { FormFields } from './form-fields-setting.js';
import { MachineTrap } from './machine-trap.js';
import { MarkdownTools } from './markdown-tools.js';
import { complainsOfPageField, pageValuesOf } from './page-fields.js';
import { PointerPress } from './pointer-press.js';
import { ReaderIdentity } from './reader-identity.js';
import { formRestTemplate } from './reply-form-rest.js';
import { ReplyForms, type Writing } from './reply-forms.js';
import { lengthNote } from './text-length.js';

/** The forms of a thread as they stand in its shadow root: what readers do in them goes to {@link ReplyForms}, and back. */
export class ThreadForms {
  readonly #parts: ThreadParts;
  /** As they stand in the shadow root. */
  readonly elements: FormElements;
  readonly #send: (draft: Draft, key: string) => void;
  /** Who writes. */
  readonly #identity: ReaderIdentity;
  readonly #fields: FormFields;
  readonly #create: CreateFollower;
  readonly #trap = new MachineTrap();
  readonly #press: PointerPress;
  readonly #markdown: MarkdownTools;
  #forms: ReplyForms;
  /** The form that a reader is in, or was in last. */
  #turnedTo = TOP_LEVEL;
  /** The comment that was being answered when forms were last drawn. */
  #answering: string | undefined;
  /** Whether a reader has turned to the form for a comment of its own: until then it is one line high. */
  #unfolded = false;

  /** @param send Called with what is to be sent, and the key of the form it was written in. */
  constructor(parts: ThreadParts, send: (draft: Draft, key: string) => void) {
    this.#parts = parts;
    this.#send = send;
    this.elements = new FormElements(parts);
    this.#fields = new FormFields(parts.host);
    this.#create = new CreateFollower(parts);
    this.#press = new PointerPress(parts.host.shadowRoot);
    this.#markdown = new MarkdownTools(parts.localize, (key) => {
      this.#draw(key);
    });
    this.#forms = this.#make();
    this.#identity = new ReaderIdentity(() => {
      this.#readerChanged();
    });
    new FormCommands(parts.host.shadowRoot, {
      markdown: this.#markdown,
      isMarkdown: () => this.#create.isMarkdown,
      forms: () => this.#forms,
      changed: () => {
        this.fill();
      },
    });
    this.#create.follow();
    // What was typed while this module was on its way, in what a server has drawn too.
    for (const form of formsIn(parts.host.shadowRoot)) {
      this.#adopt(form);
      const key = keyOf(form);
      const isUsed = form.contains(parts.host.shadowRoot?.activeElement ?? null);
      if (key === TOP_LEVEL) this.#unfolded ||= isUsed;
      // A server draws the form for an answer where a reader without JavaScript asked for it.
      else if (isUsed || this.isWrittenIn(key)) parts.replyingTo = key;
    }
  }

  /** Takes the endpoint as it is after the thread was loaded: it says what is sent of a form. */
  follow(): void {
    this.#create.follow();
  }

  /** The form under a key, as far as it is not part of the first paint. */
  form(key: string): LaterForm {
    const form = this.#forms.get(key);
    const { errors, values } = form;
    const { host, localize } = this.#parts;
    return {
      // A draft is shown, and does not move the page before the reader turns to it.
      open: key !== TOP_LEVEL || this.#unfolded || Object.keys(errors).length > 0,
      problem: errors.body,
      rest: formRestTemplate(form, {
        key,
        localize,
        fields: this.#writing.fields,
        identity: this.#identity.current,
        avatars: !host.avatarsOff,
        tools: this.#create.isMarkdown ? this.#markdown.template(key, values.body) : undefined,
        lengthNote: lengthNote(values.body, host.maxLength, localize),
        remembered: this.#forms.details.isKept,
        hasPageContent: key === this.#turnedTo,
        hasTerms: this.#hasTerms,
      }),
    };
  }

  /** Puts what was written into the forms that are there. */
  fill(): void {
    // What the page adds to a form goes from one to the other.
    const { replyingTo } = this.#parts;
    if (replyingTo !== this.#answering) this.#turnTo(replyingTo ?? TOP_LEVEL);
    this.#answering = replyingTo;
    for (const form of this.elements.all) fillForm(form, this.#forms.get(keyOf(form)));
  }

  /** Lets a reader leave the page, since the forms are not on it any more. */
  leave(): void {
    this.#forms.leave();
  }

  /** Takes what the page has set: drafts may be read that could not be before, and someone else may write. */
  followPage(): void {
    this.#forms.readDrafts();
    this.#identity.follow();
  }

  /** Puts a text into the form under a key, after what is written there. */
  insert(key: string, text: string): void {
    const { values } = this.#forms.get(key);
    const before = values.body.trimEnd();
    this.#forms.adopt(key, { ...values, body: before ? `${before}\n\n${text}` : text });
  }

  /** Takes what a reader does with a field. */
  use(type: 'input' | 'focusin' | 'focusout', element: Element): void {
    const field = fieldOf(element);
    if (!field) return;
    if (element instanceof HTMLInputElement && element.name === 'remember') {
      if (type === 'input') this.#remember(field.key, element.checked);
      return;
    }
    if (!(field.name in NO_VALUES)) return;
    if (type === 'input') this.#type(field);
    else if (type === 'focusin') {
      this.#turnTo(field.key);
      this.#unfold(field.key);
    }
    // An empty field that is only passed through is told about when the form is sent.
    else if (field.element.value.trim())
      this.#press.afterwards(() => {
        this.#forms.leaveField(field.key, field.name);
      });
  }

  /** Sends a form; the first field that keeps it from being sent gets the focus. */
  async submit(form: HTMLFormElement): Promise<void> {
    const key = keyOf(form);
    const { host, localize } = this.#parts;
    this.#unfold(key);
    // A browser may have filled in fields without a word.
    this.#adopt(form);
    if ((await this.#identity.known()).kind === 'signedOut') {
      this.#forms.askToSignIn(key);
      this.signIn(key);
      return;
    }
    if (this.#trap.catches(form, host.minSeconds)) {
      this.#forms.complain(key, localize.term('sendOnceMore'));
      return;
    }
    const terms = form.elements.namedItem('terms');
    const agreed =
      terms instanceof HTMLInputElement ? terms.checked : this.#hasTerms ? false : undefined;
    // The browser tells by itself what is wrong with a field of the page's own.
    if (complainsOfPageField(host)) return;
    const first = this.#forms.submit(key, { fields: pageValuesOf(host), agreed });
    if (first === undefined) {
      this.#markdown.close(key);
      return;
    }
    await host.updateComplete;
    focusPart(form, first);
  }

  /** Tells the page that a reader wants to sign in, to send what is in the form under a key. */
  signIn(key: string): void {
    const { host, thread } = this.#parts;
    host.dispatchEvent(new LedeSignInEvent(thread.tree.byId.get(key)?.comment));
  }

  /** Tells what has become of what was sent from the form under a key. @returns Whether it is told there. */
  settled(key: string, notice: string | undefined): boolean {
    return this.#forms.settled(key, notice);
  }

  /**
   * Puts a text that the server has not taken back into its form.
   *
   * @param mayFocus Whether the focus may go there.
   * @returns False where something else is written there by now.
   */
  giveBack(key: string, draft: Draft, refusal: Refusal, mayFocus: boolean): boolean {
    if (!this.#forms.giveBack(key, draft, refusal)) return false;
    this.#unfold(key);
    if (mayFocus)
      void this.#parts.host.updateComplete.then(() => {
        const { errors } = this.#forms.get(key);
        focusPart(this.elements.under(key), firstPart(errors) ?? 'body');
      });
    return true;
  }

  /** Puts what was written back into the form under a key, after what is written there, and goes there. */
  restore(key: string, draft: Pick<Draft, 'body' | 'author'>): void {
    this.#forms.restore(key, draft);
    this.#unfold(key);
    void this.#parts.host.updateComplete.then(() => {
      focusPart(this.elements.under(key), 'body');
    });
  }

  /** Whether something is written in the form under a key. */
  isWrittenIn(key: string): boolean {
    return this.#forms.get(key).values.body !== '';
  }

  /** Whether an element is in a form that is not yet, or not any more, the one under a key with nothing written in it. */
  isUsed(element: Element, key: string): boolean {
    const field = fieldOf(element);
    return field !== undefined && (field.key !== key || this.isWrittenIn(key));
  }

  /** Makes the form for a comment of its own small again. */
  fold(): void {
    this.#unfolded = false;
  }

  /** Forgets the forms of a thread that is shown no longer. What was written is kept under its own name. */
  reset(): void {
    this.#forms.dispose();
    this.#forms = this.#make();
    if (this.#parts.host.isConnected) this.#forms.readDrafts();
    this.fold();
  }

  /** What is filled in, and by whom: only a guest is asked who that is. */
  get #writing(): Writing {
    const { current } = this.#identity;
    return {
      fields: current.kind === 'guest' ? this.#fields.asked(this.#create.sent) : [BODY],
      reader: current.kind === 'signedIn' ? current.reader : undefined,
    };
  }

  /** Draws the forms for someone else who writes. A reader who has signed in by a button goes on in its form. */
  #readerChanged(): void {
    const { host } = this.#parts;
    const button = host.shadowRoot?.activeElement?.closest('[data-action="sign-in"]');
    const form = button?.closest('form');
    this.#forms.readerChanged();
    host.requestUpdate();
    if (form)
      void host.updateComplete.then(() => {
        if (!button?.isConnected) focusPart(form, 'body');
      });
  }

  #type({ key, name, element }: FieldInForm): void {
    const { host, localize } = this.#parts;
    const note = (): string | undefined =>
      lengthNote(this.#forms.get(key).values.body, host.maxLength, localize)?.text;
    const before = note();
    followText(element);
    if (element.form) this.#trap.note(element.form);
    this.#forms.type(key, name, element.value);
    // A text that is far from too long costs no drawing.
    if (note() !== before) this.#draw(key);
  }

  #remember(key: string, wanted: boolean): void {
    const { details } = this.#forms;
    if (wanted) details.keep(this.#forms.get(key).values);
    else details.forget();
  }

  get #hasTerms(): boolean {
    return this.#parts.host.querySelector(':scope > [slot="terms"]') !== null;
  }

  /** What the page has for a form goes to the one that a reader is in. */
  #turnTo(key: string): void {
    if (key === this.#turnedTo) return;
    const before = this.#turnedTo;
    this.#turnedTo = key;
    this.#draw(before);
    this.#draw(key);
  }

  #unfold(key: string): void {
    if (key !== TOP_LEVEL || this.#unfolded) return;
    this.#unfolded = true;
    this.#parts.host.requestUpdate();
  }

  #adopt(form: HTMLFormElement): void {
    this.#forms.adopt(keyOf(form), valuesOf(form));
  }

  #make(): ReplyForms {
    return new ReplyForms(this.#parts, () => this.#writing, {
      changed: (key) => {
        this.#draw(key);
      },
      send: this.#send,
    });
  }

  #draw(key: string): void {
    const { host, drawing } = this.#parts;
    if (key === TOP_LEVEL) {
      host.requestUpdate();
      return;
    }
    drawing.repaint(key);
    this.fill();
  }
}
