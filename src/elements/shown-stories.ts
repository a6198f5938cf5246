import type { Article } from '../data/model.js';
import { isServer, onServer } from '../rendering/on-server.js';

const onPage = new Map<object, readonly Article[]>();

/** By the element that shows them, the stories on the page. */
export const shownStories = (): Map<object, readonly Article[]> =>
  (isServer && onServer()?.shownStories) || onPage;

/** Says which stories an element shows; undefined: none any more. */
export function claimStories(owner: object, articles: readonly Article[] | undefined): void {
  if (articles) shownStories().set(owner, articles);
  else shownStories().delete(owner);
}

/** Milliseconds that a list waits for cards whose stories are on their way, so as not to show the same. */
const PATIENCE = 300;

/** Stories on their way; those of lists with the list. */
const coming = new Map<Promise<unknown>, Node | undefined>();

/** Says that an element's stories are on their way. @param list The element, where it is a list. */
export function expectStory<T>(loading: Promise<T>, list?: Node): Promise<T> {
  const shown = loading.then(drawn, drawn);
  coming.set(shown, list);
  void shown.then(() => coming.delete(shown));
  return loading;
}

/** What has come is shown, and claimed, in the turn after. */
const drawn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/**
 * Settled when none of the stories that go before those of a list are on their way, or have been for too long: those of cards, which
 * are of the page's choice, and those of lists that stand before it, so that it does not hang on the network which of two lists has a
 * story.
 */
export function expectedStories(list: Node): Promise<unknown> | undefined {
  const before = [...coming].flatMap(([shown, other]) =>
    !other || other.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING ? shown : [],
  );
  return before.length > 0
    ? Promise.race([Promise.all(before), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
    : undefined;
}
