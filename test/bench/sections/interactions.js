import { loadedPage } from '../lib/loaded-page.js';
import { THREAD_SUBJECTS, pathOf, putSubjects } from '../lib/subjects.js';
import { printTable, withRange } from '../lib/table.js';
import { printTarget } from '../lib/targets.js';
import { median, ratios, spread } from '../lib/statistics.js';
import { ACTIONS, insert, prepareActions } from '../lib/actions.js';
import { typeInForm } from '../lib/typing.js';

const SIZE = 5000;
/** What is meant to be reached, as ratios to the plain floor. */
const TARGETS = {
  'key, median': 0.22,
  'sort by newest': 0.3,
  'collapse all': 0.35,
  'expand all': 0.06,
  'insert one: shown': 0.2,
};
const SUBJECTS = ['plain', 'chunked', 'lede'];

/** What a reader does in a long thread: from the event to the end of the frame that shows its effect. */
export async function print(bench) {
  putSubjects(bench.server, SIZE);
  const results = Object.fromEntries(SUBJECTS.map((name) => [name, []]));
  for (let turn = 0; turn < bench.options.repetitions; turn++)
    for (const name of SUBJECTS) results[name].push(await actOn(bench, name));
  for (const metric of Object.keys(results.plain[0])) {
    const of = (name) => results[name].map((result) => result[metric]);
    const toPlain = (name) => ratios(of(name), of('plain'));
    const rows = SUBJECTS.map((name) => [
      name,
      withRange(spread(of(name))),
      withRange(toPlain(name)),
    ]);
    printTable(`${SIZE} comments: ${metric}`, ['', 'ms', 'to plain'], rows);
    const most = TARGETS[metric];
    if (most) printTarget(`${metric}, to plain`, toPlain('lede').median, most, 'x');
  }
}

function actOn(bench, name) {
  const { host } = THREAD_SUBJECTS[name];
  const options = { path: pathOf(name, SIZE), config: { host, size: SIZE, isThread: true } };
  return loadedPage(bench, options, async (page) => {
    await page.evaluate(prepareActions, host);
    const keys = await typeInForm(page, host);
    const times = { 'key, median': median(keys), 'key, worst': Math.max(...keys) };
    for (const [action, act] of Object.entries(ACTIONS)) times[action] = await page.evaluate(act);
    return { ...times, ...(await page.evaluate(insert)) };
  });
}
