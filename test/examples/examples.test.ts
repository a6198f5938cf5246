import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { chromium, chromiumArgs } from '../../browser-args.js';
import { testSite } from '../support/site.js';
import { type Example, buildExample } from './build.js';

const applications: readonly { example: Example; mode: 'development' | 'production' }[] = [
  { example: 'react', mode: 'production' },
  { example: 'react', mode: 'development' },
  { example: 'vue', mode: 'production' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: chromium, args: chromiumArgs });
});
afterAll(() => browser.close());

/** Serves an application together with the sample endpoint, which is new for each test. */
async function serve(folder: string): Promise<{ readonly url: string; close(): void }> {
  const site = new Hono();
  const endpoint = testSite();
  site.all('/api/*', (context) => endpoint.fetch(context.req.raw));
  site.all('/images/*', (context) => endpoint.fetch(context.req.raw));
  site.use('/*', serveStatic({ root: folder }));
  const server = createAdaptorServer({ fetch: site.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://localhost:${String(port)}/`,
    close: () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}

/** In the page: counts who listens to what a thread is about to send. */
function countListeners(): void {
  const listeners = { added: 0, removed: 0 };
  Object.assign(globalThis, { listeners });
  const names = { addEventListener: 'added', removeEventListener: 'removed' } as const;
  for (const method of ['addEventListener', 'removeEventListener'] as const) {
    const original = Reflect.get(EventTarget.prototype, method) as (...all: unknown[]) => void;
    EventTarget.prototype[method] = function (...all: unknown[]) {
      if (all[0] === 'lede-submit') listeners[names[method]] += 1;
      original.apply(this, all);
    };
  }
}

describe.each(applications)('the example for $example, built for $mode', ({ example, mode }) => {
  let folder = '';
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  /** The addresses asked of the endpoint, and what the page has complained of. */
  let requests: string[];
  let complaints: string[];

  beforeAll(async () => {
    folder = await buildExample(example, mode);
  }, 120_000);

  beforeEach(async () => {
    site = await serve(folder);
    page = await browser.newPage();
    requests = [];
    complaints = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/')) requests.push(`${request.method()} ${pathname}${search}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      // What React and Lit say of themselves when they are not built for production.
      if (/React DevTools|Lit is in dev mode/.test(text)) return;
      if (['error', 'warn'].includes(message.type())) complaints.push(text);
    });
    await page.evaluateOnNewDocument(countListeners);
    await page.goto(site.url);
    await page.waitForSelector('>>> .comment');
    await shows('output', /^\d+ loaded$/);
  });

  afterEach(async () => {
    await page.close();
    site.close();
    expect(complaints).toEqual([]);
  });

  const text = (selector: string): Promise<string> =>
    page.$eval(selector, (element) => element.textContent.trim());
  const shows = (selector: string, wanted: RegExp | string): Promise<void> =>
    vi.waitFor(async () => expect(await text(selector)).toMatch(wanted), { timeout: 5000 });
  const press = (name: string): Promise<void> =>
    page.locator(`::-p-aria([name="${name}"])`).click();
  const typed = (): Promise<string> => page.$eval('>>> textarea', (field) => field.value);
  const ofThread = (): readonly string[] => requests.filter((one) => one.includes('/comments'));

  it('shows the article that it gives as a property, and fetches none', async () => {
    expect(await text('.lead >>> h1')).toBe('The steps by the harbour are open again');
    expect(requests.filter((one) => /articles\/\d+$/.test(one))).toEqual([]);
  });

  it('hears of the comments by an event, and asks for them once', async () => {
    expect(ofThread()).toEqual(['GET /api/articles/101/comments']);
  });

  it('keeps what is typed, and fetches nothing, when its state changes', async () => {
    await page.locator('>>> textarea').click();
    await page.keyboard.type('The seal is');
    const before = requests.length;
    await press('Larger text');
    await shows('button', 'Smaller text');
    // Longer than a request that the change might cause would take to be sent.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await page.$eval('main', (main) => main.style.fontSize)).toBe('1.25em');
    expect(await typed()).toBe('The seal is');
    expect(requests).toHaveLength(before);
  });

  it('keeps what is typed, and fetches nothing, when elements change places', async () => {
    await page.locator('>>> textarea').click();
    await page.keyboard.type('The seal is');
    const order = (): Promise<readonly string[]> =>
      page.$$eval('lede-comment-thread, lede-related-stories', (all) =>
        all.map(({ localName }) => localName),
      );
    const before = requests.length;
    expect(await order()).toEqual(['lede-comment-thread', 'lede-related-stories']);
    await press('Stories first');
    await vi.waitFor(async () =>
      expect(await order()).toEqual(['lede-related-stories', 'lede-comment-thread']),
    );
    await press('Comments first');
    await shows('main', 'Stories first');
    expect(await typed()).toBe('The seal is');
    expect(requests).toHaveLength(before);
  });

  it('turns the page by itself when a link is followed, with a thread of its own', async () => {
    await page.locator('>>> textarea').click();
    await page.keyboard.type('For the first article');
    const headline = await text('lede-related-stories >>> .link');
    await page.locator('lede-related-stories >>> .link').click();
    await shows('.lead >>> h1', headline);
    await shows('output', /^\d+ loaded$/);
    expect(page.url()).toBe(site.url);
    expect(new Set(ofThread()).size).toBe(2);
    expect(await typed()).toBe('');
  });

  it('calls a method of an element', async () => {
    await press('Reload comments');
    await vi.waitFor(() => expect(ofThread()).toHaveLength(2));
  });

  it('hears that a comment is posted and taken, each once', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['lede-submit', 'lede-submitted'])
        addEventListener(type, () => heard.push(type));
    });
    await page.locator('>>> textarea').fill('It waved at me.');
    await page.locator('>>> [name="name"]').fill('Ada Reed');
    await page.locator('>>> [name="email"]').fill('ada@mail.example');
    await page.locator('>>> [part="submit-button"]').click();
    await shows('section', 'Thank you, Ada Reed.');
    expect(await page.evaluate('heard')).toEqual(['lede-submit', 'lede-submitted']);
    expect(ofThread().filter((one) => one.startsWith('POST'))).toHaveLength(1);
  });

  it('listens once, also where a framework mounts everything twice', async () => {
    const mounts = mode === 'development' ? 2 : 1;
    expect(await page.evaluate('listeners')).toEqual({ added: mounts, removed: mounts - 1 });
    expect(ofThread()).toHaveLength(1);
  });

  it('fills a slot', async () => {
    const slot = await page.$eval('lede-comment-thread [slot]', (element) => element.slot);
    expect(slot).toBe('empty');
  });
});
