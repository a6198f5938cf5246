import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { chromium, chromiumArgs } from '../../browser-args.js';
import { sampleContent } from '../../stories/site/content/index.js';
import { ARTICLES } from '../../stories/site/content/notable.js';
import { SECTIONS } from '../../stories/site/content/sections.js';
import { type Site, startSite } from '../../stories/site/server.js';

/** What a reader has of a page. */
interface Reading {
  main: string;
  /** What each element of Lede shows. */
  elements: { tag: string; text: string; height: number }[];
  links: string[];
}

const articles = sampleContent.articles.map(({ url }) => url);
const authors = sampleContent.articles.flatMap(({ authors }) =>
  authors.flatMap(({ url }) => url ?? []),
);
const pages = ['/', ...articles, ...SECTIONS.map(({ url }) => url), ...new Set(authors)];

describe('without JavaScript', () => {
  let folder: string;
  let site: Site;
  let browser: Browser;
  let page: Page;
  const answered = new Map<string, number>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meridian-'));
    site = await startSite({ dataFile: join(folder, 'comments.json') });
    browser = await puppeteer.launch({ executablePath: chromium, args: chromiumArgs });
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  });

  const read = async (path: string): Promise<Reading> => {
    await page.goto(new URL(path, site.url).href);
    return page.evaluate(() => {
      const elements = [...document.querySelectorAll<HTMLElement>('*')].filter(({ localName }) =>
        localName.startsWith('lede-'),
      );
      const roots = [document, ...elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      const textIn = ({ shadowRoot, innerText }: HTMLElement): string =>
        shadowRoot
          ? [...shadowRoot.children].map((child) => (child as HTMLElement).innerText).join(' ')
          : innerText;
      return {
        main: document.querySelector('main')?.innerText ?? '',
        elements: elements.map((element) => ({
          tag: element.localName,
          text: textIn(element).trim(),
          height: element.offsetHeight,
        })),
        links: roots.flatMap((root) => [...root.querySelectorAll('a')].map(({ href }) => href)),
      };
    });
  };

  /** The status that a link of the site leads to; a page is asked for once. */
  const statusOf = async (link: string): Promise<number> => {
    const url = new URL(link);
    url.hash = '';
    const known = answered.get(url.href);
    if (known !== undefined) return known;
    const response = await fetch(url, { redirect: 'manual' });
    await response.body?.cancel();
    answered.set(url.href, response.status);
    return response.status;
  };

  const brokenLinks = async (links: readonly string[]): Promise<string[]> => {
    const own = [...new Set(links)].filter(
      (link) => new URL(link).origin === new URL(site.url).origin,
    );
    const statuses = await Promise.all(
      own.map(async (link) => [link, await statusOf(link)] as const),
    );
    return statuses.filter(([, status]) => status >= 400).map(([link]) => link);
  };

  it.each(pages)('%s can be read, and its links work', async (path) => {
    const { main, elements, links } = await read(path);
    expect(main.length).toBeGreaterThan(40);
    for (const { tag, text, height } of elements) {
      expect(text, tag).not.toBe('');
      // Of the space for what will not come nothing is kept.
      expect(height, tag).toBeLessThan(150);
    }
    expect(await brokenLinks(links)).toEqual([]);
  });

  const drawn = ['lead', 'busy', 'quiet', 'closed', 'mixed', 'arabic', 'german'] as const;
  const served = drawn.map(
    (name) => sampleContent.articles.find(({ id }) => id === ARTICLES[name])?.url ?? '',
  );

  it.each(['/', ...served])('%s drawn on the server has all of its content', async (path) => {
    const { elements, links } = await read(`${path}?served`);
    expect(elements.length).toBeGreaterThan(1);
    for (const { tag, text } of elements) expect(text.length, tag).toBeGreaterThan(40);
    expect(await brokenLinks(links)).toEqual([]);
  });

  it('a strict policy keeps nothing of it away, and is not broken', async () => {
    const path = `${served[0] ?? ''}?served&csp`;
    const response = await page.goto(new URL(path, site.url).href);
    expect(response?.headers()['content-security-policy']).toMatch(
      /style-src 'self' 'nonce-[\w+/=]+'/,
    );
    const { elements } = await read(path);
    // The number of comments, the stories and the thread.
    expect(elements.map(({ text }) => text.length > 40)).toEqual([true, true, true]);
    expect(await (await fetch(new URL('/csp-reports', site.url))).json()).toEqual([]);
  });
});
