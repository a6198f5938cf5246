/** A control of the page's own that has a name: what it holds is sent with a comment. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

/** The controls that a page has put into the slot `fields` of a thread: in whichever of its forms they are shown. */
const controlsOf = (thread: Element): readonly Control[] =>
  [...thread.children]
    .filter(({ slot }) => slot === 'fields')
    .flatMap((element) => [element, ...element.querySelectorAll('input, select, textarea')])
    .filter(isControl)
    .filter((control) => control.name !== '' && !control.disabled);

/** What a control gives to a form; nothing where it gives nothing, as a box that is not ticked. */
function valuesOf(control: Control): readonly string[] {
  if (control instanceof HTMLSelectElement)
    return [...control.selectedOptions].map(({ value }) => value);
  const isTicked =
    !/^(checkbox|radio)$/.test(control.type) || (control as HTMLInputElement).checked;
  return isTicked && control.value !== '' ? [control.value] : [];
}

/**
 * What the page's own fields of a thread hold, by name; those of one name, as of several boxes that are ticked, with commas between.
 */
export function pageValuesOf(thread: Element): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const control of controlsOf(thread))
    for (const value of valuesOf(control)) {
      const before = values.get(control.name);
      values.set(control.name, before === undefined ? value : `${before},${value}`);
    }
  return Object.fromEntries(values);
}

/** Has the browser say what is wrong with the first of the page's own fields that is not right. @returns Whether there is one. */
export function complainsOfPageField(thread: Element): boolean {
  const wrong = controlsOf(thread).find((control) => !control.checkValidity());
  wrong?.reportValidity();
  return wrong !== undefined;
}
