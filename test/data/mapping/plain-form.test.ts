import { describe, expect, test } from 'vitest';
import * as engine from '../../../src/data/mapping/engine.js';
import { answerScope } from '../../../src/data/mapping/map-page.js';
import type { PlainForm, PlainFormSetting } from '../../../src/data/mapping/plain-form.js';
import { type Draft, type WriteSetting, compileWrite } from '../../../src/data/mapping/writing.js';
import { lede } from '../../../src/data/presets/lede.js';
import { wordpress } from '../../../src/data/presets/wordpress.js';
import { nodeReader } from '../../../src/html/node-reader.js';

const draft: Draft = {
  body: '',
  author: {},
  page: { url: 'https://news.example/story', title: 'A story' },
};

function formOf(
  create: WriteSetting | undefined,
  url: string,
  more: Partial<Draft> = {},
): PlainForm | undefined {
  const scope = answerScope(
    { url, json: { ...draft, ...more }, headers: {} },
    { html: nodeReader },
  );
  return compileWrite(create ?? {}, engine).form?.(scope);
}

const mistake = (form: unknown): unknown => {
  try {
    compileWrite({ form: form as PlainFormSetting }, engine);
  } catch (error) {
    return error;
  }
  return undefined;
};

const created = (map: unknown): WriteSetting | undefined =>
  (map as { readonly create?: WriteSetting }).create;

describe('the form that a browser posts by itself', () => {
  test('has fields for what a reader types, and knows the rest', () => {
    const form: PlainFormSetting = {
      url: '/post?from={page.title}',
      body: { text: 'body', who: 'author.name', answers: 'parent.id', site: "'main'" },
    };
    expect(formOf({ form }, 'https://news.example/api', { parent: { id: '7' } })).toEqual({
      action: 'https://news.example/post?from=A%20story',
      names: { body: 'text', name: 'who' },
      hidden: [
        ['answers', '7'],
        ['site', 'main'],
      ],
    });
  });

  test('goes to the endpoint itself where nothing else is said, and is none where a part of its address is absent', () => {
    const url = 'https://news.example/api?post=1';
    expect(formOf({ form: { body: { a: 'body' } } }, url)?.action).toBe(url);
    expect(formOf({ form: { url: '/{parent.id}', body: { a: 'body' } } }, url)).toBeUndefined();
    expect(formOf({ form: { url: 'javascript:x()', body: { a: 'body' } } }, url)).toBeUndefined();
    expect(formOf({}, url)).toBeUndefined();
  });

  test.each([
    ['a text', 'map: create.form: expected an object'],
    [{ to: '/' }, expect.stringMatching(/^map: create\.form.*to/)],
    [{ url: 5, body: { a: 'body' } }, 'map: create.form.url: expected a text'],
    [{ body: 'body' }, 'map: create.form.body: expected an object'],
    [
      { body: { a: 'author.name' } },
      "map: create.form.body: nothing in it is 'body', the text of the comment",
    ],
    [{ body: { a: 'body', b: '(' } }, expect.stringContaining('map: create.form.body.b: ')],
  ])('%j is a mistake that is named', (form, message) => {
    expect(mistake(form)).toMatchObject({ name: 'LedeError', kind: 'config', message });
  });

  test("WordPress's is the one of its classic themes, wherever WordPress lies", () => {
    const form = formOf(
      created(wordpress.comment),
      'https://news.example/blog/wp-json/wp/v2/comments?post=58&per_page=100',
      { parent: { id: '9' } },
    );
    expect(form).toEqual({
      action: 'https://news.example/blog/wp-comments-post.php',
      names: { body: 'comment', name: 'author', email: 'email', url: 'url' },
      hidden: [
        ['comment_post_ID', '58'],
        ['comment_parent', '9'],
        ['redirect_to', 'https://news.example/story'],
      ],
    });
  });

  test("Lede's goes to the endpoint, with the page to come back to", () => {
    const url = 'https://news.example/api/articles/1/comments';
    expect(formOf(created(lede.comment), url)).toEqual({
      action: url,
      names: { body: 'body', name: 'author.name', email: 'author.email', url: 'author.url' },
      hidden: [['page', 'https://news.example/story']],
    });
  });
});
