import { measureLoad } from '../lib/measure-load.js';
import { ratios, spread } from '../lib/statistics.js';
import { pathOf } from '../lib/subjects.js';
import { digits, printTable, withRange } from '../lib/table.js';

/** What is printed of each load, with its unit. */
const METRICS = [
  ['first', 'first painted, ms'],
  ['all', 'all there, ms'],
  ['cpu', 'main thread, ms'],
  ['layout', 'style + layout, ms'],
  ['blocking', 'blocking time, ms'],
  ['longest', 'longest task, ms'],
  ['heap', 'heap, MB'],
  ['nodes', 'nodes'],
];

/** Loads each subject as often as asked, in turn: each repetition begins with another one. */
export async function loadInTurn(bench, subjects, size, isThread) {
  const { server, browser, options } = bench;
  const names = Object.keys(subjects);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn < options.repetitions; turn++) {
    const order = [...names.slice(turn % names.length), ...names.slice(0, turn % names.length)];
    for (const name of order) {
      const result = await measureLoad(browser, {
        origin: server.origin,
        path: pathOf(name, size),
        config: { host: subjects[name].host, size, isThread },
        throttle: options.throttle,
        look: turn === 0,
      });
      results[name].push(result);
    }
  }
  return results;
}

/** All figures of a metric for a subject; what is looked at once is there once. */
const figures = (results, name, metric) =>
  results[name].map((result) => result[metric]).filter((value) => value !== undefined);

/** The ratio of a subject's figures to the floor's. */
export const ratioTo = (results, floor, name, metric) =>
  ratios(figures(results, name, metric), figures(results, floor, metric));

/** Prints all metrics of all subjects, each with its ratio to the floor. */
export function printResults(title, results, floor) {
  for (const [metric, label] of METRICS) {
    const rows = Object.keys(results).map((name) => [
      name,
      withRange(spread(figures(results, name, metric))),
      ratioCell(results, floor, name, metric),
    ]);
    printTable(`${title}: ${label}`, ['', label, `to ${floor}`], rows);
  }
}

function ratioCell(results, floor, name, metric) {
  const ratio = ratioTo(results, floor, name, metric);
  const hasRange = figures(results, name, metric).length > 1;
  if (!Number.isFinite(ratio.median)) return '-';
  return hasRange
    ? `${digits(ratio.median)}x [${digits(ratio.least)}-${digits(ratio.most)}]`
    : `${digits(ratio.median)}x`;
}
