import { box, type LedeElement, type Tag } from './elements.js';
import { until } from './wait.js';

/** What a page's scripts have reported; see `test/support/record-page.js`. */
export interface PageRecord {
  readonly errors: readonly string[];
  readonly messages: readonly string[];
  readonly violations: readonly string[];
}

/** A page of others, opened in a frame. */
export interface HostPage {
  readonly window: Window & typeof globalThis & { readonly pageRecord: PageRecord };
  readonly document: Document;
  readonly record: PageRecord;
  /** Its elements, those that stand for one included once they have become it. */
  element<T extends Tag>(tag: T): HTMLElementTagNameMap[T];
}

/** What every page has. A number of comments stands in the page's own text, and looks as that does. */
export const PAGE_TAGS = [
  'lede-article-card',
  'lede-related-stories',
  'lede-comment-thread',
] as const;

/** Long: three engines load dozens of pages with two cores. */
export const PATIENCE = 20_000;

/** Opens one of `stories/host-pages`. */
export async function open(name: string, query = ''): Promise<HostPage> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '3000';
  frame.src = `/host-pages/${name}.html${query}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  box().append(frame);
  await loaded;
  return hostPage(frame);
}

/** The page that a frame shows by now. */
export function hostPage(frame: HTMLIFrameElement): HostPage {
  const window = frame.contentWindow as HostPage['window'];
  return {
    window,
    document: window.document,
    record: window.pageRecord,
    element: (tag) => window.document.querySelector(tag) as HTMLElementTagNameMap[typeof tag],
  };
}

/** Waits until every element of a page shows its data, wherever on the page it is. */
export async function ready(page: HostPage, tags: readonly Tag[] = PAGE_TAGS): Promise<void> {
  for (const tag of tags) {
    await until(() => page.element(tag), `${tag} to be on the page`, PATIENCE);
    await reaches(page.element(tag), 'ready');
  }
}

/** Waits until an element is in a state, in which it is then drawn whole. */
export async function reaches(element: LedeElement, state: string): Promise<void> {
  element.loading = 'eager';
  await until(() => element.state === state, `${element.localName} to be ${state}`, PATIENCE);
  await element.updateComplete;
  await until(
    () => !element.shadowRoot?.querySelector('[aria-busy="true"]'),
    `${element.localName} to be drawn`,
    PATIENCE,
  );
  // What a list has after its first paint.
  if (state === 'ready' && element.localName === 'lede-related-stories')
    await until(
      () => element.shadowRoot?.querySelector('.skip'),
      'the way past the list',
      PATIENCE,
    );
}
