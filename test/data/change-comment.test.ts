import { describe, expect, test } from 'vitest';
import { changes } from '../../src/data/change-comment.js';
import type { Comment } from '../../src/data/model.js';
import { commentSource, json } from './source-support.js';
import { bodyOf, serve } from './support.js';

const comment: Comment = {
  id: '7',
  parentId: '3',
  author: { name: 'Nora Check' },
  body: '<p>I saw a kingfisher.</p>',
  bodyFormat: 'html',
  source: 'I saw a *kingfisher*.',
  status: 'published',
  score: 4,
};
const page = { page: { url: 'https://news.example/story', title: 'Story' } };

/** What a server takes that answers as it is told, and what it was sent. */
async function changing(preset: string, answer: unknown, status = 200, settings: object = {}) {
  const sent: unknown[] = [];
  const origin = await serve((request, response) => {
    void bodyOf(request).then((body) => {
      sent.push([request.method, request.url, body && JSON.parse(body)]);
      if (answer === undefined) response.writeHead(status).end();
      else json(answer, status)(request, response);
    });
  });
  const source = commentSource({
    src: `${origin}/thread/comments?uri=/story`,
    preset,
    ...settings,
  });
  return { taken: await changes(source), sent };
}

describe('a comment that is changed', () => {
  test('is as the server has it afterwards, with what it does not say again', async () => {
    const { taken, sent } = await changing('lede', {
      id: 7,
      body: '<p>I saw two.</p>',
      edited: '2026-11-26T10:00:00Z',
    });
    const changed = await taken.edit?.send(comment, { ...page, body: 'I saw two.' });
    expect(sent).toEqual([['PUT', '/thread/comments/7', { body: 'I saw two.' }]]);
    expect(changed).toEqual({
      ...comment,
      source: undefined,
      body: '<p>I saw two.</p>',
      edited: new Date('2026-11-26T10:00:00Z'),
    });
  });

  test('is what was written, where the server says no more than yes', async () => {
    const { taken } = await changing('lede', undefined, 204);
    const changed = await taken.edit?.send(comment, { ...page, body: 'I saw <two>.' });
    expect(changed).toMatchObject({ body: 'I saw <two>.', bodyFormat: 'text', parentId: '3' });
    expect(changed?.edited).toBeInstanceOf(Date);
  });

  test('stays as it was where the server refuses, whose words are the reason', async () => {
    const { taken } = await changing('lede', { message: 'Too late.' }, 403);
    await expect(taken.edit?.send(comment, { ...page, body: 'x' })).rejects.toMatchObject({
      kind: 'http',
      status: 403,
      message: 'Too late.',
    });
  });

  test('can be changed for as long as the map says', async () => {
    const { taken } = await changing('isso', {});
    expect(taken.edit?.within).toBe(900_000);
    expect(taken.report).toBeUndefined();
  });
});

describe('a comment that is deleted', () => {
  test('leaves its place', async () => {
    const { taken, sent } = await changing('lede', undefined, 204);
    const removed = await taken.remove?.send(comment, page);
    expect(sent).toMatchObject([['DELETE', '/thread/comments/7', {}]]);
    expect(removed).toMatchObject({ id: '7', parentId: '3', status: 'deleted', body: '' });
  });

  test('is deleted also where it was gone before', async () => {
    const { taken } = await changing('lede', { message: 'There is no such comment.' }, 404);
    expect(await taken.remove?.send(comment, page)).toMatchObject({ status: 'deleted' });
  });
});

describe('a report', () => {
  test('takes a reason where the map has a place for one', async () => {
    const { taken, sent } = await changing('lede', undefined, 202);
    expect(taken.report?.takesReason).toBe(true);
    await taken.report?.send(comment, { ...page, reason: 'An insult.' });
    expect(sent).toEqual([['POST', '/thread/comments/7/reports', { reason: 'An insult.' }]]);
  });

  test('takes none otherwise', async () => {
    const { taken } = await changing('lede', {}, 200, {
      map: { report: { url: 'report/{id}', body: { what: 'id' } } },
    });
    expect(taken.report?.takesReason).toBe(false);
  });
});

describe('what takes an account', () => {
  test('is offered where the page sends headers or cookies', async () => {
    expect((await changing('ghost', {})).taken).toEqual({});
    const { taken } = await changing('ghost', {}, 200, { credentials: 'include' });
    expect(Object.keys(taken)).toEqual(['edit', 'remove', 'report']);
  });
});

test('a map whose time is no number is refused by name', async () => {
  await expect(
    changing('lede', {}, 200, { map: { edit: { within: 'PT15M', body: {} } } }),
  ).rejects.toThrow('map: edit.within: expected a number of seconds');
});
