import type { FormFieldName } from '../../../data/mapping/writing.js';

/** What a reader typed, by field. */
export type FormValues = Readonly<Record<FormFieldName, string>>;

/** What is wrong with it, by field. */
export type FormErrors = Readonly<Partial<Record<FormFieldName, string>>>;

/** One field of the form. */
export interface FormField {
  readonly name: FormFieldName;
  readonly required: boolean;
  /** The `type` of its input; none: a text of several lines. */
  readonly type?: 'text' | 'email' | 'url';
  /** What the browser may fill in. https://html.spec.whatwg.org/#autofill */
  readonly autocomplete?: 'name' | 'email' | 'url';
}

/** In the order they are shown in. */
export const FORM_FIELDS: readonly FormField[] = [
  { name: 'body', required: true },
  { name: 'name', required: true, type: 'text', autocomplete: 'name' },
  { name: 'email', required: true, type: 'email', autocomplete: 'email' },
  { name: 'url', required: false, type: 'url', autocomplete: 'url' },
];

/** A form nobody has written in. */
export const NO_VALUES: FormValues = { body: '', name: '', email: '', url: '' };

/** One form as it stands. */
export interface FormState {
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly sending: boolean;
  /** What is told about the form as a whole. */
  readonly notice: string | undefined;
  /** Whether the notice is about a problem. */
  readonly isProblem: boolean;
}

/** A form as it is at first. */
export const NEW_FORM: FormState = {
  values: NO_VALUES,
  errors: {},
  sending: false,
  notice: undefined,
  isProblem: false,
};
