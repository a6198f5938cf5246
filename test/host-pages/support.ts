import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { chromium, chromiumArgs } from '../../browser-args.js';
import { type Site, startSite } from '../../stories/site/server.js';

export const TAGS = ['lede-article-card', 'lede-related-stories', 'lede-comment-thread'] as const;

/** The sample site and a browser, while the tests of a file run. */
export interface Setting {
  browser: Browser;
  site: Site;
}

/** Starts the sample site, with comments of its own, and Chromium. */
export function useSite(): Setting {
  const setting = {} as Setting;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lede-pages-'));
    setting.site = await startSite({ dataFile: join(folder, 'comments.json') });
    setting.browser = await puppeteer.launch({
      executablePath: chromium,
      args: chromiumArgs,
      // Puppeteer turns it off, but readers have it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });

  afterAll(async () => {
    await setting.browser.close();
    await setting.site.close();
    await rm(folder, { recursive: true });
  });

  return setting;
}

/** Waits until the elements of a page show their data, images included. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    (tags: readonly string[]) =>
      tags.every((tag) => {
        const element = document.querySelector<HTMLElement & { loading: string }>(tag);
        if (!element) return false;
        element.loading = 'eager';
        const root = element.shadowRoot;
        const images = [...(root?.querySelectorAll('img') ?? [])];
        for (const image of images) image.loading = 'eager';
        return (
          element.matches(':state(ready)') &&
          !root?.querySelector('[aria-busy="true"]') &&
          images.every(({ complete }) => complete)
        );
      }),
    {},
    TAGS,
  );
  await page.waitForSelector('lede-comment-thread >>> form .actions', { timeout: 10_000 });
}
