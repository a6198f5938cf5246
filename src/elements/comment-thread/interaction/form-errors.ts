import type { LocalizeController } from '../../../controllers/localize-controller.js';
import type { FormFieldName } from '../../../data/mapping/writing.js';
import type { Refusal } from '../../../data/outbox/entry.js';
import {
  type FormErrors,
  type FormField,
  type FormPart,
  type FormValues,
  NO_VALUES,
} from './form-state.js';
import { problemOf } from './form-values.js';
import { refusalText, withMessage } from './outbox/refusal-text.js';

type Localize = Pick<LocalizeController, 'term' | 'list'>;

/** The parts of a form, in their order. */
const PARTS = [...Object.keys(NO_VALUES), 'terms'] as readonly FormPart[];

/** The first part of a form at which something is wrong. */
export const firstPart = (errors: FormErrors): FormPart | undefined =>
  PARTS.find((part) => errors[part] !== undefined);

/**
 * What is wrong with what is written in some fields, in words.
 *
 * @param most The longest text of a comment; undefined: any.
 */
export function errorsIn(
  values: FormValues,
  fields: readonly FormField[],
  most: number | undefined,
  localize: Localize,
): FormErrors {
  const errors: Partial<Record<FormFieldName, string>> = {};
  for (const field of fields) {
    const problem = problemOf(field, values[field.name], most);
    if (problem)
      errors[field.name] = localize.term(problem, {
        field: localize.term(field.name),
        ...(most !== undefined && { most }),
      });
  }
  return errors;
}

/** What is wrong, in one sentence that names each part of the form. */
export function summaryOf(
  term: 'fixErrors' | 'fixRefused',
  errors: FormErrors,
  localize: Localize,
): string {
  const names = PARTS.filter((part) => errors[part] !== undefined);
  const listed = localize.list(names.map((part) => localize.term(part)));
  return localize.term(term, { fields: listed });
}

/** What a refusal says of each of the fields that a form has, and of the form as a whole: there stands what is said of any other. */
export function refusalOf(
  refusal: Refusal,
  fields: readonly FormField[],
  localize: Localize,
): { readonly errors: FormErrors; readonly notice: string } {
  const isShown = ([name]: [string, string]): boolean =>
    fields.some((field) => field.name === name);
  const all = Object.entries(refusal.fieldErrors);
  const errors: FormErrors = Object.fromEntries(all.filter(isShown));
  const rest = all.filter((error) => !isShown(error)).map(([, text]) => text);
  const message = [refusal.message, ...rest].filter(Boolean).join(' ') || undefined;
  return {
    errors,
    notice: firstPart(errors)
      ? withMessage(summaryOf('fixRefused', errors, localize), message)
      : refusalText({ ...refusal, message }, localize),
  };
}
