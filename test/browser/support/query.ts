type Root = Element | ShadowRoot;

/** Where an element draws, of a page in a frame too; anything else is searched itself. */
const inside = (root: Root): Root => ('shadowRoot' in root && root.shadowRoot) || root;

/** A class of elements. */
type Kind<T extends HTMLElement> = new () => T;

/** What a selector finds, which has to be of a kind; a page in a frame has classes of its own, of the same names. */
function find<T extends HTMLElement>(root: Root, selector: string, kind: Kind<T>): T[] {
  const isOfKind = (element: Element): element is T =>
    (kind as unknown) === HTMLElement || element.constructor.name === kind.name;
  return Array.from(inside(root).querySelectorAll(selector), (element) => {
    if (isOfKind(element)) return element;
    throw new Error(`${selector} is a ${element.constructor.name}, not a ${kind.name}`);
  });
}

/** Every element that a selector finds, within an element's shadow root where it has one. */
export function all(root: Root, selector: string): HTMLElement[];
export function all<T extends HTMLElement>(root: Root, selector: string, kind: Kind<T>): T[];
export function all(root: Root, selector: string, kind = HTMLElement): HTMLElement[] {
  return find(root, selector, kind);
}

/** The first element that a selector finds; a test that needs it fails where it is missing. */
export function one(root: Root, selector: string): HTMLElement;
export function one<T extends HTMLElement>(root: Root, selector: string, kind: Kind<T>): T;
export function one(root: Root, selector: string, kind = HTMLElement): HTMLElement {
  const [found] = find(root, selector, kind);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

const ofPart = (name: string): string => `[part~="${name}"]`;

/** Every element of a part. */
export const parts = (root: Root, name: string): HTMLElement[] => all(root, ofPart(name));

/** The first element of a part. */
export function part(root: Root, name: string): HTMLElement;
export function part<T extends HTMLElement>(root: Root, name: string, kind: Kind<T>): T;
export function part(root: Root, name: string, kind = HTMLElement): HTMLElement {
  return one(root, ofPart(name), kind);
}

/** The text of an element, its spaces folded. */
export const text = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The texts of a part, in order. */
export const texts = (root: Root, name: string): string[] => parts(root, name).map(text);

/** What has the focus, looked for through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What a screen reader is told in passing: the texts of all live regions. */
export const announced = (root: Root): string =>
  all(root, '[role="status"], [role="alert"]').map(text).filter(Boolean).join(' | ');

/** The states of an element that a style sheet can ask for. */
export const customStates = (element: Element): string[] =>
  ['idle', 'loading', 'ready', 'empty', 'error', 'busy'].filter((state) =>
    element.matches(`:state(${state})`),
  );
