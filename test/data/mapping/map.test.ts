import { describe, expect, test } from 'vitest';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { overlay, readMap } from '../../../src/data/mapping/engine.js';
import { type FieldMap, compileMap } from '../../../src/data/mapping/map.js';
import { parseMap } from '../../../src/data/mapping/parse-map.js';
import { answerOf, articlesOf, errorOf, html, mapOf } from '../support.js';
import { atOnce } from '../../../src/data/at-once.js';

describe('a mistake in a map is a config error that names its place', () => {
  test.each([
    [{ titel: 'x' }, 'map: titel: no such field', 'Did you mean title?'],
    [{ image: { link: 'x', atl: 'y' } }, 'map: image.link: no such field', 'Known here: url, alt'],
    [{ image: { url: 'x', al: 'y' } }, 'map: image.al: no such field', 'Did you mean alt?'],
    [
      { authors: { items: 'a', nmae: 'n' } },
      'map: authors.nmae: no such field',
      'Did you mean name?',
    ],
    [{ constructor: 'x' }, 'map: constructor: no such field', 'Did you mean'],
    [{ next: { page: 'p', page_count: 'x' } }, 'map: next.page_count: no such field', 'pages'],
    [{ next: { pages: 'x' } }, 'map: next: expected an expression, or link, page', undefined],
    [
      { next: { offset: 'o', size: { toString: 'x' } } },
      'map: next.size: expected a number',
      undefined,
    ],
    [{ title: 'a ||' }, 'map: title: expected a path or a value at 4', 'The expression is: a ||'],
    [{ image: { url: 'a | x' } }, "map: image.url: no filter 'x' at 4", 'a | x'],
    [
      { title: 'a | texts' },
      "map: title: no filter 'texts' at 4",
      'The expression is: a | texts. Did you mean text?',
    ],
    [{ where: 'a[' }, 'map: where: expected', 'a['],
    [{ next: { cursor: 'after' } }, 'map: next: expected value beside cursor', undefined],
    [{ next: { link: false } }, 'map: next.link: expected true', undefined],
    [{ counts: { url: '/counts' } }, 'map: counts: expected count', undefined],
    [{ replies: 'a' }, 'map: replies: no such field', 'Did you mean'],
  ])('%j', async (map, message, hint) => {
    const error = await errorOf(() => mapOf(map as FieldMap, articleModel));
    expect(error.kind).toBe('config');
    expect(error.message).toContain(message);
    if (hint) expect(error.hint).toContain(hint);
  });

  test.each([
    [{ standfirst: 'x' }, 'map: standfirst: no such field'],
    [{ author: { nam: 'x' } }, 'map: author.nam: no such field'],
  ])('of comments: %j', async (map, message) => {
    const error = await errorOf(() => mapOf(map, commentModel));
    expect(error.message).toContain(message);
  });
});

describe('the short form', () => {
  test.each(['title: a; title: b', 'image: a; image.url: b', 'image.url: b; image: a'])(
    'says each field once: %s',
    (map) => {
      expect(() => parseMap(map)).toThrow(/^map: (title|image) is given twice$/);
    },
  );

  test('is a field and its expression each, dotted names nested', () => {
    expect(
      parseMap('title: webTitle; image.url: fields.thumbnail;\n image.alt: alt; next.page: page;'),
    ).toEqual({
      title: 'webTitle',
      image: { url: 'fields.thumbnail', alt: 'alt' },
      next: { page: 'page' },
    });
  });

  test('keeps a ; or : within quotes', () => {
    expect(parseMap(`title: a || 'x; y: z'; url: "/p;{id}"; lang: \`;\``)).toEqual({
      title: "a || 'x; y: z'",
      url: '"/p;{id}"',
      lang: '`;`',
    });
  });

  test('keeps the dots in the names that a server has', () => {
    expect(
      parseMap(
        'create.body.author.name: author.name; create.body.text: body; create.fields.author.email: email; body: text',
      ),
    ).toEqual({
      create: {
        body: { 'author.name': 'author.name', text: 'body' },
        fields: { 'author.email': 'email' },
      },
      body: 'text',
    });
  });

  test('says where a page begins and whether there are links', () => {
    const map = parseMap('next.page: p; next.start: 0; next.pages: pages; title: t');
    const page = articlesOf(map, { pages: 2, list: [{ t: 'x' }] });
    expect(page.next?.url).toBe('https://news.example/api/list?section=culture&p=1');
  });

  test.each(['title', 'title:', ': x', 'ti tle: x', 'image: a; image.url: b', '__proto__.x: y'])(
    '%j is a config error',
    async (text) => {
      expect((await errorOf(() => parseMap(text))).kind).toBe('config');
    },
  );

  test('leads to no prototype', async () => {
    expect(parseMap('constructor.prototype: x')).toEqual({ constructor: { prototype: 'x' } });
    expect(({} as Record<string, unknown>)['prototype']).toBeUndefined();
  });
});

test('the short form has the numbers and truths that a map has', () => {
  expect(parseMap('edit.url: /c/{id}; edit.within: 900; create.account: true')).toEqual({
    edit: { url: '/c/{id}', within: 900 },
    create: { account: true },
  });
});

describe('the JSON form', () => {
  test('is taken as it is', () => {
    const map = { items: [1], image: { url: 'a' } };
    expect(parseMap(`\n ${JSON.stringify(map)}`)).toEqual(map);
  });

  test('is a config error where it is no JSON', async () => {
    const error = await errorOf(() => parseMap('{ title: x }'));
    expect(error.kind).toBe('config');
    expect(error.message).toContain('map: not JSON');
  });
});

test('null takes away what the map below has, whatever it is', async () => {
  const below = await readMap(
    { items: 'rows', where: 'shown', item: 'story', title: 'title' },
    articleModel,
  );
  const read = async (own: FieldMap, json: unknown) => {
    const both = overlay(below, await readMap(own, articleModel));
    const map = compileMap(both, articleModel);
    return atOnce(articleModel.read(map, answerOf(json), { html })).items.map(({ title }) => title);
  };
  const rows = [{ story: { title: 'In', shown: true } }, { story: { title: 'Out' } }];
  expect(await read({}, { rows })).toEqual(['In']);
  expect(await read({ where: null }, { rows })).toEqual(['In', 'Out']);
  expect(await read({ item: null }, { rows: [{ shown: true, title: 'Bare' }] })).toEqual(['Bare']);
});

test('a map is laid over another key by key, not deeper', async () => {
  const below = await readMap(
    { title: 'a', url: 'b', image: { url: 'c', alt: 'd' } },
    articleModel,
  );
  const above = await readMap({ title: 'x', image: { url: 'y' } }, articleModel);
  const both = overlay(below, above);
  expect((await both.written()).map).toEqual({ title: 'x', url: 'b', image: { url: 'y' } });
  const item = { a: 'below', b: '/b', c: '/c', d: 'alt', x: 'above', y: '/y' };
  const { items } = atOnce(
    articleModel.read(compileMap(both, articleModel), answerOf([item]), { html }),
  );
  expect(items).toEqual([
    {
      id: 'https://news.example/b',
      title: 'above',
      url: 'https://news.example/b',
      image: { url: 'https://news.example/y' },
      authors: [],
    },
  ]);
});
