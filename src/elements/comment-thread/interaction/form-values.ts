import { parseUrl } from '../../../data/url.js';
import type { FormFieldName } from '../../../data/mapping/writing.js';
import type { Terms } from '../../../locales/terms.js';
import type { FormField, FormValues } from './form-state.js';

/** The form HTML gives an e-mail address, without the length limits. https://html.spec.whatwg.org/#valid-e-mail-address */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;

/**
 * The term for what is wrong with a field's value; undefined where nothing is.
 *
 * @param most The longest text of a comment, in UTF-16 code units; undefined: any.
 */
export function problemOf(
  { name, required }: FormField,
  value: string,
  most?: number,
): keyof Terms | undefined {
  const text = value.trim();
  if (text === '') return required ? 'fieldRequired' : undefined;
  if (name === 'body' && most !== undefined && text.length > most) return 'textTooLong';
  if (name === 'email' && !EMAIL.test(text)) return 'emailInvalid';
  if (name === 'url' && !/^https?:$/.test(parseUrl(text)?.protocol ?? '')) return 'urlInvalid';
  return undefined;
}

/** Reads values that were stored: what is not a text is not taken. */
export function readValues(stored: unknown): FormValues {
  const values =
    typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const text = (name: FormFieldName): string => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  return { body: text('body'), name: text('name'), email: text('email'), url: text('url') };
}

/** What is written, with who writes where that is remembered and nothing else is written. */
export const withDetails = (
  values: FormValues,
  details: Pick<FormValues, 'name' | 'email' | 'url'>,
): FormValues => ({
  ...values,
  name: values.name || details.name,
  email: values.email || details.email,
  url: values.url || details.url,
});

/** Whether there is anything that a reader would miss. */
export const isWritten = (values: FormValues): boolean =>
  Object.values(values).some((value) => value.trim() !== '');
