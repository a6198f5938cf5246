import puppeteer, { type Page } from 'puppeteer-core';
import { chromium, chromiumArgs, firefox } from '../../../browser-args.js';
import { startWebKit } from '../../support/webdriver.js';

/** As much of a browser as these tests need of each. */
export interface TestBrowser {
  /** Opens a page and waits until an expression is true there. */
  visit(url: string, until: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

async function viaPuppeteer(options: Parameters<typeof puppeteer.launch>[0]): Promise<TestBrowser> {
  const browser = await puppeteer.launch(options);
  const page: Page = await browser.newPage();
  return {
    async visit(url, until) {
      await page.goto(url);
      await page.waitForFunction(until);
    },
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

async function viaWebDriver(): Promise<TestBrowser> {
  const webKit = await startWebKit();
  const evaluate = (expression: string): Promise<unknown> =>
    webKit.command('POST', '/execute/sync', { script: `return (${expression})`, args: [] });
  return {
    async visit(url, until) {
      await webKit.command('POST', '/url', { url });
      for (let wait = 0; wait < 200 && !(await evaluate(`Boolean(${until})`)); wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    evaluate,
    close: () => webKit.stop(),
  };
}

/** The three engines. */
export const browsers: Readonly<Record<string, () => Promise<TestBrowser>>> = {
  Chromium: () => viaPuppeteer({ executablePath: chromium, args: chromiumArgs }),
  Firefox: () => viaPuppeteer({ browser: 'firefox', executablePath: firefox }),
  WebKit: viaWebDriver,
};
