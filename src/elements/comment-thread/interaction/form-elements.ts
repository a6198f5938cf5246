import type { FormFieldName } from '../../../data/mapping/writing.js';
import { TOP_LEVEL } from '../reply-form-template.js';
import type { ThreadParts } from '../thread-parts.js';
import { type Field, fieldName, fieldsOf, goOnIn } from './form-fields.js';

/** A field of a form, and the form it is in. */
export interface FieldInForm {
  readonly key: string;
  readonly name: FormFieldName;
  readonly element: Field;
}

/** The key of a form: {@link TOP_LEVEL}, or the id of the comment that is answered. */
export const keyOf = (form: HTMLFormElement): string => form.dataset['key'] ?? TOP_LEVEL;

/** The field of a form, where an element is one. */
export function fieldOf(element: Element): FieldInForm | undefined {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isField && element.form
    ? { key: keyOf(element.form), name: fieldName(element), element }
    : undefined;
}

/** The forms in a part of a thread, but for those that a page's own sanitiser may leave in a comment. */
export const formsIn = (node: Node | null): readonly HTMLFormElement[] =>
  node instanceof Element || node instanceof ShadowRoot
    ? [...node.querySelectorAll('form')].filter((form) => !form.closest('.body'))
    : [];

/** Takes the reader to a part of a form. */
export const focusPart = (form: HTMLFormElement | undefined, part: string): void => {
  form?.querySelector<HTMLElement>(`:is(input, textarea)[name="${part}"]`)?.focus();
};

/** The forms of a thread as they stand in its shadow root. */
export class FormElements {
  readonly #parts: ThreadParts;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** Those that the element has drawn. Asked for with each slice of a long thread: it is not searched for them. */
  get all(): readonly HTMLFormElement[] {
    const { host, drawing, replyingTo = '' } = this.#parts;
    const places = [host.shadowRoot?.querySelector('.thread'), drawing.element(replyingTo)];
    const inPlaces = places.flatMap((place) => [...(place?.children ?? [])]);
    return inPlaces.filter((child) => child instanceof HTMLFormElement);
  }

  /** The form under a key, where it is there. */
  under(key: string): HTMLFormElement | undefined {
    return this.all.find((form) => keyOf(form) === key);
  }

  /**
   * Goes on in its own fields where a reader is in one that a server has drawn. A text for which it has no field, since no more
   * comments are taken, stays to be read.
   *
   * @param nodes What the server has drawn, and is to go.
   */
  takeOver(nodes: readonly ChildNode[]): void {
    const { host, drawing, replyingTo } = this.#parts;
    const root = host.shadowRoot;
    const active = root?.activeElement;
    // What is being answered may stand far below, where nothing is drawn yet.
    if (replyingTo !== undefined) drawing.finish();
    for (const form of nodes.flatMap(formsIn))
      for (const [name, field] of fieldsOf(form)) {
        const own = this.all
          .filter((other) => other !== form && keyOf(other) === keyOf(form))
          .flatMap((other) => [...fieldsOf(other)])
          .find(([other]) => other === name)?.[1];
        if (own && field === active) goOnIn(own, field);
        if (own || !field.value || name !== 'body') continue;
        field.readOnly = true;
        root?.append(field.closest('.field') ?? field);
      }
  }
}
