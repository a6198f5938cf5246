import { expect, test } from 'vitest';
import feed from '../../fixtures/jsonfeed.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy } from './support.js';

const url = 'https://gazette.example/feed.json';

test('a JSON Feed is read with all that it says', async () => {
  expect(await articlesBy('jsonfeed', answerOf(feed, { url }))).toEqual({
    next: { url: 'https://gazette.example/feed.json?page=2' },
    items: [
      {
        id: 'https://gazette.example/ferry',
        url: 'https://gazette.example/ferry',
        title: 'A ferry & its timetable',
        standfirst: 'It leaves when it is full.',
        image: { url: 'https://gazette.example/ferry.jpg' },
        authors: [
          {
            name: 'Ines Moreau',
            url: 'https://gazette.example/ines',
            avatar: 'https://gazette.example/ines.png',
          },
          { name: 'Tam Lindqvist' },
        ],
        published: new Date('2026-11-20T08:00:00Z'),
        updated: new Date('2026-11-20T09:30:00Z'),
        body: '<p>It leaves when it is full.</p>',
        lang: 'en-GB',
      },
      {
        id: '12',
        url: 'https://elsewhere.example/sound-of-the-quay',
        title: 'The sound of the quay',
        image: { url: 'https://gazette.example/quay-wide.jpg' },
        authors: [{ name: 'The Desk', url: 'https://gazette.example/desk' }],
        published: new Date('2026-11-19T18:00:00Z'),
        durationSeconds: 3600,
        body: 'An hour of gulls.',
        lang: 'en',
      },
      {
        id: 'note-3',
        title: 'A note without a title.',
        authors: [{ name: 'The Desk', url: 'https://gazette.example/desk' }],
        body: 'A note without a title.',
        lang: 'en',
      },
    ],
  });
});

test('version 1.0 names one author', async () => {
  const old = {
    version: 'https://jsonfeed.org/version/1',
    author: { name: 'The Desk' },
    items: [{ id: '1' }, { id: '2', author: { name: 'Ines Moreau' } }],
  };
  const { items, next } = await articlesBy('jsonfeed', answerOf(old, { url }));
  expect(items.map(({ authors }) => authors)).toEqual([
    [{ name: 'The Desk' }],
    [{ name: 'Ines Moreau' }],
  ]);
  expect(next).toBeUndefined();
});
