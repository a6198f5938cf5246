import type { Article } from '../../data/model.js';
import { LedeNavigateEvent } from '../../events/navigate-event.js';

/** Whether a click means "open here": no other button, no modifier. */
export const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

/**
 * Listens to what happens to the cards in a shadow root.
 *
 * The page has its say when a link is followed here. An image that cannot be had leaves its place empty,
 * not a broken picture; the next one is seen again, at the point of it that is to be in sight.
 *
 * @param host Fires `lede-navigate`.
 * @param articleAt The article of the card that a link is the headline of.
 */
export function listenToCards<Root extends EventTarget>(
  root: Root,
  host: HTMLElement,
  articleAt: (link: Element) => Article | undefined,
): Root {
  // `load` and `error` do not bubble, but they can be caught on their way down.
  for (const type of ['error', 'load']) root.addEventListener(type, onImage, true);
  root.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a.link');
    if (link && event instanceof MouseEvent) follow(event, host, link, articleAt(link));
  });
  return root;
}

const onImage = ({ target: image, type }: Event): void => {
  if (!(image instanceof HTMLImageElement)) return;
  image.classList.toggle('broken', type === 'error');
  // Here and not in the markup, where a strict policy would refuse it.
  image.style.objectPosition = image.dataset['focus'] ?? '';
};

/** Has the page have its say when the link of an article is followed here. @param host Fires `lede-navigate`. */
export function follow(
  event: MouseEvent,
  host: HTMLElement,
  { href }: HTMLAnchorElement,
  article: Article | undefined,
): void {
  if (!article || event.defaultPrevented || !isPlain(event)) return;
  const navigate = new LedeNavigateEvent(article, href);
  host.dispatchEvent(navigate);
  if (navigate.defaultPrevented) event.preventDefault();
}
