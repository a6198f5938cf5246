import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLES } from '../../stories/site/content/notable.js';
import { type TestBrowser, browsers } from './support/browsers.js';
import { type Record, type TestSite, startTestSite } from './support/site.js';

const SERVERS = ['node:http', 'Hono'] as const;

/** The list has fewer stories than its limit: the space that is kept for those must not show. */
const FEW = 1;

const sites = new Map<string, TestSite>();

beforeAll(async () => {
  for (const kind of SERVERS) sites.set(kind, await startTestSite(kind));
});

afterAll(() => {
  for (const site of sites.values()) site.close();
});

describe.each(Object.entries(browsers))('in %s', (engine, start) => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await start();
  }, 30_000);

  afterAll(async () => {
    await browser.close();
  });

  const visit = async (kind: string, thread: string): Promise<[Record, readonly string[]]> => {
    const site = sites.get(kind);
    if (!site) throw new Error(`no ${kind}`);
    site.asked.length = 0;
    await browser.visit(`${site.origin}/articles/${thread}`, 'window.record?.done');
    return [(await browser.evaluate('window.record')) as Record, site.asked];
  };

  test.each(SERVERS)(
    'what %s has drawn is adopted under a strict policy: without a request, twice the text, or a shift',
    async (kind) => {
      const [{ before, after, shifts, problems }, asked] = await visit(kind, ARTICLES.busy);
      expect(before.map(({ texts }) => texts.length)).toEqual([1, FEW, 20]);
      expect(after).toEqual(before);
      expect(shifts).toEqual([]);
      expect(problems).toEqual([]);
      expect(asked).toEqual([]);
    },
    30_000,
  );

  test('a front page ends as it was drawn: captions, durations, dates, order, and each story once', async () => {
    const [{ before, after, shifts, problems }, asked] = await visit('node:http', 'front');
    expect(before.map(({ texts }) => texts.length)).toEqual([1, 4 + 3 + 6 + 5, 0]);
    const stories = before.flatMap(({ texts }) => texts);
    expect(new Set(stories).size).toBe(stories.length);
    expect(after).toEqual(before);
    expect(shifts).toEqual([]);
    expect(problems).toEqual([]);
    expect(asked).toEqual([]);
  }, 30_000);

  test('hostile comments look the same from the server as from the browser, and run nothing', async () => {
    const [{ before, after }] = await visit('node:http', ARTICLES.hostile);
    expect(before[2]?.texts).toHaveLength(20);
    expect(after[2]?.texts).toEqual(before[2]?.texts);
    expect(await browser.evaluate('"__pwned" in window')).toBe(false);
    expect(
      await browser.evaluate(
        `document.querySelector('lede-comment-thread').shadowRoot.querySelectorAll('script, iframe, [onerror], [onload], [href^="javascript:"]').length`,
      ),
    ).toBe(0);
  }, 30_000);

  test('an article that is closed has no form, before and after', async () => {
    const [{ before, after }] = await visit('Hono', ARTICLES.closed);
    expect(after).toEqual(before);
    expect(
      await browser.evaluate(
        `document.querySelector('lede-comment-thread').shadowRoot.querySelectorAll('form').length`,
      ),
    ).toBe(0);
  }, 30_000);

  test('the engine tells of shifts, or the places of what is drawn do', async () => {
    const tells = await browser.evaluate(
      "PerformanceObserver.supportedEntryTypes.includes('layout-shift')",
    );
    expect(tells).toBe(engine === 'Chromium');
  });
});
