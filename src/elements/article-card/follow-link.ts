import type { Article } from '../../data/model.js';
import { LedeNavigateEvent } from '../../events/navigate-event.js';

/** Whether a click means "open here": no other button, no modifier, not handled already. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Lets the page have its say when a reader follows the link of a headline. */
export function followLink(
  event: MouseEvent,
  host: HTMLElement,
  articleAt: (link: Element) => Article | undefined,
): void {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.link') : null;
  const article = link && isPlain(event) ? articleAt(link) : undefined;
  if (!link || !article) return;
  const navigate = new LedeNavigateEvent(article, link.href);
  host.dispatchEvent(navigate);
  if (navigate.defaultPrevented) event.preventDefault();
}
