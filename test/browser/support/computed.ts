/** Every computed property of one element, or of what stands before or after its content. */
export interface Computed {
  /** Which it is: its tag and classes, and those around it. */
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The computed style of all that is drawn in an element. */
export function computedIn(host: HTMLElement): readonly Computed[] {
  // A slot has no box, and what is in it is the page's.
  const elements = [...(host.shadowRoot?.querySelectorAll(':not(slot)') ?? [])];
  return elements.flatMap((element) => [
    computed(element),
    ...['::before', '::after'].flatMap((pseudo) => {
      const { content } = styleOf(element, pseudo);
      return content === 'none' || content === 'normal' ? [] : computed(element, pseudo);
    }),
  ]);
}

const styleOf = (element: Element, pseudo?: string): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView ?? window).getComputedStyle(element, pseudo);

const names = new WeakMap<Document, readonly string[]>();

/** The properties that every element of a document has: those of its language, which a style that is computed lists anew each time. */
function propertiesOf(document: Document): readonly string[] {
  const known = names.get(document);
  if (known) return known;
  // Custom properties reach everything; what they do is seen in the others.
  const all = [...styleOf(document.documentElement)].filter((name) => !name.startsWith('--'));
  names.set(document, all);
  return all;
}

function computed(element: Element, pseudo?: string): Computed {
  const style = styleOf(element, pseudo);
  const values = new Map(
    propertiesOf(element.ownerDocument).map((name) => [name, valueOf(style, name)]),
  );
  const { localName, classList, parentElement } = element;
  const around = parentElement ? `${parentElement.localName} > ` : '';
  return { name: [around + localName, ...classList].join('.') + (pseudo ?? ''), values };
}

/** In a flex container `auto` is what is 0 elsewhere. */
const valueOf = (style: CSSStyleDeclaration, name: string): string =>
  name.startsWith('min-')
    ? style.getPropertyValue(name).replace('auto', '0px')
    : style.getPropertyValue(name);

/** What two drawings of the same differ in, as `element: property: here, not there`. */
export function differences(
  here: readonly Computed[],
  there: readonly Computed[],
): readonly string[] {
  const other = here.findIndex(({ name }, index) => name !== there[index]?.name);
  if (other >= 0 || here.length !== there.length)
    return [
      `other elements: ${here.length} in place of ${there.length}, ${here[other]?.name} in place of ${there[other]?.name}`,
    ];
  return here.flatMap(({ name, values }, index) => {
    const others = there[index]?.values;
    return [...values]
      .filter(([property, value]) => others?.get(property) !== value)
      .map(
        ([property, value]) =>
          `${name}: ${property}: ${value}, not ${others?.get(property) ?? 'there'}`,
      );
  });
}
