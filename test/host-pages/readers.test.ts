import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../support/host-page-names.js';
import { TAGS, ready, useSite } from './support.js';

const setting = useSite();

async function open(name: string): Promise<Page> {
  const page = await setting.browser.newPage();
  await page.goto(`${setting.site.url}host-pages/${name}.html`);
  return page;
}

/** The pages of the sample site, beside those of others. */
const SITE_PAGES = ['', 'articles/tram-nine-new-route', 'articles/souq-al-nahhasin', 'host-pages/'];

describe('without JavaScript', () => {
  const asked = new Map<string, Promise<number>>();
  const statusOf = (url: string): Promise<number> => {
    const status = asked.get(url) ?? fetch(url).then((response) => response.status);
    asked.set(url, status);
    return status;
  };

  test.each([...PAGES.map((name) => `host-pages/${name}.html`), ...SITE_PAGES])(
    '/%s can be read, and its links lead somewhere',
    async (path) => {
      const page = await setting.browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(setting.site.url + path);
      // Puppeteer's own scripts run all the same.
      const { links, fallbacks, text } = await page.evaluate(() => {
        const own = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
        const elements = [
          ...document.querySelectorAll<HTMLElement>(
            'lede-article-card, lede-related-stories, [data-lede]',
          ),
        ];
        return {
          links: own.map(({ href }) => href),
          // In a tab that is not shown nothing is seen, with Lede or without.
          fallbacks: elements
            .filter(({ parentElement }) => parentElement?.checkVisibility())
            .map((element) => element.querySelector('a')?.checkVisibility() ?? false),
          text: document.body.innerText.trim(),
        };
      });
      expect(text.length).toBeGreaterThan(60);
      expect(fallbacks).not.toContain(false);
      for (const link of new Set(links)) expect(await statusOf(link), link).toBe(200);
      await page.close();
    },
  );
});

describe('a reader who goes and comes back', () => {
  test('finds the page as it was left, with what was begun to be written', async () => {
    const page = await open('empty');
    await ready(page);
    const field = await page.waitForSelector('lede-comment-thread >>> textarea');
    await field?.type('Half a thought');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    await page.goto(setting.site.url);
    await page.goBack();
    const { persisted, states, written } = await page.evaluate(
      (tags) => ({
        persisted: (window as unknown as { persisted?: boolean }).persisted,
        states: tags.map(
          (tag) => document.querySelector<HTMLElement & { state: string }>(tag)?.state,
        ),
        written: document
          .querySelector('lede-comment-thread')
          ?.shadowRoot?.querySelector('textarea')?.value,
      }),
      [...TAGS],
    );
    expect(persisted).toBe(true);
    expect(states).toEqual(['ready', 'ready', 'ready']);
    expect(written).toBe('Half a thought');

    // It still works: a form opens.
    await page.evaluate(() => {
      document
        .querySelector('lede-comment-thread')
        ?.shadowRoot?.querySelector<HTMLElement>('[part="reply-button"]')
        ?.click();
    });
    await page.waitForSelector('lede-comment-thread >>> li form.open');
    await page.close();
  });
});

describe('a printed page', () => {
  test('has the stories and comments, and nothing to press or to fill in', async () => {
    const page = await open('print');
    await ready(page);
    await page.emulateMediaType('print');
    const seen = await page.evaluate((tags) => {
      const roots = tags.map((tag) => document.querySelector(tag)?.shadowRoot);
      const visible = (selector: string) =>
        roots
          .flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])])
          .filter((element) => element.checkVisibility()).length;
      return {
        controls: visible('button, select, input, textarea, form'),
        headlines: visible('[part="headline"]'),
        comments: visible('[part="comment"]'),
      };
    }, TAGS);
    expect(seen.controls).toBe(0);
    expect(seen.headlines).toBe(4);
    expect(seen.comments).toBe(5);
    await page.close();
  });
});
