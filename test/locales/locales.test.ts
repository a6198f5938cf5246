import { describe, expect, test } from 'vitest';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en as enCommon } from '../../src/locales/en.js';
import { enActions } from '../../src/locales/en-actions.js';
import { enArticles } from '../../src/locales/en-articles.js';
import { enCards } from '../../src/locales/en-cards.js';
import { enComments } from '../../src/locales/en-comments.js';
import { enServer } from '../../src/locales/en-server.js';
import { enTools } from '../../src/locales/en-tools.js';
import { enVotes } from '../../src/locales/en-votes.js';
import { enThread } from '../../src/locales/en-thread.js';
import { es } from '../../src/locales/es.js';
import { fr } from '../../src/locales/fr.js';
import { loadTerms, termsFor } from '../../src/locales/index.js';
import { it } from '../../src/locales/it.js';
import { nl } from '../../src/locales/nl.js';
import { pt } from '../../src/locales/pt.js';
import type { Plural, Terms } from '../../src/locales/terms.js';

/** All of English: what the elements add to what is common, each its own. */
const en: Terms = {
  ...enCommon,
  ...enArticles,
  ...enCards,
  ...enComments,
  ...enThread,
  ...enActions,
  ...enTools,
  ...enVotes,
  ...enServer,
};

const names = Object.keys(en) as (keyof Terms)[];

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const formsOf = (term: string | Plural): [form: string, text: string][] =>
  typeof term === 'string' ? [['text', term]] : Object.entries(term);

/** The numbers up to 200 that a language puts under a plural form. */
const numbersOf = (language: string, form: string): number[] =>
  Array.from({ length: 201 }, (_, count) => count).filter(
    (count) => new Intl.PluralRules(language).select(count) === form,
  );

describe.each([
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['pt', pt],
  ['it', it],
  ['nl', nl],
  ['ar', ar],
] as const)('the locale %s', (language, terms) => {
  test('has every term of English, and no other', () => {
    expect(Object.keys(terms).sort()).toEqual([...names].sort());
  });

  test('has a text for every term', () => {
    for (const name of names)
      for (const [form, text] of formsOf(terms[name]))
        expect(text.trim(), `${name}.${form}`).not.toBe('');
  });

  test('has the plural forms that the language needs, where English has a plural', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const name of names)
      if (typeof en[name] !== 'string')
        expect(
          formsOf(terms[name])
            .map(([form]) => form)
            .sort(),
          name,
        ).toEqual([...pluralCategories].sort());
      else expect(typeof terms[name], name).toBe('string');
  });

  test('has the placeholders of English', () => {
    for (const name of names) {
      const [[, english] = ['', '']] = formsOf(en[name]);
      for (const [form, text] of formsOf(terms[name])) {
        // "Two comments" needs no numeral where a form stands for one number alone.
        const mayOmitCount = form !== 'text' && numbersOf(language, form).length === 1;
        const wanted = placeholders(english).filter(
          (placeholder) =>
            !(mayOmitCount && placeholder === '{count}' && !text.includes('{count}')),
        );
        expect(placeholders(text), `${name}.${form}`).toEqual(wanted);
      }
    }
  });
});

describe('terms', () => {
  test('are English until those of a language are loaded, for any of its regions', async () => {
    expect(termsFor('de-AT')).toMatchObject(enCommon);
    await loadTerms('de-AT');
    expect(termsFor('de-AT')).toBe(de);
    expect(termsFor('DE')).toBe(de);
  });

  test('stay English for a language that has none', async () => {
    await loadTerms('constructor');
    expect(termsFor('constructor')).toMatchObject(enCommon);
  });
});
