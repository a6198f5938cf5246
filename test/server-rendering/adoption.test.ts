import { readFile } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium, chromiumArgs } from '../../browser-args.js';
import { createEndpoint } from '../../stories/site/endpoint.js';
import { ARTICLES } from '../../stories/site/content/notable.js';
import { createMemoryStore } from '../../stories/site/memory-store.js';
import { renderCard, renderThread } from './render.js';

const CARD = '/api/articles/101';
const threadOf = (id: string): string => `/api/articles/${id}/comments?per_page=20`;

const endpoint = createEndpoint({ store: createMemoryStore() });
const asked: string[] = [];
let release: () => void = () => undefined;
let held = Promise.resolve();
let server: Server;
let origin: string;
let browser: Browser;

/** An answer of the endpoint, as a server that draws the page would have it. */
async function answerOf(path: string) {
  const url = origin + path;
  const response = await endpoint.fetch(new Request(url));
  return {
    url,
    json: (await response.json()) as unknown,
    headers: Object.fromEntries(response.headers),
  };
}

/** The page: drawn on the server, with the script tag that the README shows. */
const pageOf = async (thread: string): Promise<string> => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Drawn on a server</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="/dist/lede.css" />
  <script type="module" src="/dist/lede.js"></script>
  <body style="font-family: serif">
    ${await renderCard(CARD, await answerOf(CARD))}
    <hr />
    ${await renderThread(thread, await answerOf(thread))}
    <p id="end">The end of the page.</p>
  </body>
</html>`;

async function answer(path: string): Promise<Response> {
  if (path.startsWith('/page/'))
    return new Response(await pageOf(threadOf(path.slice(6))), {
      headers: { 'content-type': 'text/html' },
    });
  if (path.startsWith('/dist/')) {
    if (path === '/dist/lede.js') await held;
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    const body = await readFile(new URL(`../..${path}`, import.meta.url));
    return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  }
  if (path.startsWith('/api/')) asked.push(path);
  return endpoint.fetch(new Request(origin + path));
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(request.url ?? '/').then(async (result) => {
      response.writeHead(result.status, Object.fromEntries(result.headers));
      response.end(Buffer.from(await result.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await puppeteer.launch({ executablePath: chromium, args: chromiumArgs });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens the page of a thread with the script held back. */
async function open(thread: string): Promise<Page> {
  asked.length = 0;
  held = new Promise((resolve) => {
    release = resolve;
  });
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Not awaited: the page is not loaded while its script is held back.
  void page.goto(`${origin}/page/${thread}`);
  await page.waitForSelector('#end');
  return page;
}

/** What a reader sees of an element: how often its main part stands there, with what text, and where the first one is. */
const seen = (page: Page, tag: string, part: string) =>
  page.evaluate(
    (name, selector) => {
      const root = document.querySelector(name)?.shadowRoot;
      const drawn = root?.querySelectorAll(selector) ?? [];
      return {
        count: drawn.length,
        texts: [...drawn].map((node) => node.textContent.replace(/\s+/g, '')),
        top: Math.round(drawn[0]?.getBoundingClientRect().top ?? 0),
        height: Math.round(drawn[0]?.getBoundingClientRect().height ?? 0),
      };
    },
    tag,
    `[part~="${part}"]`,
  );

const PARTS = [
  ['lede-article-card', 'card'],
  ['lede-comment-thread', 'comment'],
] as const;

describe('what a server has drawn', () => {
  test('is there before the script, and is adopted without a request, twice the text or a shift', async () => {
    const page = await open(ARTICLES.busy);
    const before = await Promise.all(PARTS.map(([tag, part]) => seen(page, tag, part)));
    expect(before[0]?.count).toBe(1);
    expect(before[1]?.count).toBe(20);

    const ready = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let loaded = 0;
          document.addEventListener('lede-load', () => {
            if (++loaded === 2) setTimeout(resolve, 300);
          });
        }),
    );
    release();
    await ready;

    const after = await Promise.all(PARTS.map(([tag, part]) => seen(page, tag, part)));
    expect(after).toEqual(before);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
      [],
    );
    await page.close();
  });

  test('works once it is adopted: a reply can be written under a comment', async () => {
    const page = await open(ARTICLES.busy);
    release();
    const button = await page.waitForSelector('lede-comment-thread >>> [part~="reply-button"]');
    await page.waitForFunction(() =>
      document.querySelector('lede-comment-thread')?.matches(':state(ready)'),
    );
    await button?.dispose();
    await page.locator('lede-comment-thread >>> [part~="reply-button"]').click();
    const field = await page.waitForSelector('lede-comment-thread >>> li [part~="form"] textarea');
    expect(
      await field?.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node),
    ).toBe(true);
    await page.close();
  });

  test('keeps what a reader has begun to write, and the caret in it', async () => {
    const page = await open(ARTICLES.busy);
    const field = await page.waitForSelector('lede-comment-thread >>> [part~="form"] textarea');
    await field?.type('Half a ');
    release();
    await page.waitForFunction(() =>
      document.querySelector('lede-comment-thread')?.matches(':state(ready)'),
    );
    await page.keyboard.type('thought');
    const written = await page.evaluate(() => {
      const root = document.querySelector('lede-comment-thread')?.shadowRoot;
      return [...(root?.querySelectorAll('textarea') ?? [])].map(({ value }) => value);
    });
    expect(written).toEqual(['Half a thought']);
    await page.close();
  });

  test('runs nothing of what readers wrote', async () => {
    const page = await open(ARTICLES.hostile);
    release();
    await page.waitForFunction(() =>
      document.querySelector('lede-comment-thread')?.matches(':state(ready)'),
    );
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
    const risky = await page.evaluate(
      () =>
        document
          .querySelector('lede-comment-thread')
          ?.shadowRoot?.querySelectorAll(
            'script, iframe, [onerror], [onload], [href^="javascript:"]',
          ).length,
    );
    expect(risky).toBe(0);
    await page.close();
  });
});
