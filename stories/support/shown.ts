import { expect, waitFor, within } from 'storybook/test';
import type {
  DisplayState,
  LedeArticleCardElement,
  LedeCommentCountElement,
  LedeCommentThreadElement,
  LedeRelatedStoriesElement,
} from '../../src/index.js';

type LedeElement =
  | LedeArticleCardElement
  | LedeCommentCountElement
  | LedeCommentThreadElement
  | LedeRelatedStoriesElement;

/** What a play function is given. */
interface Canvas {
  readonly canvasElement: HTMLElement;
}

const PATIENCE = { timeout: 10_000 };

/** The elements of a story. */
const elementsOf = ({ canvasElement }: Canvas): LedeElement[] => [
  ...canvasElement.querySelectorAll<LedeElement>(
    'lede-article-card, lede-comment-count, lede-comment-thread, lede-related-stories',
  ),
];

/** The first element of a story. */
export function elementIn(canvas: Canvas): LedeElement {
  const [element] = elementsOf(canvas);
  if (!element) throw new Error('The story has no element.');
  return element;
}

/** Queries in what the first element of a story draws. */
export function drawnIn(canvas: Canvas) {
  const root = elementIn(canvas).shadowRoot;
  // The queries of a shadow root are those of an element.
  return within(root as unknown as HTMLElement);
}

/** A play: waits until every element of the story has come to a state, and is drawn to its end. */
export const shows =
  (state: DisplayState) =>
  async (canvas: Canvas): Promise<void> => {
    await waitFor(async () => {
      for (const element of elementsOf(canvas)) {
        await expect(element.state).toBe(state);
        await expect(element.shadowRoot?.querySelector('[aria-busy="true"]')).toBeNull();
      }
    }, PATIENCE);
  };

/** Waits until something can be said of the story. */
export const eventually = <T>(claim: () => T | Promise<T>): Promise<T> => waitFor(claim, PATIENCE);

/** What has the focus, looked for through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
