type Root = Element | ShadowRoot;

/** Where an element draws, of a page in a frame too; anything else is searched itself. */
const inside = (root: Root): Root => ('shadowRoot' in root && root.shadowRoot) || root;

// Each takes its type from the tests, which know what they ask for.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */

/** Every element that a selector finds, within an element's shadow root where it has one. */
export const all = <T extends HTMLElement = HTMLElement>(root: Root, selector: string): T[] => [
  ...inside(root).querySelectorAll<T>(selector),
];

/** The first element that a selector finds; a test that needs it fails where it is missing. */
export function one<T extends HTMLElement = HTMLElement>(root: Root, selector: string): T {
  const [found] = all<T>(root, selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

/** Every element of a part. */
export const parts = <T extends HTMLElement = HTMLElement>(root: Root, name: string): T[] =>
  all<T>(root, `[part~="${name}"]`);

/** The first element of a part. */
export const part = <T extends HTMLElement = HTMLElement>(root: Root, name: string): T =>
  one<T>(root, `[part~="${name}"]`);

/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

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
