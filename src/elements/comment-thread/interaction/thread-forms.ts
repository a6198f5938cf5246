import type { Comment } from '../../../data/model.js';
import type { FormFieldName } from '../../../data/mapping/writing.js';
import { type LaterForm, TOP_LEVEL } from '../reply-form-template.js';
import type { ThreadParts } from '../thread-parts.js';
import { fieldName, fieldsOf, fillForm, followText, goOnIn, valuesOf } from './form-fields.js';
import { formRestTemplate } from './reply-form-rest.js';
import { ReplyForms } from './reply-forms.js';

/** A field of a form, and the form it is in. */
interface FieldInForm {
  readonly key: string;
  readonly name: FormFieldName;
  readonly element: HTMLInputElement | HTMLTextAreaElement;
}

const keyOf = (form: HTMLFormElement): string => form.dataset['key'] ?? TOP_LEVEL;

/** The field of a form, where an element is one. */
function fieldOf(element: Element): FieldInForm | undefined {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isField && element.form
    ? { key: keyOf(element.form), name: fieldName(element), element }
    : undefined;
}

/** The forms in a part of a thread, but for those that a page's own sanitiser may leave in a comment. */
const formsIn = (node: Node | null): readonly HTMLFormElement[] =>
  node instanceof Element || node instanceof ShadowRoot
    ? [...node.querySelectorAll('form')].filter((form) => !form.closest('.body'))
    : [];

/** The forms of a thread as they stand in its shadow root: what readers do in them goes to {@link ReplyForms}, and back. */
export class ThreadForms {
  readonly #parts: ThreadParts;
  readonly #posted: (comment: Comment, key: string) => void;
  #forms: ReplyForms;
  /** Whether a reader has turned to the form for a comment of its own: until then it is one line high. */
  #unfolded = false;

  /** @param posted Called with what was posted, and the key of the form it was written in. */
  constructor(parts: ThreadParts, posted: (comment: Comment, key: string) => void) {
    this.#parts = parts;
    this.#posted = posted;
    this.#forms = this.#make();
    // What was typed while this module was on its way.
    for (const form of this.#elements()) {
      this.#adopt(form);
      const key = keyOf(form);
      const isUsed = form.contains(parts.host.shadowRoot?.activeElement ?? null);
      if (key === TOP_LEVEL) this.#unfolded ||= isUsed;
      // A server draws the form for an answer where a reader without JavaScript asked for it.
      else if (isUsed || this.isWrittenIn(key)) parts.replyingTo = key;
    }
  }

  /** The form under a key, as far as it is not part of the first paint. */
  form(key: string): LaterForm {
    const form = this.#forms.get(key);
    const { errors } = form;
    return {
      // A draft is shown, and does not move the page before the reader turns to it.
      open: key !== TOP_LEVEL || this.#unfolded || Object.keys(errors).length > 0,
      problem: errors.body,
      rest: formRestTemplate(form, key, this.#parts.localize),
    };
  }

  /** Puts what was written into the forms that are there. */
  fill(): void {
    for (const form of this.#elements()) fillForm(form, this.#forms.get(keyOf(form)));
  }

  /**
   * Goes on in its own fields where a reader is in one that a server has drawn. A text for which it has no field, since no more
   * comments are taken, stays to be read.
   *
   * @param nodes What the server has drawn, and is to go.
   */
  takeOver(nodes: readonly ChildNode[]): void {
    const root = this.#parts.host.shadowRoot;
    const active = root?.activeElement;
    for (const form of nodes.flatMap(formsIn))
      for (const [name, field] of fieldsOf(form)) {
        const own = this.#elements()
          .filter((other) => other !== form && keyOf(other) === keyOf(form))
          .flatMap((other) => [...fieldsOf(other)])
          .find(([other]) => other === name)?.[1];
        if (own && field === active) goOnIn(own, field);
        if (own || !field.value || name !== 'body') continue;
        field.readOnly = true;
        root?.append(field.closest('.field') ?? field);
      }
  }

  /** Reads drafts again that could not be read before. */
  readDrafts(): void {
    this.#forms.readDrafts();
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
    if (type === 'input') {
      followText(field.element);
      this.#forms.type(field.key, field.name, field.element.value);
    } else if (type === 'focusin') this.#unfold(field.key);
    // An empty field that is only passed through is told about when the form is sent.
    else if (field.element.value.trim()) this.#forms.check(field.key, field.name);
  }

  /** Sends a form; the first field that keeps it from being sent gets the focus. */
  async submit(form: HTMLFormElement): Promise<void> {
    const key = keyOf(form);
    this.#unfold(key);
    // A browser may have filled in fields without a word.
    this.#adopt(form);
    const first = await this.#forms.submit(key);
    if (first === undefined) return;
    await this.#parts.host.updateComplete;
    form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
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
    this.fold();
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
    const { host, drawing } = this.#parts;
    return new ReplyForms(this.#parts, {
      changed: (key) => {
        if (key === TOP_LEVEL) {
          host.requestUpdate();
          return;
        }
        drawing.repaint(key);
        this.fill();
      },
      posted: this.#posted,
    });
  }

  #elements(): readonly HTMLFormElement[] {
    return formsIn(this.#parts.host.shadowRoot);
  }
}
