import { printTarget } from '../lib/targets.js';
import { THREAD_SUBJECTS, putSubjects } from '../lib/subjects.js';
import { loadInTurn, printResults, ratioTo } from './compare.js';
import { printHonesty } from './honesty.js';
import { prepareRaw } from './raw.js';

/** Threads in one answer. */
export async function print(bench) {
  for (const size of bench.options.sizes) {
    putSubjects(bench.server, size);
    await prepareRaw(bench, { name: 'raw', floor: 'plain', kind: 'thread', size });
    const results = await loadInTurn(bench, THREAD_SUBJECTS, size, true);
    printResults(`${size} comments`, results, 'plain');
    printHonesty(results, { floor: 'plain', raw: 'raw', lede: 'lede', size });
    if (size !== 1000) continue;
    const ratio = (metric) => ratioTo(results, 'plain', 'lede', metric).median;
    printTarget('first of 1,000 comments, to plain', ratio('first'), 0.4, 'x');
    printTarget('main thread for 1,000 comments, to plain', ratio('cpu'), 0.8, 'x');
  }
}
