import { describe, expect, test } from 'vitest';
import { articlesOf } from '../support.js';

const title = '$.people[kind = @.by.kind && key = @.by.key][0].name';

describe('an item joined to a list of the answer', () => {
  test('finds its element by every part of the test, whichever side it is written on', () => {
    const answer = {
      posts: [
        { by: { kind: 'user', key: 2 } },
        { by: { kind: 'bot', key: '2' } },
        { by: { kind: 'bot', key: 9 } },
      ],
      people: [
        { kind: 'user', key: '2', name: 'Ines' },
        { kind: 'bot', key: 2, name: 'Clock' },
      ],
    };
    for (const setting of [title, '$.people[@.by.kind = kind && @.by.key = key][0].name'])
      expect(
        articlesOf({ items: 'posts', title: setting }, answer).items.map((item) => item.title),
      ).toEqual(['Ines', 'Clock', undefined]);
  });

  test('finds each element once, in the order of the list, by any of several keys', () => {
    const answer = {
      posts: [{ tags: ['b', 'a'] }],
      tags: [
        { id: 'a', name: 'Ahoy' },
        { id: ['b', 'a'], name: 'Both' },
        { id: 'c', name: 'Other' },
      ],
    };
    const map = { items: 'posts', title: '$.tags[id = @.tags].name | join' };
    expect(articlesOf(map, answer).items[0]?.title).toBe('Ahoy, Both');
  });

  test('finds nothing by a key that is absent', () => {
    const answer = { posts: [{}], people: [{ name: 'Nobody' }] };
    const map = { items: 'posts', title: '$.people[key = @.by][0].name || "none"' };
    expect(articlesOf(map, answer).items[0]?.title).toBe('none');
  });

  test('reads the list once an answer, not once an item', () => {
    let reads = 0;
    const watched = (element: object): object =>
      new Proxy(element, {
        getOwnPropertyDescriptor(target, key) {
          if (key === 'key') reads++;
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
      });
    const count = 300;
    const range = Array.from({ length: count }, (_, key) => key);
    const answer = {
      posts: range.map((key) => ({ by: { kind: 'user', key } })),
      people: range.map((key) => watched({ kind: 'user', key, name: `n${key}` })),
    };
    const { items } = articlesOf({ items: 'posts', title }, answer);
    expect(items.map((item) => item.title)).toEqual(range.map((key) => `n${key}`));
    // Once for the index, once for the item that it is found for.
    expect(reads).toBe(2 * count);
  });
});
