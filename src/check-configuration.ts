import type { Configuration } from './configure.js';
import { nearestNameHint } from './data/nearest-name.js';

/** What each setting of a page is (`typeof`). */
const KINDS: Readonly<Record<string, string>> = {
  fetch: 'function',
  headers: 'object',
  credentials: 'string',
  locale: 'string',
  terms: 'object',
  consent: 'function',
  reader: 'object',
  sanitizer: 'function',
} satisfies Record<keyof Configuration, string>;

/** The names of what a page can set for all elements. */
export const SETTINGS: readonly string[] = Object.keys(KINDS);

/** What is wrong with the defaults of a page, in words: names that there are not, and values of another type. */
export const configurationProblems = (settings: object): readonly string[] =>
  Object.entries(settings).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (!SETTINGS.includes(name))
      return `configure: ${name}: no such setting. ${nearestNameHint(name, SETTINGS)}`;
    return typeof value === KINDS[name]
      ? []
      : `configure: ${name}: expected a value of type ${String(KINDS[name])}`;
  });

const told = new Set<string>();

/** Tells in the console what is wrong with the defaults of a page, once: while a page is parsed they are read again and again. */
export function checkConfiguration(settings: object): void {
  for (const problem of configurationProblems(settings)) {
    if (!told.has(problem)) console.warn(`Lede: ${problem}`);
    told.add(problem);
  }
}
