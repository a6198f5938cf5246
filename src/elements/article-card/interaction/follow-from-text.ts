import { isPlain } from '../card-events.js';

/** What is pressed or followed by itself. */
const OWN_USE = 'a, button, summary, input, select, textarea, label';

/**
 * The headline's link stretches over its card but for the text, which can be selected: a click on text that selects nothing follows
 * the link as one on the rest of the card does.
 */
export function followFromText(event: MouseEvent): void {
  const [text] = event.composedPath();
  if (event.defaultPrevented || !(text instanceof Element) || text.closest(OWN_USE)) return;
  const link = text.closest('.card')?.querySelector<HTMLAnchorElement>('a.link');
  // Who has just selected some text, or asks for the menu, is not going anywhere.
  if (!link || event.button > 1 || getSelection()?.type === 'Range') return;
  if (isPlain(event)) link.click();
  else if (!event.altKey) open(link.href, '_blank', 'noopener');
}
