import { startWebKit } from './webdriver.js';
import { webdriverPage } from './webdriver-page.js';

/**
 * Runs tests in WebKitGTK. It says that it is of type 'playwright' and answers `getPage()`, so
 * that the command plugins of the test runner drive it as they drive Playwright.
 */
export function webkitLauncher({ width = 800, height = 600 } = {}) {
  const urls = new Map();
  let starting;
  let browser;
  let page;

  const start = async () => {
    browser = await startWebKit();
    page = webdriverPage(browser.command);
  };

  return {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    getPage: () => page,
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),

    async startSession(id, url) {
      await (starting ??= start());
      urls.set(id, url);
      await page.setViewportSize({ width, height });
      await browser.command('POST', '/url', { url });
    },

    async stopSession(id) {
      // Lets go of keys and buttons that a test still holds.
      await browser.command('DELETE', '/actions').catch(() => {});
      await browser.command('POST', '/url', { url: 'about:blank' });
      urls.delete(id);
      return {};
    },

    startDebugSession() {
      throw new Error('WebKitGTK has no debug session');
    },

    async stop() {
      await browser?.stop();
    },
  };
}
