/* global window */
import { withPage } from './browser.js';
import { untilIdle } from './idle.js';
import { inspect } from './inspect.js';
import { readHeap, readMetrics } from './metrics.js';
import { probe } from './probe.js';
import { tryReply } from './try-reply.js';

const PATIENCE = 120_000;

/**
 * Loads a page once and measures it: times in milliseconds from the start of the navigation, processor time of the main
 * thread until it rests.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ origin: string, path: string, config: import('./probe.js').ProbeConfig, throttle?: number, look?: boolean }} options
 */
export function measureLoad(browser, { origin, path, config, throttle = 1, look = false }) {
  return withPage(browser, async (page) => {
    const cdp = await page.createCDPSession();
    // What a page costs is counted in processor time, which other work on the machine does not lengthen.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    // From a page of the same server, so that no time goes into starting a process.
    await page.goto(`${origin}/blank`);
    const emptyHeap = await readHeap(cdp);
    if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.evaluateOnNewDocument(probe, config);
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'benchDone' });
    const before = await readMetrics(cdp);
    await Promise.all([untilDone(cdp, path), page.goto(origin + path, { timeout: PATIENCE })]);
    const after = await untilIdle(cdp);
    const marks = await page.evaluate(() => window.benchMarks);
    const seen = look ? await page.evaluate(inspect) : undefined;
    const heap = ((await readHeap(cdp)) - emptyHeap) / 1e6;
    const canReply =
      look && config.isThread ? await page.evaluate(tryReply, config.host) : undefined;
    return {
      first: marks.first,
      all: marks.all,
      cpu: (after.ThreadTime - before.ThreadTime) * 1000,
      layout: (layoutOf(after) - layoutOf(before)) * 1000,
      script: (after.ScriptDuration - before.ScriptDuration) * 1000,
      blocking: marks.longTasks.reduce((sum, { duration }) => sum + duration - 50, 0),
      longest: Math.max(0, ...marks.longTasks.map(({ duration }) => duration)),
      heap,
      canReply,
      ...seen,
    };
  });
}

const layoutOf = ({ LayoutDuration, RecalcStyleDuration }) => LayoutDuration + RecalcStyleDuration;

function untilDone(cdp, path) {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`${path}: not all was there in time`));
    const timer = setTimeout(late, PATIENCE);
    cdp.once('Runtime.bindingCalled', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}
