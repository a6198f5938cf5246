import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ARTICLES } from '../../stories/site/content/notable.js';
import { useSite } from './support.js';

const setting = useSite();

const WAYS = {
  'by Web Locks': '',
  // As in a page that is not served by https.
  'by what they store': `Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });`,
};

describe.each(Object.entries(WAYS))('two tabs of one thread, %s', (_, before) => {
  let posts: number;
  let tabs: Page[];

  beforeEach(() => {
    posts = 0;
    tabs = [];
  });

  // One that stayed open would send what those of the next test write.
  afterEach(async () => {
    for (const tab of tabs) if (!tab.isClosed()) await tab.close();
  });

  /** Opens the thread in a tab of its own. */
  const openTab = async (): Promise<Page> => {
    const page = await setting.browser.newPage();
    tabs.push(page);
    page.on('requestfinished', (request) => {
      if (request.method() === 'POST') posts += 1;
    });
    await page.evaluateOnNewDocument(before);
    await page.goto(`${setting.site.url}articles/harbour-steps-reopen`);
    await page.evaluate(() => {
      document.querySelector('lede-comment-thread')?.setAttribute('loading', 'eager');
    });
    await page.waitForSelector('lede-comment-thread:state(ready)');
    await page.waitForSelector('lede-comment-thread >>> form .actions');
    return page;
  };

  /** Has what a tab posts be on its way for a while. */
  const hold = async (page: Page): Promise<void> => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      setTimeout(() => void request.continue(), request.method() === 'POST' ? 700 : 0);
    });
  };

  const write = async (page: Page, text: string): Promise<void> => {
    await page.bringToFront();
    const fields = { body: text, name: 'Ada Reed', email: 'ada@mail.example' };
    for (const [name, value] of Object.entries(fields)) {
      const field = await page.waitForSelector(`lede-comment-thread >>> form [name="${name}"]`);
      await field?.focus();
      await page.keyboard.type(value);
    }
    const button = await page.$('lede-comment-thread >>> [part="submit-button"]');
    await button?.click();
  };

  /** Waits until a tab shows a text, and says of it what it should. */
  const shows = async (page: Page, text: string, note: string): Promise<void> => {
    await page.bringToFront();
    await page.waitForFunction(
      (words, said) =>
        [
          ...(document
            .querySelector('lede-comment-thread')
            ?.shadowRoot?.querySelectorAll('[part="comment"]') ?? []),
        ].some((comment) => {
          const { textContent } = comment;
          const isSent = comment.getAttribute('data-id')?.startsWith('sent-');
          return textContent.includes(words) && (said ? textContent.includes(said) : !isSent);
        }),
      {},
      text,
      note,
    );
  };

  /** How often the endpoint has a text: it refuses the same for the second time, so that it is counted as well what it was sent. */
  const stored = async (text: string): Promise<number> => {
    const url = `${setting.site.url}api/articles/${ARTICLES.lead}/comments?per_page=100`;
    const { comments } = (await (await fetch(url)).json()) as { comments: { body: string }[] };
    return comments.filter(({ body }) => body.includes(text)).length;
  };

  /** A browser says that a request has ended after the page knows: it is waited for, and then nothing more is to come. */
  const isSentOnce = async (text: string): Promise<void> => {
    await vi.waitFor(() => {
      expect(posts).toBeGreaterThan(0);
    });
    expect([await stored(text), posts]).toEqual([1, 1]);
  };

  test('show what waits in both, and send it once when the network is there again', async () => {
    const text = `Seen twice, sent once, ${String(Math.random())}`;
    const [one, other] = [await openTab(), await openTab()];
    for (const tab of [one, other]) await tab.setOfflineMode(true);
    await write(one, text);
    await shows(one, text, 'there is no network');
    await shows(other, text, 'there is no network');
    for (const tab of [other, one]) await tab.setOfflineMode(false);
    await shows(one, text, '');
    await shows(other, text, '');
    await isSentOnce(text);
  }, 60_000);

  test('send it once where both are told to', async () => {
    const text = `Pressed in both, ${String(Math.random())}`;
    const [one, other] = [await openTab(), await openTab()];
    for (const tab of tabs) await tab.setOfflineMode(true);
    await write(one, text);
    for (const tab of [one, other]) await shows(tab, text, 'there is no network');
    for (const tab of tabs) {
      await tab.setOfflineMode(false);
      await hold(tab);
    }
    await Promise.all(
      tabs.map((tab) =>
        tab.evaluate(() => {
          document
            .querySelector('lede-comment-thread')
            ?.shadowRoot?.querySelector<HTMLElement>('[data-action="send-now"]')
            ?.click();
        }),
      ),
    );
    for (const tab of tabs) await shows(tab, text, '');
    await isSentOnce(text);
  }, 60_000);

  test('finish what a tab has left that was closed', async () => {
    const text = `Left behind, ${String(Math.random())}`;
    const [one, other] = [await openTab(), await openTab()];
    for (const tab of [one, other]) await tab.setOfflineMode(true);
    await write(one, text);
    await shows(other, text, 'there is no network');
    await one.close({ runBeforeUnload: false });
    await other.setOfflineMode(false);
    await shows(other, text, '');
    await isSentOnce(text);
  }, 60_000);
});
