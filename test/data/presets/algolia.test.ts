import { expect, test } from 'vitest';
import search from '../../fixtures/presets/algolia/search.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy } from './support.js';

const url = 'https://app-dsn.algolia.example/1/indexes/articles?query=pier&hitsPerPage=2';

test('hits are articles by the names that most people choose', async () => {
  expect(await articlesBy('algolia', answerOf(search, { url }))).toEqual({
    total: 5,
    next: { url: `${url}&page=1` },
    items: [
      {
        id: 'pier',
        url: 'https://paper.example/pier',
        title: 'The pier & its planks',
        standfirst: 'Two years late, and a metre longer. 🌊',
        image: { url: 'https://paper.example/images/pier.jpg' },
        authors: [{ name: 'Tam Lindqvist' }, { name: 'Ines Moreau' }],
        section: { name: 'City' },
        published: new Date('2026-11-20T08:00:00Z'),
        updated: new Date('2026-11-20T09:00:00Z'),
        body: '<p>It is open.</p>',
        lang: 'en',
      },
      {
        id: 'port',
        url: 'https://app-dsn.algolia.example/port',
        title: 'الميناء القديم',
        authors: [],
      },
    ],
  });
});

test('pages are counted from 0, and end with the last', async () => {
  const at = async (page: number): Promise<string | undefined> => {
    const answer = answerOf({ ...search, page }, { url: `${url}&page=${page}` });
    return (await articlesBy('algolia', answer)).next?.url;
  };
  expect(await at(1)).toBe(`${url}&page=2`);
  expect(await at(2)).toBeUndefined();
});
