import type { FormFieldName } from '../../../data/mapping/writing.js';
import { type FormState, type FormValues, NO_VALUES } from './form-state.js';

/** A field that is written in. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Which field one is. In a form that a browser posts by itself it is sent by the server's name for it. */
export const fieldName = ({ name, dataset }: Field): FormFieldName =>
  (dataset['field'] ?? name) as FormFieldName;

/** The fields of a form by name. */
export function* fieldsOf(form: HTMLFormElement): Generator<readonly [FormFieldName, Field]> {
  for (const field of form.elements) {
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    if (isField && field.type !== 'hidden' && fieldName(field) in NO_VALUES)
      yield [fieldName(field), field];
  }
}

/** Takes a reader from one field to another, with what is written in it and the caret. */
export function goOnIn(field: Field, from: Field): void {
  field.value = from.value;
  field.focus({ preventScroll: true });
  // A field for an e-mail address does not tell where its caret is.
  if (from.selectionStart !== null) field.setSelectionRange(from.selectionStart, from.selectionEnd);
}

/** What the fields of a form hold. */
export const valuesOf = (form: HTMLFormElement): FormValues => ({
  ...NO_VALUES,
  ...Object.fromEntries([...fieldsOf(form)].map(([name, { value }]) => [name, value])),
});

/** Puts into the fields of a form what they hold, where they do not show it already: a caret stays where it is. */
export function fillForm(form: HTMLFormElement, { values }: FormState): void {
  for (const [name, field] of fieldsOf(form)) {
    if (field.value !== values[name]) field.value = values[name];
    followText(field);
  }
}

/** A field's direction is that of its text; while it is empty, that of the page: `auto` alone would make it left to right. */
export const followText = (field: Field): void => {
  field.dir = field.value && /^(text|textarea)$/.test(field.type) ? 'auto' : '';
};
