import type { Article } from '../../data/model.js';
import { LedeNavigateEvent } from '../../events/navigate-event.js';

/** Whether a click means "open here": no other button, no modifier. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

/** What is pressed or followed by itself. */
const OWN_USE = 'a, button, summary, input, select, textarea, label';

/**
 * Listens to what happens to the cards in a shadow root.
 *
 * The headline's link stretches over its card but for the text, which can be selected: a click on text that selects nothing
 * follows the link too. The page has its say when a link is followed here. An image that cannot be had leaves its place empty,
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
  const onClick = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(event instanceof MouseEvent) || event.defaultPrevented || !(target instanceof Element))
      return;
    const link = target.closest<HTMLAnchorElement>('a.link');
    if (link) {
      if (event.type === 'click' && isPlain(event)) follow(event, host, link, articleAt(link));
    } else if (!target.closest(OWN_USE)) followFromText(event, target);
  };
  for (const type of ['click', 'auxclick']) root.addEventListener(type, onClick);
  return root;
}

const onImage = ({ target: image, type }: Event): void => {
  if (!(image instanceof HTMLImageElement)) return;
  image.classList.toggle('broken', type === 'error');
  // Here and not in the markup, where a strict policy would refuse it.
  image.style.objectPosition = image.dataset['focus'] ?? '';
};

function follow(
  event: MouseEvent,
  host: HTMLElement,
  { href }: HTMLAnchorElement,
  article: Article | undefined,
): void {
  if (!article) return;
  const navigate = new LedeNavigateEvent(article, href);
  host.dispatchEvent(navigate);
  if (navigate.defaultPrevented) event.preventDefault();
}

function followFromText(event: MouseEvent, text: Element): void {
  const link = text.closest('.card')?.querySelector<HTMLAnchorElement>('a.link');
  // Who has just selected some text, or asks for the menu, is not going anywhere.
  if (!link || event.button > 1 || getSelection()?.type === 'Range') return;
  if (isPlain(event)) link.click();
  else if (!event.altKey) open(link.href, '_blank', 'noopener');
}
