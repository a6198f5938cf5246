import type { FormFieldName } from '../../../data/mapping/writing.js';
import { FORM_FIELDS, type FormState, type FormValues, NO_VALUES } from './form-state.js';

/** The fields of a form by name. */
function* fieldsOf(
  form: HTMLFormElement,
): Generator<readonly [FormFieldName, HTMLInputElement | HTMLTextAreaElement]> {
  for (const { name } of FORM_FIELDS) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      yield [name, field];
  }
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
export const followText = (field: HTMLInputElement | HTMLTextAreaElement): void => {
  field.dir = field.value && /^(text|textarea)$/.test(field.type) ? 'auto' : '';
};
