/* global document, window */
import { setTimeout as sleep } from 'node:timers/promises';
import { withPage } from '../lib/browser.js';
import { readHeights } from '../lib/heights.js';
import { scrollTo, scrollToEnd } from '../lib/scroll.js';
import { cumulativeShift, watchShifts } from '../lib/shifts.js';
import { digits, printTable } from '../lib/table.js';
import { printTarget } from '../lib/targets.js';

const HOLD = 3000;
const SETTLE = 700;
const MOST_SHIFT = 0.005;
/** Percent that may be reserved over what is used. */
const MOST_OVER = 25;

const WIDTHS = [412, 1280];

/** How a page is read: the script at once or late; and late while one reads on, to a part of the page. */
const WAYS = [
  { way: 'at once' },
  { way: 'slow phone', slow: true },
  { way: 'slow phone, again', slow: true, again: true },
  { way: 'late', hold: HOLD },
  { way: 'late, read to 30 %', hold: HOLD, readTo: 0.3 },
  { way: 'late, read to 60 %', hold: HOLD, readTo: 0.6 },
  { way: 'late, read to the end', hold: HOLD, readTo: 1 },
];

/** How much moves on the sample site, and how much space is reserved for what comes. */
export async function print(bench) {
  const paths = await pathsOf(bench.server.origin);
  const rows = [];
  const heights = [];
  const shifts = { plain: [], readOn: [] };
  for (const path of paths)
    for (const width of WIDTHS)
      for (const way of WAYS) {
        const result = await visit(bench, { path, width, ...way });
        shifts[way.readTo ? 'readOn' : 'plain'].push(result.shift);
        rows.push([`${path} ${width} px`, way.way, result.shift.toFixed(4), result.moved]);
        if (way.hold && !way.readTo) heights.push(...heightRows(path, width, result));
      }
  printTable('cumulative layout shift', ['page', 'script', 'shift', 'most moved'], rows);
  printTarget('greatest shift, read from the top', Math.max(...shifts.plain), MOST_SHIFT);
  console.log(
    `  where one has read on before the script is there: ${Math.max(...shifts.readOn).toFixed(4)}`,
  );
  printTable(
    'reserved height, before the script and when ready',
    ['element', 'reserved', 'used', 'over, %'],
    heights.map(({ name, reserved, used, over }) => [
      name,
      digits(reserved),
      digits(used),
      over.toFixed(0),
    ]),
  );
  const mostOver = heights.reduce((most, each) => (each.over > most.over ? each : most));
  printTarget(`reserved over what is used, ${mostOver.name}`, mostOver.over, MOST_OVER, ' %');
}

/** The front page, and the articles with the longest and the shortest conversation. */
async function pathsOf(origin) {
  const response = await fetch(`${origin}/api/articles?per_page=50`);
  const articles = await response.json();
  const open = [...articles].sort((one, other) => other.comment_count - one.comment_count);
  return ['/', open[0].url, open.at(-1).url].map((url) => new URL(url, origin).pathname);
}

/** A processor four times as slow, and a line of 1.6 Mbit/s with 150 ms there and back. */
async function slowDown(page) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
}

const visit = ({ browser, server }, { path, width, hold, readTo, slow, again }) =>
  withPage(browser, async (page) => {
    await page.setViewport({ width, height: 823 });
    await page.evaluateOnNewDocument(watchShifts);
    if (slow) await slowDown(page);
    const url = `${server.origin}${path}${hold ? `?hold=${hold}` : ''}`;
    if (again) {
      await page.goto(url, { waitUntil: 'networkidle0' });
      await scrollToEnd(page);
      await sleep(SETTLE);
    }
    // Modules hold back the end of the document: what is there before them is looked at before it.
    const loaded = page.goto(url, { waitUntil: 'domcontentloaded' });
    if (hold) await sleep(hold / 2);
    else await loaded;
    const reserved = await page.evaluate(readHeights);
    if (readTo) await scrollTo(page, readTo);
    await loaded;
    await page.waitForFunction(isDefined, { polling: 100 });
    await sleep(SETTLE);
    if (!readTo) await scrollToEnd(page);
    await sleep(SETTLE);
    const used = await page.evaluate(readHeights);
    const shifts = await page.evaluate(() => window.benchShifts);
    return { shift: cumulativeShift(shifts), moved: mostMoved(shifts), reserved, used };
  });

const isDefined = () => document.querySelector(':not(:defined)') === null;

/** What moved in the greatest single shift. */
function mostMoved(shifts) {
  const [most] = [...shifts].sort((one, other) => other.value - one.value);
  return most ? `${most.value.toFixed(4)} ${most.sources.join(' ')}`.slice(0, 70) : '';
}

const heightRows = (path, width, { reserved, used }) =>
  reserved.map(({ name, height }, index) => ({
    name: `${path} ${width} px: ${name} (${used[index].state})`,
    reserved: height,
    used: used[index].height,
    over: (height / used[index].height - 1) * 100,
  }));
