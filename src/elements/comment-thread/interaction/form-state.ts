import type { FormFieldName } from '../../../data/mapping/writing.js';

/** What a reader typed, by field. */
export type FormValues = Readonly<Record<FormFieldName, string>>;

/** What a reader may be told to put right: a field, or that the terms are agreed to. */
export type FormPart = FormFieldName | 'terms';

/** What is wrong with it, by field. */
export type FormErrors = Readonly<Partial<Record<FormPart, string>>>;

/** One field of the form. */
export interface FormField {
  readonly name: FormFieldName;
  readonly required: boolean;
  /** The `type` of its input; none: a text of several lines. */
  readonly type?: 'text' | 'email' | 'url';
  /** What the browser may fill in. https://html.spec.whatwg.org/#autofill */
  readonly autocomplete?: 'name' | 'email' | 'url';
}

/** That for the text, which every form has. */
export const BODY: FormField = { name: 'body', required: true };

/** The fields that a form can have besides that for the text. */
export const GUEST_FIELDS: Readonly<Record<Exclude<FormFieldName, 'body'>, FormField>> = {
  name: { name: 'name', required: false, type: 'text', autocomplete: 'name' },
  email: { name: 'email', required: false, type: 'email', autocomplete: 'email' },
  url: { name: 'url', required: false, type: 'url', autocomplete: 'url' },
};

/** A form nobody has written in. */
export const NO_VALUES: FormValues = { body: '', name: '', email: '', url: '' };

/** One form as it stands. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: FormErrors;
  /** Whether what was in it is on its way, and nothing was written since. */
  readonly isSent: boolean;
  /** What can be done about the text as a whole: a draft of before can be discarded, and one that was discarded had back. */
  readonly offer: 'discard' | 'undo' | undefined;
  /** What is told about the form as a whole. */
  readonly notice: string | undefined;
  /** Whether the notice is about a problem. */
  readonly isProblem: boolean;
  /** Whether a reader was told to sign in first. */
  readonly wantsSignIn: boolean;
}

/** A form as it is at first. */
export const NEW_FORM: FormState = {
  values: NO_VALUES,
  errors: {},
  isSent: false,
  offer: undefined,
  notice: undefined,
  isProblem: false,
  wantsSignIn: false,
};
