import { expect } from '@open-wc/testing';
import { ARTICLES } from '../../../stories/site/content/notable.js';

/** How long a page may take to show its comments, in milliseconds. */
const PATIENCE = 10_000;

const reports = async (): Promise<readonly unknown[]> =>
  (await (await fetch('/csp-reports')).json()) as readonly unknown[];

/** Resolves when a condition holds; rejects when it does not in time. */
async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not in time: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Opens a page of the sample site under its strict policy. */
async function openStrict(id: string): Promise<Document> {
  const article = (await (await fetch(`/api/articles/${id}`)).json()) as { url: string };
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '4000';
  frame.src = `${article.url}?csp`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('the page cannot be read');
  return frame.contentDocument;
}

describe("a page under default-src 'none' that enforces Trusted Types", () => {
  afterEach(() => {
    document.querySelector('iframe')?.remove();
  });

  it('has the stories in its head for search engines', async function () {
    this.timeout(PATIENCE * 3);
    const before = (await reports()).length;
    const page = await openStrict(ARTICLES.busy);
    const stories = page.querySelector('lede-related-stories');
    if (!stories) throw new Error('the page has no list');
    stories.structuredData = true;
    stories.loading = 'eager';
    const data = (): HTMLScriptElement | null =>
      page.head.querySelector('script[type="application/ld+json"]');
    await until(() => data());
    const told = JSON.parse(data()?.textContent ?? '') as Record<string, unknown>;
    expect(told['@type']).to.equal('ItemList');
    expect(told['itemListElement']).to.have.length(
      stories.shadowRoot?.querySelectorAll('[part="card"]').length ?? 0,
    );
    expect((await reports()).slice(before)).to.deep.equal([]);
  });

  it('has the thread in its head for search engines', async function () {
    this.timeout(PATIENCE * 3);
    const before = (await reports()).length;
    const page = await openStrict(ARTICLES.busy);
    const thread = page.querySelector('lede-comment-thread');
    if (!thread) throw new Error('the page has no thread');
    thread.loading = 'eager';
    const data = (): Record<string, unknown> | undefined =>
      [...page.head.querySelectorAll('script[type="application/ld+json"]')]
        .map(({ textContent }) => JSON.parse(textContent) as Record<string, unknown>)
        .find((each) => each['@type'] === 'DiscussionForumPosting');
    await until(() => data());
    const url = new URL(String(data()?.['url']));
    expect(url.pathname).to.equal(page.location.pathname);
    expect(data()?.['commentCount']).to.equal(250);
    const [comment] = data()?.['comment'] as Record<string, unknown>[];
    expect(comment?.['@type']).to.equal('Comment');
    expect(comment?.['text']).to.be.a('string').that.is.not.empty;
    expect((await reports()).slice(before)).to.deep.equal([]);
  });

  for (const [name, id] of [
    ['an ordinary thread', ARTICLES.busy],
    ['a hostile thread', ARTICLES.hostile],
  ] as const)
    it(`shows stories and ${name}, opens a form, and reports nothing`, async function () {
      this.timeout(PATIENCE * 3);
      const before = (await reports()).length;
      const page = await openStrict(id);
      const thread = page.querySelector('lede-comment-thread');
      const stories = page.querySelector('lede-related-stories');
      if (!thread || !stories) throw new Error('the page has no elements');
      thread.scrollIntoView();
      await until(() => thread.matches(':state(ready)') && stories.matches(':state(ready)'));

      const button = thread.shadowRoot?.querySelector<HTMLElement>('[part="reply-button"]');
      button?.click();
      await until(() => thread.shadowRoot?.querySelector('li form textarea'));
      expect(stories.shadowRoot?.querySelectorAll('[part="card"]').length).to.be.greaterThan(0);
      expect(thread.shadowRoot?.querySelector('[part="body"] p')).to.exist;
      expect((await reports()).slice(before)).to.deep.equal([]);
    });
});
