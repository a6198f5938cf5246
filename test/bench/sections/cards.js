import { printTarget } from '../lib/targets.js';
import { CARD_SUBJECTS, putSubjects } from '../lib/subjects.js';
import { loadInTurn, printResults, ratioTo } from './compare.js';
import { printHonesty } from './honesty.js';
import { prepareRaw } from './raw.js';

const TARGETS = [
  ['first', 'first of 1,000 cards painted', 0.4],
  ['cpu', 'main thread for 1,000 cards', 1.1],
];

/** Cards in one answer. */
export async function print(bench) {
  for (const size of bench.options.sizes) {
    putSubjects(bench.server, size);
    await prepareRaw(bench, { name: 'raw-cards', floor: 'plain-cards', kind: 'cards', size });
    const results = await loadInTurn(bench, CARD_SUBJECTS, size, false);
    printResults(`${size} cards`, results, 'plain-cards');
    printHonesty(results, { floor: 'plain-cards', raw: 'raw-cards', lede: 'lede-cards', size });
    if (size !== 1000) continue;
    for (const [figure, text, most] of TARGETS) {
      const { median } = ratioTo(results, 'plain-cards', 'lede-cards', figure);
      printTarget(`${text}, lede-cards to plain-cards`, median, most, 'x');
    }
  }
}
