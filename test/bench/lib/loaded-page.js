/* global window */
import { withPage } from './browser.js';
import { probe } from './probe.js';

/** Does something with a page on which everything is there. */
export const loadedPage = ({ browser, server }, { path, config }, work) =>
  withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(probe, config);
    await page.goto(server.origin + path);
    await page.waitForFunction(() => window.benchMarks.all, { polling: 100, timeout: 120_000 });
    return work(page);
  });
