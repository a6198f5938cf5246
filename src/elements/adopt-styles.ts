import type { CSSResult } from 'lit';

/** Adds styles that came after an element's first paint to its shadow root, once. */
export function adoptStyles({ shadowRoot }: Element, { styleSheet }: CSSResult): void {
  if (shadowRoot && styleSheet && !shadowRoot.adoptedStyleSheets.includes(styleSheet))
    shadowRoot.adoptedStyleSheets.push(styleSheet);
}
