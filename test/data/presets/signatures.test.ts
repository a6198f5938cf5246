import { describe, expect, test } from 'vitest';
import { presetNames } from '../../../src/data/presets/registry.js';
import { recognisePreset } from '../../../src/data/presets/recognise.js';
import { signatures } from '../../../src/data/presets/signatures.js';
import { answerOf } from '../support.js';
import { answerFrom, fixtures } from './fixtures.js';

const fitting = (preset: string, json: unknown): readonly string[] => {
  const answer = answerFrom(preset, json);
  return Object.keys(signatures).filter((name) => signatures[name]?.(answer));
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes every object within a value. */
const everywhere = (
  value: unknown,
  change: (members: [string, unknown][]) => [string, unknown][],
): unknown => {
  if (Array.isArray(value)) return value.map((entry) => everywhere(entry, change));
  if (!isRecord(value)) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    everywhere(member, change),
  ]);
  return Object.fromEntries(change(members));
};

/** Every path to a member of an object, in a list to those of its first entry. */
const paths = (value: unknown): readonly (readonly string[])[] =>
  Array.isArray(value)
    ? paths(value[0]).map((path) => ['0', ...path])
    : isRecord(value)
      ? Object.entries(value).flatMap(([key, member]) => [
          [key],
          ...paths(member).map((path) => [key, ...path]),
        ])
      : [];

const without = (value: unknown, [key = '', ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value))
    return value.map((entry, place) => (String(place) === key ? without(entry, rest) : entry));
  if (!isRecord(value)) return value;
  const { [key]: member, ...others } = value;
  return rest.length === 0 ? others : { ...others, [key]: without(member, rest) };
};

test('every preset has a signature', () => {
  expect(Object.keys(signatures).sort()).toEqual([...presetNames].sort());
});

test('every preset has a fixture', () => {
  expect([...new Set(fixtures.map(([preset]) => preset))].sort()).toEqual([...presetNames].sort());
});

describe('what one key alone could be taken for', () => {
  test.each([
    ['links, as HAL has them', [{ id: 1, title: 'x', web_url: '/x', _links: { self: 'x' } }]],
    ['a standfirst', [{ headline: 'x', standfirst: 'x', link: '/x' }]],
    ['a parent', { comments: [{ id: 1, parent_id: null, created: '2026-01-01', text: 'x' }] }],
    [
      'a parent in a list alone',
      [{ id: 1, parent_id: null, created: '2026-01-01', body: 'x', author: 'x' }],
    ],
    ['a thread', { thread: { id: 5 }, comments: [{ id: 1, text: 'x', createdAt: '2026-01-01' }] }],
  ])('%s is of no API', (_, json) => {
    expect(recognisePreset(answerOf(json))).toBeUndefined();
  });

  test.each([
    ['wordpress', { id: 1, title: { rendered: 'x' }, _links: { self: [{ href: '/x' }] } }],
    ['ghost', { posts: [{ id: '1', uuid: 'x', comment_id: '1', title: 'x' }] }],
    ['strapi', { data: { id: 1, attributes: { title: 'x' } }, meta: {} }],
  ])('one story alone is of %s', (preset, json) => {
    expect(recognisePreset(answerOf(json))).toBe(preset);
  });
});

describe('a fixture', () => {
  test.each(fixtures)('of %s is of no other API: %s', (preset, _, json) => {
    expect(fitting(preset, json)).toEqual([preset]);
  });

  test.each(fixtures)('of %s is recognised with keys that nobody knows: %s', (preset, _, json) => {
    const more = everywhere(json, (members) => [
      ['aaa', 1],
      ...members,
      ['extra', { id: 'x', title: 'x', body: 'x' }],
      ['zzz', ['x']],
    ]);
    expect(fitting(preset, more)).toEqual([preset]);
  });

  test.each(fixtures)('of %s is recognised whatever the order of keys: %s', (preset, _, json) => {
    const turned = everywhere(json, (members) => members.reverse());
    expect(fitting(preset, turned)).toEqual([preset]);
  });

  test.each(fixtures)('of %s that lacks a member is of no other API: %s', (preset, _, json) => {
    for (const path of paths(json)) {
      const answer = answerFrom(preset, without(json, path));
      expect([preset, undefined], path.join('.')).toContain(recognisePreset(answer));
    }
  });
});

describe('an answer without items', () => {
  test.each([
    ['ghost', { posts: [], meta: { pagination: { page: 1, next: null, prev: null } } }, {}],
    ['ghost', { comments: [], meta: { pagination: { page: 1, next: null, prev: null } } }, {}],
    ['drupal', { jsonapi: { version: '1.0' }, data: [], links: {} }, {}],
    ['strapi', { data: [], meta: { pagination: { page: 1, pageCount: 0, total: 0 } } }, {}],
    ['contentful', { sys: { type: 'Array' }, total: 0, skip: 0, limit: 100, items: [] }, {}],
    ['directus', { data: [], meta: { filter_count: 0 } }, {}],
    ['discourse', { users: [], topic_list: { per_page: 30, topics: [] } }, {}],
    ['isso', { id: null, total_replies: 0, hidden_replies: 0, replies: [], config: {} }, {}],
    ['remark42', { comments: [], info: { count: 0, first_time: '0001-01-01T00:00:00Z' } }, {}],
    ['waline', { errno: 0, errmsg: '', data: { page: 1, count: 0, data: [] } }, {}],
    ['artalk', { comments: [], count: 0, roots_count: 0, page: { admin_only: false } }, {}],
    ['mastodon', { ancestors: [], descendants: [] }, {}],
    ['github', [], { 'x-github-media-type': 'github.v3; format=json' }],
    ['algolia', { hits: [], nbHits: 0, page: 0, nbPages: 0, hitsPerPage: 10 }, {}],
    ['elasticsearch', { took: 1, _shards: { total: 1 }, hits: { total: 0, hits: [] } }, {}],
    ['couchdb', { total_rows: 0, offset: 0, rows: [] }, {}],
    ['couchdb', { docs: [], bookmark: 'nil' }, {}],
  ])('is recognised as of %s', (preset, json, headers) => {
    expect(recognisePreset(answerOf(json, { headers }))).toBe(preset);
  });
});

describe('an answer that is much like that of a known API', () => {
  test.each([
    ['strapi', { data: [{ id: 1, title: 'x' }], meta: { pagination: { total_pages: 3 } } }],
    ['ghost', { posts: [{ id: 1, title: 'x' }], meta: { pagination: { total_pages: 3 } } }],
    ['directus', { data: [{ id: 1, title: 'x', date_created: '2026-11-20' }] }],
    ['waline', { errno: 0, errmsg: '', data: { count: 1, data: [{ id: 1, title: 'x' }] } }],
    ['drupal', { jsonapi: { version: '1.0' }, data: [{ type: 'articles', id: '1' }] }],
    ['isso', { replies: [{ id: 1, text: 'x' }], total: 1 }],
    ['remark42', { comments: [{ id: 1, text: 'x' }], info: { count: 1 } }],
    ['artalk', { comments: [{ id: 1, text: 'x' }], count: 1 }],
  ])('is not taken for %s', (_, json) => {
    expect(recognisePreset(answerOf(json))).toBeUndefined();
  });
});
