import { expect, test } from 'vitest';
import entries from '../../fixtures/presets/contentful/entries.json' with { type: 'json' };
import { answerOf } from '../support.js';
import { articlesBy } from './support.js';

const url =
  'https://cdn.contentful.com/spaces/paper/environments/master/entries?content_type=article&limit=3';
const picture = 'https://images.ctfassets.net/paper/pier-image/0a1b/pier.jpg';

test('entries are read with what they link to, as far as that is published', async () => {
  expect(await articlesBy('contentful', answerOf(entries, { url }))).toEqual({
    total: 5,
    next: { url: `${url}&skip=3` },
    items: [
      {
        id: 'pier',
        url: 'https://news.example/the-pier',
        title: 'The pier & its planks 🌊',
        standfirst: 'Two years late, a metre longer & paid for.',
        image: {
          url: picture,
          alt: 'Planks, seen from below',
          width: 3000,
          height: 2000,
          srcset: [
            { url: `${picture}?w=400`, width: 400 },
            { url: `${picture}?w=800`, width: 800 },
            { url: `${picture}?w=1200`, width: 1200 },
          ],
        },
        authors: [{ name: 'Tam Lindqvist' }],
        section: { name: 'Harbour & quay' },
        published: new Date('2026-11-20T08:00:00Z'),
        updated: new Date('2026-11-20T09:30:00Z'),
        lang: 'en-GB',
      },
      {
        id: 'old-harbour',
        title: 'الميناء القديم',
        authors: [{ name: 'ليلى منصور' }],
        published: new Date('2026-11-19T08:00:00Z'),
        updated: new Date('2026-11-19T08:00:00Z'),
        lang: 'ar',
      },
      {
        id: 'note',
        title: 'A note',
        authors: [{ name: 'The Desk' }],
        section: { name: 'Notes' },
      },
    ],
  });
});

test('the last page has no next', async () => {
  const last = { ...entries, skip: 3, items: entries.items.slice(0, 2) };
  const page = await articlesBy('contentful', answerOf(last, { url: `${url}&skip=3` }));
  expect(page.next).toBeUndefined();
});

test('one entry is a list of one, and no entries are none', async () => {
  const one = await articlesBy('contentful', answerOf(entries.items[2], { url }));
  expect(one).toEqual({
    items: [
      {
        id: 'note',
        title: 'A note',
        authors: [{ name: 'The Desk' }],
        section: { name: 'Notes' },
      },
    ],
  });
  const none = { ...entries, items: [], total: 0 };
  expect(await articlesBy('contentful', answerOf(none, { url }))).toEqual({ total: 0, items: [] });
});

test('authors stand in the order of the article, and those who are not published are left out', async () => {
  const link = (id: string) => ({ sys: { type: 'Link', linkType: 'Entry', id } });
  const person = (id: string, name: string) => ({ sys: { id, type: 'Entry' }, fields: { name } });
  const answer = {
    sys: { type: 'Array' },
    total: 1,
    items: [
      {
        sys: { id: 'pier', type: 'Entry' },
        fields: { title: 'The pier', authors: [link('tam'), link('gone'), link('ada')] },
      },
    ],
    includes: { Entry: [person('ada', 'Ada Reed'), person('tam', 'Tam Lindqvist')] },
  };
  const { items } = await articlesBy('contentful', answerOf(answer, { url }));
  expect(items[0]?.authors).toEqual([{ name: 'Tam Lindqvist' }, { name: 'Ada Reed' }]);
});
