import type { LedeError } from '../data/errors.js';

/** Problems already told in the console: a page of thirty cards with one mistake tells it once. */
const told = new Set<string>();

/** Tells who sets a page up what went wrong in an element, and what may help. */
export function warnOnce(element: Element, { message, hint }: LedeError): void {
  const text = [`Lede: ${element.localName}: ${message}`, hint].filter(Boolean).join('\n');
  if (!told.has(text)) console.warn(text, element);
  told.add(text);
}
