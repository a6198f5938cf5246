// `node test/bench/data-layer.js`: what ten times as much data costs, without a browser. Works on `dist`; fails by no figure.
import { readFile } from 'node:fs/promises';
import { articleModel } from '../../dist/data/mapping/article-model.js';
import { compileMap } from '../../dist/data/mapping/map.js';
import { wordpress } from '../../dist/data/presets/wordpress.js';
import { atOnce } from '../../dist/data/at-once.js';
import { buildThread } from '../../dist/data/thread.js';
import { nodeReader as html } from '../../dist/html/node-reader.js';
import { randomFrom } from './data/random.js';
import { ratios, spread } from './lib/statistics.js';
import { printTable, withRange } from './lib/table.js';
import { printTarget } from './lib/targets.js';

const REPETITIONS = 11;

/** Comments as they are mapped, the oldest first: two of three answer one of the hundred before them. */
function commentsOf(count) {
  const random = randomFrom(count);
  const comments = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    ...(index > 0 &&
      random.next() < 0.66 && { parentId: String(index - 1 - random.below(Math.min(index, 100))) }),
    author: { name: `Reader ${index % 97}` },
    published: new Date(1.79e12 + index * 60_000),
    body: 'Eleven minutes.',
    bodyFormat: 'text',
    status: 'published',
  }));
  return comments;
}

const posts = JSON.parse(
  await readFile(new URL('../fixtures/wordpress/posts.json', import.meta.url), 'utf8'),
);

/** An answer of WordPress: the posts of the tests, over and over, each with an id and an address of its own. */
const answerOf = (count) => ({
  url: 'https://news.example/wp-json/wp/v2/posts?_embed',
  headers: {},
  json: Array.from({ length: count }, (_, index) => ({
    ...posts[index % posts.length],
    id: index,
    link: `https://news.example/${index}`,
  })),
});

const map = compileMap(wordpress.article, articleModel);

const subjects = [
  ['flat comments to a tree', 10_000, commentsOf, (comments) => buildThread(comments).byId.size],
  [
    'WordPress posts mapped',
    1_000,
    answerOf,
    (answer) => atOnce(articleModel.read(map, answer, { html })).items.length,
  ],
];

/**
 * Milliseconds of processor time, which work of others on the machine does not lengthen. What is small is done as often as it
 * takes to leave as much garbage behind as the large, so that each pays for its own.
 */
function costOf(work, input, size, times) {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) {
    const made = work(input);
    if (made !== size) throw new Error(`expected ${size}, got ${made}`);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

for (const [name, size, inputOf, work] of subjects) {
  const sizes = [size, 10 * size];
  const inputs = sizes.map(inputOf);
  const runs = Array.from({ length: REPETITIONS + 2 }, () => [
    costOf(work, inputs[0], sizes[0], 10),
    costOf(work, inputs[1], sizes[1], 1),
    // The first two warm the engine up.
  ]).slice(2);
  const times = (index) => runs.map((run) => run[index]);
  printTable(
    name,
    ['items', 'ms of processor time, median [least-most]'],
    sizes.map((count, index) => [count, withRange(spread(times(index)))]),
  );
  printTarget(`10 times as many: ${name}`, ratios(times(1), times(0)).median, 12, 'x');
}
