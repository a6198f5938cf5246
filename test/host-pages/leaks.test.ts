import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { TAGS, ready, useSite } from './support.js';

const setting = useSite();

/** How often an element comes and goes, before and while it is looked at: what the engine compiles and learns comes first. */
const WARM_UP = 400;
const CYCLES = 200;

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

async function measure(page: Page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const timers = await page.evaluate(
    () => (window as unknown as { timers: Set<number> }).timers.size,
  );
  await session.detach();
  return {
    heap: of('JSHeapUsedSize'),
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    timers,
  };
}

describe('elements that come and go', () => {
  test.each(TAGS)(`%s leaves nothing behind, ${CYCLES} times`, async (tag) => {
    const page = await setting.browser.newPage();
    await page.evaluateOnNewDocument(countTimers);
    await page.goto(`${setting.site.url}host-pages/empty.html`);
    await ready(page);
    await page.evaluate(comeAndGo, tag, WARM_UP);
    const before = await measure(page);
    await page.evaluate(comeAndGo, tag, CYCLES);
    const after = await measure(page);

    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect(after.timers).toBeLessThanOrEqual(before.timers);
    // In bytes: no element is as small as that.
    expect((after.heap - before.heap) / CYCLES).toBeLessThan(500);
    await page.close();
  });
});
