import { markupOf } from '../lib/inspect.js';
import { loadedPage } from '../lib/loaded-page.js';
import { pathOf, putRaw } from '../lib/subjects.js';

/** Takes the markup of the floor for what a server would send: the same to the letter. */
export async function prepareRaw(bench, { name, floor, kind, size }) {
  const config = { host: '.host', size, isThread: kind === 'thread' };
  const html = await loadedPage(bench, { path: pathOf(floor, size), config }, (page) =>
    page.evaluate(markupOf),
  );
  putRaw(bench.server, name, kind, size, html);
}
