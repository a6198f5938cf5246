import { describe, expect, test } from 'vitest';
import type { FieldMap } from '../../src/data/mapping/map.js';
import type { MappingReport } from '../../src/data/report.js';
import posts from '../fixtures/wordpress/posts.json' with { type: 'json' };
import { articleSource, commentSource, json, signal } from './source-support.js';
import { ENDPOINT, serve } from './support.js';

/** The report of a source of articles. */
async function reportOf(answer: unknown, settings: object): Promise<MappingReport> {
  const src = `${await serve(json(answer))}/list`;
  const { report } = await articleSource({ src, ...settings }).load({ signal, report: true });
  if (!report) throw new Error('no report');
  return report;
}

const map: FieldMap = {
  items: 'docs',
  title: 'headline',
  standfirst: 'lead',
  published: 'when',
  image: { url: 'picture.src', alt: 'picture.alt' },
  authors: { items: 'by', name: 'name' },
  lang: '`en`',
  access: 'tier',
};

const docs = [
  {
    headline: 'The bridge <b>is</b> open',
    when: '2026-11-20T08:00:00Z',
    picture: { src: '/1.jpg', 'alt text': 'A bridge' },
    by: [{ name: 'Nora' }, { name: 'Ben' }],
    tier: 'unheard of',
  },
  { headline: 'Rain', picture: null, text: 'x'.repeat(500) },
];

describe('a report', () => {
  test('has of each field its expression, what it gave, and whether it ever gave anything', async () => {
    const report = await reportOf({ docs }, { map });
    const origin = report.url.replace('/list', '');
    expect(report.fields).toEqual([
      field('title', 'headline', 'The bridge is open'),
      field('standfirst', 'lead', undefined, true),
      field('published', 'when', '2026-11-20T08:00:00.000Z'),
      field('image.url', 'picture.src', `${origin}/1.jpg`),
      field('image.alt', 'picture.alt', undefined, true),
      field('authors.items', 'by', [{ name: 'Nora' }, { name: 'Ben' }]),
      field('authors.name', 'name', 'Nora'),
      field('lang', '`en`', 'en'),
      field('access', 'tier', undefined, true),
    ]);
    expect(report.empty).toEqual(['standfirst', 'image.alt', 'access']);
    expect(report).toMatchObject({ recognised: 'map', items: 2, map });
    expect(report).not.toHaveProperty('preset');
  });

  test('has the members of the first item with the expressions that read them', async () => {
    const { keys } = await reportOf({ docs }, { map });
    expect(keys.slice(0, 6)).toEqual([
      { expression: 'headline', sample: '"The bridge <b>is</b> open"' },
      { expression: 'when', sample: '"2026-11-20T08:00:00Z"' },
      { expression: 'picture', sample: '{"src":"/1.jpg","alt text":"A bridge"}' },
      { expression: 'picture.src', sample: '"/1.jpg"' },
      { expression: "picture['alt text']", sample: '"A bridge"' },
      { expression: 'by', sample: '[{"name":"Nora"},{"name":"Ben"}]' },
    ]);
  });

  test('is plain data and never long', async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`key${n}`, 'x'.repeat(999)]),
    );
    const report = await reportOf([wide], { map: { items: '$', title: 'key0', body: 'key1' } });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.keys).toHaveLength(100);
    expect(JSON.stringify(report).length).toBeLessThan(30_000);
  });

  test('is there of an answer without items', async () => {
    const report = await reportOf({ docs: [] }, { map });
    expect(report).toMatchObject({ items: 0, keys: [] });
    expect(report.empty).toHaveLength(report.fields.length);
  });

  test('says where the map is from', async () => {
    expect(await reportOf(posts, {})).toMatchObject({ recognised: 'preset', preset: 'wordpress' });
    const named = await reportOf(posts, { preset: 'wordpress', map: { title: 'slug' } });
    expect(named).toMatchObject({
      recognised: 'named',
      preset: 'wordpress',
      map: { title: 'slug' },
    });
    expect(named.map).toHaveProperty('url', 'link');
    const generic = await reportOf({ list: [{ headline: 'Rain', link: '/rain' }] }, {});
    expect(generic).toMatchObject({
      recognised: 'generic',
      map: { items: 'list', title: 'headline', url: 'link' },
    });
    expect(generic).not.toHaveProperty('preset');
  });

  test('has a map that, copied, reads the same', async () => {
    const answer = { list: [{ headline: 'Rain', link: 'https://news.example/rain' }] };
    const { map: copied } = await reportOf(answer, {});
    const again = await reportOf(answer, { map: JSON.stringify(copied) });
    expect(again).toMatchObject({ recognised: 'map', map: copied, empty: [] });
  });

  test('is made of comments too, and not where nobody asks', async () => {
    const src = await serve(json([{ who: 'Nora', words: 'Hello', up: 1 }]));
    const source = commentSource({
      src,
      map: { author: { name: 'who' }, body: 'words', parent: 'up' },
    });
    expect((await source.load({ signal })).report).toBeUndefined();
    const { report } = await source.load({ signal, report: true });
    expect(report?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['author.name', 'Nora'],
      ['body', 'Hello'],
      ['parent', '1'],
    ]);
    expect(report?.writing).toEqual({
      create: false,
      vote: false,
      edit: false,
      remove: false,
      report: false,
    });
  });

  test('says of comments what of a reader can be sent, and says nothing of it of articles', async () => {
    const src = await serve(json({ comments: [{ id: '1', body: 'Hello' }] }));
    const source = commentSource({ src, preset: 'lede', map: { vote: null } });
    const { report } = await source.load({ signal, report: true });
    expect(report?.writing).toMatchObject({ create: true, vote: false, edit: true });
    expect(await reportOf({ docs }, { map })).not.toHaveProperty('writing');
  });
});

function field(name: string, expression: string, value: unknown, emptyEverywhere = false): object {
  return { name, expression, value, emptyEverywhere };
}

test('a thread 10,000 levels deep is read and reported on', async () => {
  let comment: object = { id: 10_000 };
  for (let id = 9_999; id > 0; id--) comment = { id, replies: [comment] };
  const settings = { src: ENDPOINT, map: { id: 'id', replies: 'replies' } };
  const source = commentSource({ ...settings, answer: { json: [comment] } });
  const { items, report } = await source.load({ signal, report: true });
  expect(items).toHaveLength(10_000);
  expect(report?.keys.map(({ expression }) => expression)).toEqual(['id', 'replies']);
});
