import { en } from './en.js';
import type { Terms } from './terms.js';

/** The locales besides English, each a module of its own that is asked for when an element's language wants it. */
const loaders: Readonly<Record<string, () => Promise<Terms>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
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
    loaded.set(locale, await load());
  } catch {
    // The page works in English; the next element that needs the locale asks again.
  }
}
