import { printTarget } from '../lib/targets.js';
import { median } from '../lib/statistics.js';
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
    printTargets(results, size, bench.options.throttle);
  }
}

/** What a thread is meant to reach, as ratios to the plain floor: by how slow the processor is, and the size. */
const TARGETS = {
  1: {
    1000: { first: 0.35, cpu: 0.6, nodes: 1.25 },
    5000: { first: 0.08, cpu: 0.6, nodes: 1.25, heap: 3 },
    10000: { first: 0.06 },
  },
  4: { 5000: { blocking: 0.04 } },
};

/** The longest task that a reader does not notice, in milliseconds. */
const LONGEST_TASK = 50;

function printTargets(results, size, throttle) {
  for (const [metric, most] of Object.entries(TARGETS[throttle]?.[size] ?? {})) {
    const { median } = ratioTo(results, 'plain', 'lede', metric);
    printTarget(`${metric}, ${size} comments, to plain`, median, most, 'x');
  }
  if (throttle > 1) return;
  const longest = median(results.lede.map((result) => result.longest));
  printTarget(`longest task, ${size} comments`, longest, LONGEST_TASK, ' ms');
}
