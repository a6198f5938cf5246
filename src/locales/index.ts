import { en } from './en.js';
import type { Terms } from './terms.js';

/**
 * The locales besides English, each a module of its own that is asked for when an element's language wants it, and has its texts under
 * its own name.
 */
const loaders: Readonly<Record<string, () => Promise<Readonly<Record<string, Terms>>>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  it: () => import('./it.js'),
  nl: () => import('./nl.js'),
  pt: () => import('./pt.js'),
};

const loaded = new Map<string, Terms>();

/** Comes in parts, each with what says it: a page of cards has no use for the words of a thread. */
const english: Partial<Terms> = { ...en };

/** Adds a part of the English terms. */
export const addEnglish = (terms: Partial<Terms>): void => {
  Object.assign(english, terms);
};

/** The locale for a language tag: the whole of it, else its first part; English where there is none. */
const localeFor = (language: string): string | undefined =>
  [language.toLowerCase(), language.toLowerCase().split('-')[0] ?? ''].find((name) =>
    Object.hasOwn(loaders, name),
  );

/** The terms for a language as far as they are loaded; see {@link loadTerms}. */
export const termsFor = (language: string): Terms =>
  loaded.get(localeFor(language) ?? '') ?? (english as Terms);

/** Whether the terms for a language are in it: else they are in English. */
export const hasTerms = (language: string): boolean => loaded.has(localeFor(language) ?? '');

/** Loads the terms for a language, if they are not there yet. A locale that cannot be loaded leaves English. */
export async function loadTerms(language: string): Promise<void> {
  const locale = localeFor(language);
  const load = locale === undefined ? undefined : loaders[locale];
  if (locale === undefined || !load || loaded.has(locale)) return;
  try {
    const { [locale]: terms } = await load();
    if (terms) loaded.set(locale, terms);
  } catch {
    // The page works in English; the next element that needs the locale asks again.
  }
}
