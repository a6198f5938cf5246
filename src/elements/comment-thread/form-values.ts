import type { FormFieldName } from '../../data/mapping/writing.js';
import { parseUrl } from '../../data/url.js';
import type { Terms } from '../../locales/terms.js';

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

/** The form HTML gives an e-mail address, without the length limits. https://html.spec.whatwg.org/#valid-e-mail-address */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;

/** The term for what is wrong with a field's value; undefined where nothing is. */
export function problemOf({ name, required }: FormField, value: string): keyof Terms | undefined {
  const text = value.trim();
  if (text === '') return required ? 'fieldRequired' : undefined;
  if (name === 'email' && !EMAIL.test(text)) return 'emailInvalid';
  if (name === 'url' && !/^https?:$/.test(parseUrl(text)?.protocol ?? '')) return 'urlInvalid';
  return undefined;
}

/** Reads values that were stored: what is not a text is not taken. */
export function readValues(stored: unknown): FormValues {
  const values = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const text = (name: FormFieldName): string => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  return { body: text('body'), name: text('name'), email: text('email'), url: text('url') };
}

/** Whether there is anything that a reader would miss. */
export const isWritten = (values: FormValues): boolean => Object.values(values).some((value) => value.trim() !== '');
