/** Where an element stands: the same on every page, so that all that is then different is its looks. */
const PLACE = {
  display: 'block',
  float: 'none',
  'box-sizing': 'content-box',
  width: '700px',
  'min-width': '0',
  'max-width': 'none',
  margin: '0',
  padding: '0',
  border: '0',
};

/**
 * Puts an element into a place that is the same on every page, and sets what it inherits on purpose as it is on an empty one. What
 * still is different then is what has not been kept apart.
 */
export function equalise(element: HTMLElement): void {
  for (const [name, value] of Object.entries(PLACE))
    element.parentElement?.style.setProperty(name, value, 'important');
  for (const [name, value] of Object.entries(EMPTY))
    element.style.setProperty(name, value, 'important');
  // Where the page writes from top to bottom, its parent's width is not the element's.
  element.style.setProperty('width', PLACE.width, 'important');
}

/** What is drawn in an element inherits on purpose, as ARCHITECTURE.md lists it, with what an empty page has. */
const EMPTY: Readonly<Record<string, string>> = {
  'font-family': 'serif',
  'font-size': '16px',
  color: 'rgb(0, 0, 0)',
  'color-scheme': 'light',
  visibility: 'visible',
  'pointer-events': 'auto',
  'text-size-adjust': 'auto',
  '-webkit-text-size-adjust': 'auto',
  '-webkit-font-smoothing': 'auto',
};

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

function computed(element: Element, pseudo?: string): Computed {
  const style = styleOf(element, pseudo);
  const values = new Map<string, string>();
  // Custom properties reach everything; what they do is seen in the others.
  for (const name of style) if (!name.startsWith('--')) values.set(name, valueOf(style, name));
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
  if (here.map(({ name }) => name).join() !== there.map(({ name }) => name).join())
    return [`other elements: ${here.length} in place of ${there.length}`];
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
