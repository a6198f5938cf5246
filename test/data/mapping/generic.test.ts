import { describe, expect, test } from 'vitest';
import { LedeError } from '../../../src/data/errors.js';
import { articleModel } from '../../../src/data/mapping/article-model.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import { genericMap } from '../../../src/data/mapping/generic.js';
import { pathExpression } from '../../../src/data/mapping/path.js';
import type { ModelKind } from '../../../src/data/model.js';
import posts from '../../fixtures/wordpress/posts.json' with { type: 'json' };
import { oneOf, randomOf } from '../random.js';
import { answerOf, articlesOf, commentsOf, errorOf, evaluate, html, mapOf } from '../support.js';
import { atOnce } from '../../../src/data/at-once.js';

const articleMap = (json: unknown, more: Partial<ReturnType<typeof answerOf>> = {}): unknown =>
  genericMap(answerOf(json, more), 'article');
const commentMap = (json: unknown): unknown => genericMap(answerOf(json), 'comment');

const story = {
  id: 7,
  title: 'The bridge is open again',
  url: 'https://news.example/bridge',
  publishedAt: '2026-11-20T08:00:00Z',
};

describe('articles of no known API', () => {
  test('are read by the usual names, in camel, snake and kebab case', () => {
    expect(
      articleMap({
        status: 'ok',
        articles: [
          {
            'post-id': 'a1',
            headline: 'The bridge is open again',
            'web-url': '/stories/bridge',
            summary: 'After two years, traffic flows.',
            featured_image: { url: 'https://img.example/1.jpg', alt: 'A bridge' },
            published_at: '2026-11-20 08:00:00',
            LastModified: 1_763_625_600,
            author: {
              fullName: 'Nora Check',
              profile_url: 'https://news.example/nora',
              avatar: null,
            },
            category: { name: 'Town' },
            comment_count: 12,
            language: 'en-GB',
          },
          {
            'post-id': 'a2',
            headline: 'Rain',
            'web-url': 'https://news.example/rain',
            author: null,
          },
        ],
      }),
    ).toEqual({
      items: 'articles',
      id: 'post-id',
      title: 'headline',
      url: 'web-url',
      standfirst: 'summary',
      image: 'featured_image',
      published: 'published_at',
      updated: 'LastModified',
      authors: { name: 'author.fullName', url: 'author.profile_url' },
      section: 'category',
      commentCount: 'comment_count',
      lang: 'language',
    });
  });

  test('are read as a publisher who copies the map would read them', () => {
    const json = { data: [story, { ...story, id: 8, title: 'Rain' }] };
    const page = articlesOf(articleMap(json) as never, json);
    expect(page.items).toMatchObject([
      { id: '7', title: 'The bridge is open again', published: new Date('2026-11-20T08:00:00Z') },
      { id: '8', title: 'Rain', url: 'https://news.example/bridge' },
    ]);
  });

  test.each(['fields', 'attributes', '_source', 'node', 'data'])('may lie in %s', (wrapper) => {
    const { id, ...rest } = story;
    expect(articleMap({ hits: [{ id, [wrapper]: rest }] })).toEqual({
      items: 'hits',
      id: 'id',
      title: `${wrapper}.title`,
      url: `${wrapper}.url`,
      published: `${wrapper}.publishedAt`,
    });
  });

  test('may have titles that are objects, as in WordPress', () => {
    const map = articleMap(posts);
    expect(map).toMatchObject({
      items: '$',
      id: 'id',
      title: 'title',
      url: 'link',
      standfirst: 'excerpt',
    });
    expect(articlesOf(map as never, posts).items[0]?.title).toBe(
      articlesOf({ items: '$', title: 'title.rendered' }, posts).items[0]?.title,
    );
    // The author of a WordPress post is a number.
    expect(map).not.toHaveProperty('authors');
  });

  test('may have several authors', () => {
    const authors = [{ name: 'Nora Check', link: 'https://news.example/nora' }];
    expect(articleMap([{ ...story, authors }])).toMatchObject({
      authors: { items: 'authors', name: 'name', url: 'link' },
    });
    expect(articleMap([{ ...story, byline: 'Nora Check' }])).toMatchObject({ authors: 'byline' });
  });

  test('may be one alone', () => {
    expect(articleMap(story)).toEqual({
      items: '$',
      id: 'id',
      title: 'title',
      url: 'url',
      published: 'publishedAt',
    });
  });

  test('have the address for readers, where the API has one of its own', () => {
    const own = { ...story, html_url: 'https://news.example/bridge', url: 'https://api.example/7' };
    expect(articleMap([own])).toMatchObject({ url: 'html_url' });
  });

  test('may be one alone that has other lists', () => {
    expect(articleMap({ ...story, tags: [{ tag: 'town' }] })).toMatchObject({ items: '$' });
  });

  test('may be none yet', () => {
    expect(articleMap({ articles: [], total: 0 })).toEqual({ items: 'articles' });
  });

  test('may be beside other lists, and below the first level', () => {
    const json = { warnings: [{ code: 3 }], response: { results: [story], tags: [{ tag: 'x' }] } };
    expect(articleMap(json)).toMatchObject({ items: 'response.results' });
    expect(articleMap({ title: 'News of the town', items: [story] })).toMatchObject({
      items: 'items',
    });
  });

  test('have a total and a next page where these can be nothing else', () => {
    const items = [story];
    expect(
      articleMap({ items, meta: { pagination: { total: 40 } }, links: { next: '/p2' } }),
    ).toMatchObject({
      total: 'meta.pagination.total',
      next: 'links.next',
    });
    expect(articleMap({ items, total: 0, next: 2 })).not.toHaveProperty('total');
    expect(articleMap({ items, total: 0, next: 2 })).not.toHaveProperty('next');
    expect(articleMap({ items, _links: { next: { href: '?page=2' } } })).toMatchObject({
      next: '_links.next.href',
    });
    const headers = { 'x-total-count': '9', link: '</p2>; rel="next"' };
    expect(articleMap([story], { headers })).toMatchObject({
      total: "$headers['x-total-count']",
      next: { link: true },
    });
  });

  test('have odd keys read by their names in brackets', () => {
    expect(articleMap({ 'the list': [story] })).toMatchObject({ items: "['the list']" });
  });
});

describe('a guess that might be wrong is not made', () => {
  test.each([
    ['an url that is a slug', { url: 'the-bridge' }, 'url'],
    [
      'an url that is a text once',
      [{ url: 'https://a.example/' }, { url: 'no address yet' }],
      'url',
    ],
    ['an url of another scheme', { url: 'javascript:alert(1)' }, 'url'],
    ['an image that is a text', { image: 'A bridge in fog' }, 'image'],
    ['a date for people', { publishedAt: '3 days ago' }, 'published'],
    ['a date that is a small number', { publishedAt: 5 }, 'published'],
    [
      'a date that is none once',
      [{ publishedAt: '2026-11-20' }, { publishedAt: 'soon' }],
      'published',
    ],
    ['an id that comes twice', [{ id: 1 }, { id: 1 }], 'id'],
    ['an id that is missing once', [{ id: 1 }, { id: null }], 'id'],
    ['an author who is a number', { author: 5 }, 'authors'],
    ['an author who is an id', { author: '507f1f77bcf86cd799439011' }, 'authors'],
    ['an author who is a UUID', { author: '9b2f1c1e-7d5a-4f0e-8a51-0c3f6a2b1d4e' }, 'authors'],
    ['an author who is a DID', { author: 'did:plc:abc' }, 'authors'],
    ['a section that is an id', { category: '507f1f77bcf86cd799439011' }, 'section'],
    ['an author who is an address', { author: 'nora@news.example' }, 'authors'],
    ['an author who is an URL', { author: 'https://news.example/nora' }, 'authors'],
    ['a standfirst that is an URL', { summary: 'https://news.example/x' }, 'standfirst'],
    ['a count that is a text', { comment_count: 'many' }, 'commentCount'],
    ['a language that is a text', { lang: 'the English one' }, 'lang'],
  ])('%s', (_, own, field) => {
    const items = [own].flat().map((one) => ({ title: 'A title', ...one }));
    expect(articleMap(items)).not.toHaveProperty(field);
  });

  test.each([
    [{ message: 'Back soon' }],
    ['text'],
    [7],
    [[{ foo: 1 }]],
    [{ type: 'about:blank', title: 'Not Found', status: 404, detail: 'There is no such story.' }],
    [{ title: 'News of the town', url: 'https://news.example/', rows: [{ foo: 1 }] }],
    [{ users: [{ name: 'Nora', age: 7, url: 'https://news.example/nora' }] }],
    [[{ title: 'https://news.example/a' }]],
    [[{ title: 'A' }, { id: 2 }, { id: 3 }]],
    [[1, 2, 3]],
  ])('of %j as articles', async (json) => {
    const error = await errorOf(() => articleMap(json));
    expect(error.kind).toBe('config');
    expect(error.hint).toContain(
      'attribute map. Looked for a list of objects with one of title, headline',
    );
  });

  test.each([
    [{ success: false, message: 'Token expired', comments: [] }],
    [{ ok: false, error: 'db down', articles: [] }],
    [{ status: 'error', message: 'Key invalid' }],
    [{ errors: [{ message: 'bad query' }], data: null }],
    [{ errno: 1000, errmsg: 'Forbidden' }],
  ])('of an error inside a 200: %j', async (json) => {
    const error = await errorOf(() => articleMap(json));
    expect(error).toMatchObject({ kind: 'http', answer: json });
  });

  test('of two lists that could both be meant', async () => {
    const error = await errorOf(() => articleMap({ top: [story], more: [story] }));
    expect(error).toMatchObject({
      kind: 'shape',
      message: 'items: both top and more could be the list',
      hint: 'Say which: map="items: top".',
    });
  });

  test('of an article that has others in it', async () => {
    const error = await errorOf(() => articleMap({ ...story, related: [story] }));
    expect(error.message).toBe('items: both related and $ could be the list');
  });

  test('and what there is, is said', async () => {
    const error = await errorOf(() => articleMap({ rows: [{ naam: 'x', tekst: 'y' }] }));
    expect(error.hint).toContain('there is naam, tekst.');
  });
});

const remark = {
  id: 1,
  text: 'I saw a kingfisher.',
  user: 'Nora',
  created_at: '2026-11-20T08:00:00Z',
};

describe('comments of no known API', () => {
  test('are read by the usual names', () => {
    expect(
      commentMap({
        comments: [
          { ...remark, parent_id: null, likes: 3, pinned: false, edited_at: null },
          { ...remark, id: 2, parent_id: 1, likes: 0, pinned: true, text: 'Me <b>too</b>.' },
        ],
        total: 2,
      }),
    ).toEqual({
      items: 'comments',
      id: 'id',
      body: 'text',
      published: 'created_at',
      score: 'likes',
      pinned: 'pinned',
      author: 'user',
      parent: 'parent_id',
      bodyFormat: 'html',
      total: 'total',
    });
  });

  test('have authors that are objects, or names with more beside them', () => {
    const user = { login: 'nora', avatar_url: 'https://img.example/n.png', html_url: '/nora' };
    expect(commentMap([{ ...remark, user }])).toMatchObject({
      author: { name: 'user.login', url: 'user.html_url', avatar: 'user.avatar_url' },
    });
    const beside = { author_name: 'Nora', author_url: '', avatar: 'https://img.example/n.png' };
    const { user: _, ...plain } = remark;
    expect(commentMap([{ ...plain, ...beside }])).toMatchObject({
      author: { name: 'author_name', avatar: 'avatar' },
    });
  });

  test('have a parent only where it is one of them or none', () => {
    const withParent = (parent: unknown): unknown =>
      commentMap([remark, { ...remark, id: 2, parent }]);
    expect(withParent(1)).toMatchObject({ parent: 'parent' });
    expect(withParent('1')).toMatchObject({ parent: 'parent' });
    expect(withParent(0)).toMatchObject({ parent: 'parent' });
    expect(withParent(99)).not.toHaveProperty('parent');
    expect(withParent('A story')).not.toHaveProperty('parent');
  });

  test('may be nested', () => {
    const json = [
      { ...remark, replies: [{ ...remark, id: 2, replies: [] }] },
      { ...remark, id: 3, replies: [] },
    ];
    const map = commentMap(json);
    expect(map).toMatchObject({ replies: 'replies', bodyFormat: 'text' });
    expect(commentsOf(map as never, json).items.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', undefined],
    ]);
  });

  test('keep their names and texts where one is odd', () => {
    const odd = { ...remark, id: 2, user: 'spam@a.example', text: 'https://spam.example/' };
    const more = { ...remark, id: 3, user: '77', text: '' };
    expect(
      commentMap([remark, odd, { ...remark, id: 4 }, { ...remark, id: 5 }, more]),
    ).toMatchObject({
      author: 'user',
      body: 'text',
    });
  });

  test('may lie in comment, with their replies beside it', () => {
    const removed = { comment: { ...remark, text: '' } };
    const replies = [{ comment: remark }, removed, { comment: remark }];
    const tree = { comment: { ...remark, user: { name: 'Nora' } }, replies };
    expect(commentMap({ comments: [tree] })).toMatchObject({
      id: 'comment.id',
      body: 'comment.text',
      author: { name: 'comment.user.name' },
      replies: 'replies',
    });
  });

  test.each([[[{ id: 1, text: 'a' }]], [[{ name: 'x', created: '2026-11-20' }]]])(
    'are not seen in %j',
    async (json) => {
      expect(await errorOf(() => commentMap(json))).toMatchObject({ kind: 'config' });
    },
  );
});

test('the expression of a path leads to what is there, whatever the keys', () => {
  const random = randomOf(3);
  const parts = [
    'a',
    'B',
    '_',
    '-',
    '7',
    '$',
    '@',
    ' ',
    "'",
    '\\',
    '.',
    '[',
    'é',
    'true',
    'null',
    '"',
    '{',
  ];
  for (let round = 0; round < 500; round++) {
    const path = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => oneOf(random, parts)).join(''),
    );
    const json = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), 'found');
    expect([path, evaluate(pathExpression(path), json)]).toEqual([path, 'found']);
  }
  expect(pathExpression([])).toBe('$');
});

/** Any JSON, with the names that are looked for more often than others. */
function anyJson(random: () => number, depth: number): unknown {
  const names =
    'id url title name body text author date image parent replies items data fields next total link __proto__ constructor toString'.split(
      ' ',
    );
  const leaves = [
    null,
    true,
    0,
    -1,
    7,
    1e12,
    '',
    'a',
    'A title',
    '2026-11-20',
    '/path',
    '//x',
    'https://a.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '<b>x</b>',
    'nora@a.example',
    '[object Object]',
    '\uD800',
  ];
  if (depth === 0 || random() < 0.3) return oneOf(random, leaves);
  const size = Math.floor(random() * 5);
  if (random() < 0.4) return Array.from({ length: size }, () => anyJson(random, depth - 1));
  const text = Array.from(
    { length: size },
    () => `${JSON.stringify(oneOf(random, names))}:${JSON.stringify(anyJson(random, depth - 1))}`,
  );
  return JSON.parse(`{${text.join(',')}}`) as unknown;
}

test.each(['article', 'comment'] as ModelKind[])(
  'whatever the JSON, %ss are guessed or a LedeError is told, and no URL is unsafe',
  (kind) => {
    const cases = Number(process.env['LEDE_CASES'] ?? 3000);
    let guessed = 0;
    for (let seed = 1; seed <= cases; seed++) {
      const random = randomOf(seed);
      const list = Array.from({ length: 1 + Math.floor(random() * 3) }, () => anyJson(random, 3));
      const answer = answerOf(random() < 0.7 ? { items: list } : anyJson(random, 5));
      try {
        const map = genericMap(answer, kind);
        const page =
          kind === 'article'
            ? atOnce(articleModel.read(mapOf(map, articleModel), answer, { html }))
            : atOnce(commentModel.read(mapOf(map, commentModel), answer, { html }));
        guessed++;
        const { items, next } = page;
        const ids = items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        JSON.stringify([items, next], (key, value: unknown) => {
          if (/^(url|avatar)$/.test(key)) expect(value).toMatch(/^https?:\/\//);
          return value;
        });
      } catch (error) {
        if (!(error instanceof LedeError))
          throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      }
    }
    expect(guessed).toBeGreaterThan(cases / 500);
  },
  120_000,
);
