/** Where an element stands: the same on every page, so that all that is then different is its looks. */
export const PLACE: Readonly<Record<string, string>> = {
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

/** What is drawn in an element inherits on purpose, as ARCHITECTURE.md lists it, with what an empty page has. */
export const INHERITED: Readonly<Record<string, string>> = {
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

/**
 * Puts an element into a place that is the same on every page, and sets what it inherits on purpose as it is on an empty one. What
 * still is different then is what has not been kept apart. It stands by itself, so as to be sent to a browser.
 */
export function equalise(
  element: HTMLElement,
  place: Readonly<Record<string, string>>,
  inherited: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(place))
    element.parentElement?.style.setProperty(name, value, 'important');
  for (const [name, value] of Object.entries(inherited))
    element.style.setProperty(name, value, 'important');
  // Where the page writes from top to bottom, its parent's width is not the element's.
  element.style.setProperty('width', place['width'] ?? '', 'important');
  element.style.setProperty('margin', '0', 'important');
}
