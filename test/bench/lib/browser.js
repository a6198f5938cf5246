import puppeteer from 'puppeteer-core';
import { chromium, chromiumArgs } from '../../../browser-args.js';

export const VIEWPORT = { width: 412, height: 823 };

/** Chromium, without what would come between two loads. */
export const startBrowser = () =>
  puppeteer.launch({
    executablePath: chromium,
    args: [...chromiumArgs, '--disable-back-forward-cache', '--disable-renderer-backgrounding'],
    defaultViewport: VIEWPORT,
    protocolTimeout: 300_000,
  });

/** Does something with a page that shares nothing with any other. */
export async function withPage(browser, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`  in the page: ${error.stack ?? error}`));
    return await work(page);
  } finally {
    await context.close();
  }
}
