import { putSubjects } from '../lib/subjects.js';
import { elementPage } from '../pages/page.js';
import { resource, brotliSize } from '../lib/resource.js';
import { printTable } from '../lib/table.js';
import { printTarget } from '../lib/targets.js';
import { requestsOf } from '../lib/requests.js';

const THREAD = 'lede-comment-thread';
const KB = 1000;
/** Comments, and cards, that are enough to show. */
const SIZE = 20;

const article = '/api/articles/1';
const THREAD_ATTRIBUTES = `src="/api/thread?n=${SIZE}" preset="lede"`;

/** Each page, by the tag, the bundle and the attributes of its element; and what it is to weigh at most. */
const PAGES = [
  { name: 'thread page, lede.js', tag: THREAD, bundle: 'lede', most: 18 },
  { name: 'thread page, autoload.js', tag: THREAD, bundle: 'autoload' },
  {
    name: 'card page, autoload.js',
    tag: 'lede-article-card',
    bundle: 'autoload',
    attributes: `src="${article}" preset="lede"`,
    most: 14,
  },
  {
    name: 'stories page, autoload.js',
    tag: 'lede-related-stories',
    bundle: 'autoload',
    attributes: `src="/api/articles?n=${SIZE}" preset="lede" layout="grid"`,
  },
];
/** What DOMPurify may add where an engine has no sanitiser of its own. */
const MOST_FOR_PURIFY = 11;

/** Bytes over the network until data is painted and the form can be typed in. */
export async function print(bench) {
  const { server } = bench;
  putSubjects(server, SIZE);
  server.put(article, resource('json', JSON.stringify(oneArticle)));
  const sizes = sizesOf(bench.files);
  for (const [
    index,
    { name, tag, bundle, attributes = THREAD_ATTRIBUTES, most },
  ] of PAGES.entries()) {
    const path = `/pages/bytes?n=${index}`;
    server.put(path, resource('html', elementPage(tag, bundle, attributes)));
    const total = await printPage(bench, { name, path, tag, sizes });
    if (most) printTarget(`${name}, kB`, total / KB, most, ' kB');
    if (tag !== THREAD) continue;
    const withPurify = await printPage(bench, {
      name: `${name}, no setHTML`,
      path,
      tag,
      sizes,
      hasSanitizer: false,
    });
    printTarget('more for DOMPurify', (withPurify - total) / KB, MOST_FOR_PURIFY, ' kB');
  }
}

/** Prints the files of a page; their bytes until it can be used. */
async function printPage(bench, { name, path, tag, sizes, hasSanitizer = true }) {
  const { before, later, usable, typed } = await requestsOf(bench, { path, tag, hasSanitizer });
  const rows = (files) => files.map((file) => [file, sizes(file)]);
  const total = rows(before).reduce((sum, [, size]) => sum + size, 0);
  printTable(
    `bytes: ${name}`,
    ['until it can be used', 'brotli, B'],
    [
      ...rows(before),
      ['in all', total],
      ...rows(later).map(([file, size]) => [`later: ${file}`, size]),
    ],
  );
  console.log(
    `  usable after ${usable.toFixed(0)} ms${typed === undefined ? '' : `; what was typed at once is ${typed}`}`,
  );
  return total;
}

function sizesOf(files) {
  const known = new Map();
  return (path) => {
    if (!known.has(path)) known.set(path, brotliSize(files.get(path) ?? ''));
    return known.get(path);
  };
}

const oneArticle = {
  id: '1',
  url: '/articles/one',
  title: 'A story',
  standfirst: 'What it is about.',
  image: { url: '/images/1.svg', alt: 'A picture', width: 600, height: 400 },
  authors: [{ name: 'Ada Abend' }],
  section: { name: 'City' },
  published: '2026-03-01T08:00:00Z',
};
