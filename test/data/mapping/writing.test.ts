import { describe, expect, test } from 'vitest';
import * as engine from '../../../src/data/mapping/engine.js';
import { type Draft, type WriteSetting, compileWrite } from '../../../src/data/mapping/writing.js';
import { commentModel } from '../../../src/data/mapping/comment-model.js';
import type { FieldMap } from '../../../src/data/mapping/map.js';
import { ENDPOINT, errorOf, mapOf, scopeOf } from '../support.js';

const draft: Draft = {
  body: 'Hello & <b>bye</b>',
  author: { name: 'Nora', email: 'nora@example.org' },
  parent: { id: '7' },
  page: { url: 'https://news.example/story', title: 'Story' },
};

const requestOf = (
  setting: WriteSetting,
  query = {},
): ReturnType<ReturnType<typeof compileWrite>['request']> =>
  compileWrite(setting, engine).request(scopeOf(draft, { query }));

const outcomeOf = (
  setting: WriteSetting,
  answer: unknown,
): ReturnType<ReturnType<typeof compileWrite>['outcome']> =>
  compileWrite(setting, engine).outcome(scopeOf(answer));

describe('the request of a draft', () => {
  test('goes to the endpoint as JSON, dotted names nested and what is absent left out', () => {
    const request = requestOf(
      {
        body: {
          text: 'body',
          'author.name': 'author.name',
          'author.home': 'author.url',
          parent: 'parent.id | number',
          article: 'article.id',
          post: '$query.post',
          kind: "'comment'",
          subscribe: false,
        },
      },
      { post: '12' },
    );
    expect(request).toMatchObject({
      url: ENDPOINT,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(JSON.parse(request.body)).toEqual({
      text: 'Hello & <b>bye</b>',
      author: { name: 'Nora' },
      parent: 7,
      post: '12',
      kind: 'comment',
      subscribe: false,
    });
  });

  test('has lists where the names are numbers from 0 on, and objects elsewhere', () => {
    const { body } = requestOf({
      body: {
        'comments.0.html': 'body',
        'comments.0.by': 'author.name',
        'comments.1.html': 'page.title',
        'years.2026': 'page.title',
      },
    });
    expect(JSON.parse(body)).toEqual({
      comments: [{ html: 'Hello & <b>bye</b>', by: 'Nora' }, { html: 'Story' }],
      years: { 2026: 'Story' },
    });
  });

  test('can be a form, whose names do not nest', () => {
    const request = requestOf({ as: 'form', body: { 'comment.text': 'body', n: 'author.name' } });
    expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(request.body)]).toEqual([
      ['comment.text', 'Hello & <b>bye</b>'],
      ['n', 'Nora'],
    ]);
  });

  test('as a form has every text of a list, and no object', () => {
    const body = { tag: "'a,b' | split(',')", author: 'author', n: 'author.name' };
    expect([...new URLSearchParams(requestOf({ as: 'form', body }).body)]).toEqual([
      ['tag', 'a'],
      ['tag', 'b'],
      ['n', 'Nora'],
    ]);
  });

  test('goes where it is told, with its method and headers', () => {
    const request = requestOf({
      url: '/comments/{parent.id}?by={author.name}&page={page.url}',
      method: 'PUT',
      headers: { 'x-client': 'lede' },
    });
    expect(request.url).toBe(
      'https://news.example/comments/7?by=Nora&page=https%3A%2F%2Fnews.example%2Fstory',
    );
    expect(request).toMatchObject({ method: 'PUT', headers: { 'x-client': 'lede' } });
  });

  test.each(['https://[{author.name}', 'javascript:{body}'])(
    'is a config error where its address is none: %s',
    async (url) => {
      const error = await errorOf(() => requestOf({ url }));
      expect(error).toMatchObject({ kind: 'config' });
      expect(error.message).toContain('create.url: expected an http(s) URL');
    },
  );

  test('is a config error where a part of its address is absent', async () => {
    const error = await errorOf(() => requestOf({ url: '/articles/{article.id}' }));
    expect(error).toMatchObject({ kind: 'config' });
    expect(error.message).toContain('create.url');
  });
});

describe('what the server said', () => {
  test('is read from its answer', () => {
    const setting: WriteSetting = {
      comment: 'data.comment',
      id: 'data.id',
      pending: "data.state = 'held'",
      message: 'note',
      duplicate: "code = 'twice'",
      retryable: "code = 'busy'",
    };
    const data = { comment: { id: 1 }, id: 9, state: 'held' };
    expect(outcomeOf(setting, { data, note: 'Thank&nbsp;you', code: 'twice' })).toEqual({
      comment: { id: 1 },
      id: '9',
      pending: true,
      message: 'Thank you',
      fieldErrors: {},
      duplicate: true,
      retryable: false,
    });
    expect(outcomeOf(setting, undefined)).toMatchObject({ pending: false, message: undefined });
  });

  test('of each field is found under its names, in an object', () => {
    const errors = { 'author.email': ['No address.', 'Too short.'], text: 'Empty.', spam: 'Yes.' };
    expect(outcomeOf({ fieldErrors: 'errors' }, { errors }).fieldErrors).toEqual({
      email: 'No address.',
      body: 'Empty.',
    });
  });

  test('of each field is found in a list, by names that the map translates', () => {
    const setting: WriteSetting = {
      fieldErrors: { items: 'errors', field: 'at', message: 'says' },
      fields: { poster: 'name' },
    };
    const errors = [
      { at: 'poster', says: { message: 'Missing.' } },
      { at: 'constructor', says: 'x' },
    ];
    expect(outcomeOf(setting, { errors }).fieldErrors).toEqual({ name: 'Missing.' });
  });
});

test.each([
  [{ ulr: '/x' }, 'ulr: no such field', 'Did you mean url?'],
  [{ body: { text: 'a |' } }, "body.text: no filter '' at 3", 'The expression is: a |'],
  [{ body: 'text' }, 'body: expected an object', undefined],
  [{ url: 7 }, 'url: expected a text', undefined],
  [{ url: '/x/{' }, 'url: expected', undefined],
  [{ as: 'xml' }, 'as: expected json or form', undefined],
  [{ headers: { a: 1 } }, 'headers.a: expected a text', undefined],
  [{ fields: { mail: 'e-mail' } }, 'fields.mail: expected one of name, email', undefined],
  [{ fieldErrors: { items: 'a', filed: 'b' } }, 'fieldErrors.filed: no such field', 'field?'],
  [{ fieldErrors: { items: 'a', field: '', message: 'b' } }, 'fieldErrors.field: expected', ''],
  ['/comments', ' expected an object', undefined],
])('a mistake is told with its place when the map is read: %j', async (setting, what, hint) => {
  for (const key of ['create', 'vote', 'edit', 'remove', 'report']) {
    const map = { id: 'id', [key]: setting };
    const error = await errorOf(() => mapOf(map, commentModel));
    expect(error.kind).toBe('config');
    expect(error.message).toContain(`map: ${key}${what.startsWith(' ') ? ':' : '.'}${what}`);
    if (hint !== undefined) expect(error.hint).toContain(hint);
  }
});

test.each([
  [{ url: '/counts', count: 'n', total: 't' }, 'counts.total: no such field'],
  [{ count: 'n' }, 'counts: expected url'],
  [{ url: '/counts/{', count: 'n' }, 'counts.url: expected'],
  [{ url: '/counts', count: 'n[' }, 'counts.count: expected'],
])('a mistake in how comments are counted is told too: %j', async (counts, what) => {
  const error = await errorOf(() => mapOf({ counts } as unknown as FieldMap, commentModel));
  expect(error.kind).toBe('config');
  expect(error.message).toContain(`map: ${what}`);
});

test('whatever is written is kept in the map as it was', async () => {
  const write: WriteSetting = { url: '/c/{id}', method: 'PUT', body: { v: 'value' } };
  const map = {
    id: 'id',
    create: { ...write, challenge: 'captcha' },
    vote: write,
    edit: write,
    remove: { url: '/c/{id}', method: 'DELETE' },
    report: write,
    counts: { url: '/counts?of={url}', count: 'n' },
  };
  const { settings } = mapOf(map, commentModel);
  expect(await settings.written()).toEqual({ map });
  for (const key of Object.keys(map)) expect(settings).toHaveProperty(key);
});

test.each([
  [{ text: 'boddy' }, 'create.body.text', 'body'],
  [{ text: 'body', by: 'autor.name' }, 'create.body.by', 'author'],
])('a name that nothing written has is told with the nearest: %j', async (body, place, nearest) => {
  const error = await errorOf(() => mapOf({ create: { body } }, commentModel));
  expect(error.message).toContain(`map: ${place}: nothing that is written is called`);
  expect(error.hint).toContain(`Did you mean ${nearest}?`);
});

test('an object of expressions is told of: what is no text is sent as it is', async () => {
  const nested = { text: 'body', author: { name: 'author.name' } };
  const error = await errorOf(() => mapOf({ create: { body: nested } }, commentModel));
  expect(error.message).toBe('map: create.body.author: an object is sent as it is');
  expect(error.hint).toContain('"author.name"');
  const constant = { text: 'body', meta: { kind: 'comment', deep: { of: [1] } } };
  expect(() => mapOf({ create: { body: constant } }, commentModel)).not.toThrow();
});
