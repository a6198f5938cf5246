import { loadedPage } from '../lib/loaded-page.js';
import { THREAD_SUBJECTS, pathOf, putSubjects } from '../lib/subjects.js';
import { digits, printTable, withRange } from '../lib/table.js';
import { median, ratios, spread } from '../lib/statistics.js';
import { ACTIONS, prepareActions } from '../lib/actions.js';
import { typeInForm } from '../lib/typing.js';

const SIZE = 5000;
const SUBJECTS = ['plain', 'chunked', 'lede'];

/** What a reader does in a long thread: from the event to the end of the frame that shows its effect. */
export async function print(bench) {
  putSubjects(bench.server, SIZE);
  const results = Object.fromEntries(SUBJECTS.map((name) => [name, []]));
  for (let turn = 0; turn < bench.options.repetitions; turn++)
    for (const name of SUBJECTS) results[name].push(await actOn(bench, name));
  for (const metric of Object.keys(results.plain[0])) {
    const of = (name) => results[name].map((result) => result[metric]);
    const rows = SUBJECTS.map((name) => [
      name,
      withRange(spread(of(name))),
      `${digits(ratios(of(name), of('plain')).median)}x`,
    ]);
    printTable(`${SIZE} comments: ${metric}, ms`, ['', 'ms', 'to plain'], rows);
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
    return times;
  });
}
