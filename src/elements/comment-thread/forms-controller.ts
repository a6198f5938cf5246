import { type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { FormFieldName } from '../../data/mapping/writing.js';
import { NEW_FORM, TOP_LEVEL } from './form-state.js';
import type { ReplyForms, ReplyFormsHost } from './reply-forms.js';
import { fillForm, followText, replyFormTemplate, valuesOf } from './reply-form-template.js';

/** What the forms need of their element. */
export interface FormsHost extends ReactiveControllerHost, ReplyFormsHost {
  /** Whether there are forms at all. */
  readonly canWrite: boolean;
}

/** A field of a form, and the form it is in. */
interface FieldInForm {
  readonly key: string;
  readonly name: FormFieldName;
  readonly element: HTMLInputElement | HTMLTextAreaElement;
}

/** The field of a form that an event is about. */
function fieldOf({ target }: Event): FieldInForm | undefined {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const key = isField ? target.form?.dataset['key'] : undefined;
  return isField && key !== undefined
    ? { key, name: target.name as FormFieldName, element: target }
    : undefined;
}

/** Runs something when the browser has nothing more urgent to do. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 50);
};

/**
 * The forms of a thread as its shadow root has them. What they do is in `reply-forms.ts`, which is asked for when comments are
 * shown; what is typed until it is there is taken over. Events are listened to once, at the root of the thread.
 */
export class FormsController implements ReactiveController {
  readonly #host: FormsHost;
  readonly #localize: LocalizeController;
  #forms: ReplyForms | undefined;
  #underWay: Promise<ReplyForms> | undefined;
  /** Whether a reader has turned to the form for a comment of its own: until then it is one line high. */
  #open = false;

  constructor(host: FormsHost, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    host.addController(this);
  }

  hostUpdated(): void {
    this.fill();
    if (this.#host.canWrite && !this.#underWay)
      whenIdle(() => void this.#load().catch(() => undefined));
  }

  /** The form under a key; for an answer, with the name of whom it answers. */
  template(key: string, author?: string): TemplateResult {
    const form = this.#forms?.get(key);
    const { values, errors } = form ?? NEW_FORM;
    const open =
      key !== TOP_LEVEL || this.#open || values.body !== '' || Object.keys(errors).length > 0;
    return replyFormTemplate({ localize: this.#localize, key, form, author, open });
  }

  /** Puts what was written into the forms that are there. */
  fill(): void {
    const forms = this.#forms;
    if (!forms) return;
    for (const form of this.#elements())
      fillForm(form, forms.get(form.dataset['key'] ?? TOP_LEVEL));
  }

  /** Forgets the forms of a thread that is shown no longer. What was written is kept under its own name. */
  reset(): void {
    this.#forms?.dispose();
    this.#forms = this.#underWay = undefined;
    this.#open = false;
  }

  /** Makes the form for a comment of its own small again. */
  close(): void {
    this.#open = false;
  }

  readonly onInput = (event: Event): void => {
    const field = fieldOf(event);
    if (!field) return;
    followText(field.element);
    this.#forms?.type(field.key, field.name, field.element.value);
  };

  readonly onFocusIn = (event: Event): void => {
    const field = fieldOf(event);
    if (!field) return;
    if (field.key === TOP_LEVEL) this.#unfold();
    this.#load().catch(() => undefined);
  };

  readonly onFocusOut = (event: Event): void => {
    const field = fieldOf(event);
    // An empty field that is only passed through is told about when the form is sent.
    if (field?.element.value.trim()) this.#forms?.check(field.key, field.name);
  };

  readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const key = form.dataset['key'] ?? TOP_LEVEL;
    if (key === TOP_LEVEL) this.#unfold();
    const forms = await this.#load();
    // A browser may have filled in fields without a word.
    forms.adopt(key, valuesOf(form));
    const first = await forms.submit(key);
    if (first === undefined) return;
    await this.#host.updateComplete;
    form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };

  #unfold(): void {
    if (this.#open) return;
    this.#open = true;
    this.#host.requestUpdate();
  }

  #elements(): readonly HTMLFormElement[] {
    // Not those that a page's own sanitiser may leave in a comment.
    const forms = this.#host.shadowRoot?.querySelectorAll('form') ?? [];
    return [...forms].filter((form) => !form.closest('.body'));
  }

  async #load(): Promise<ReplyForms> {
    this.#underWay ??= import('./reply-forms.js').then(({ ReplyForms }) => {
      const forms = new ReplyForms(this.#host, this.#localize);
      this.#forms = forms;
      for (const form of this.#elements())
        forms.adopt(form.dataset['key'] ?? TOP_LEVEL, valuesOf(form));
      return forms;
    });
    try {
      return await this.#underWay;
    } catch (error) {
      // Asked for again when a field gets the focus, or the form is sent.
      this.#underWay = undefined;
      throw error;
    }
  }
}
