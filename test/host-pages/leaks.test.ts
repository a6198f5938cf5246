import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { TAGS, ready, useSite } from './support.js';

const setting = useSite();

/** How often an element comes and goes in one batch, and how many batches there are. */
const CYCLES = 100;
const BATCHES = 4;

/** Counts timers that are set and neither cleared nor, if they fire once, fired. */
const countTimers = (): void => {
  const timers = new Set<number>();
  const setTimeout = window.setTimeout.bind(window);
  const setInterval = window.setInterval.bind(window);
  const clearTimeout = window.clearTimeout.bind(window);
  const clearInterval = window.clearInterval.bind(window);
  Object.defineProperty(window, 'timers', { value: timers });
  Object.assign(window, {
    setTimeout: (work: () => void, ...rest: number[]) => {
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          work();
        },
        ...rest,
      );
      timers.add(timer);
      return timer;
    },
    setInterval: (...given: Parameters<typeof setInterval>) => {
      const timer = setInterval(...given);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: number) => {
      timers.delete(timer);
      clearTimeout(timer);
    },
    clearInterval: (timer: number) => {
      timers.delete(timer);
      clearInterval(timer);
    },
  });
};

/** Puts an element on the page, moves it and takes it away again, so many times. */
const comeAndGo = async (tag: string, times: number): Promise<void> => {
  const model = document.querySelector(tag);
  const places = [document.createElement('div'), document.createElement('div')] as const;
  document.body.append(...places);
  for (let time = 0; time < times; time++) {
    const element = model?.cloneNode(true) as HTMLElementTagNameMap['lede-article-card'];
    element.loading = 'eager';
    places[0].append(element);
    if (time % 4 === 0)
      await new Promise((resolve) =>
        element.addEventListener('lede-load', resolve, { once: true }),
      );
    places[1].append(element);
    element.remove();
    places[0].append(element);
    element.remove();
  }
  for (const place of places) place.remove();
  // The answers that are kept and what is asked for when the browser is idle have their time.
  await new Promise((resolve) => setTimeout(resolve, 400));
};

/** What is there after everything that nobody holds is gone. Objects are those that inherit from `Object`: functions, lists and nodes too. */
async function count(page: Page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const prototype = await page.evaluateHandle(() => Object.prototype);
  const objects = await page.queryObjects(prototype);
  const counts = {
    objects: await page.evaluate(({ length }) => length, objects),
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    timers: await page.evaluate(() => (window as unknown as { timers: Set<number> }).timers.size),
  };
  await objects.dispose();
  await prototype.dispose();
  return counts;
}

/** By how much each count grew in the batch in which it grew least: a module may load in one of them, a leak is in all. */
async function leastGrowth(page: Page, tag: string) {
  const counts: Awaited<ReturnType<typeof count>>[] = [];
  for (let batch = 0; batch <= BATCHES; batch++) {
    await page.evaluate(comeAndGo, tag, CYCLES);
    counts.push(await count(page));
  }
  const growth = (key: keyof (typeof counts)[number]): number =>
    Math.min(...counts.slice(1).map((after, batch) => after[key] - (counts[batch]?.[key] ?? NaN)));
  return {
    objects: growth('objects'),
    listeners: growth('listeners'),
    nodes: growth('nodes'),
    timers: growth('timers'),
  };
}

async function openCounted(): Promise<Page> {
  const page = await setting.browser.newPage();
  await page.evaluateOnNewDocument(countTimers);
  await page.goto(`${setting.site.url}host-pages/empty.html`);
  await ready(page);
  return page;
}

describe('elements that come and go', () => {
  test.each(TAGS)(`%s leaves nothing behind, ${CYCLES * BATCHES} times`, async (tag) => {
    const page = await openCounted();
    const growth = await leastGrowth(page, tag);
    expect(Math.max(...Object.values(growth)), JSON.stringify(growth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('are found out where each leaves one thing behind', async () => {
    const page = await openCounted();
    await page.evaluate(() => {
      const kept: Element[] = [];
      Object.assign(window, { kept });
      class Leaking extends HTMLElement {
        connectedCallback(): void {
          queueMicrotask(() => this.dispatchEvent(new Event('lede-load')));
          if (!kept.includes(this)) kept.push(this);
          addEventListener('message', () => kept.at(0));
        }
      }
      customElements.define('lede-leaking', Leaking);
      document.body.append(new Leaking());
    });
    const { objects, listeners, nodes } = await leastGrowth(page, 'lede-leaking');
    for (const found of [objects, listeners, nodes]) expect(found).toBeGreaterThanOrEqual(CYCLES);
    await page.close();
  });
});
