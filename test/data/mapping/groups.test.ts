import { describe, expect, test } from 'vitest';
import { articlesOf, fieldOf } from '../support.js';

describe('an image', () => {
  test('given field by field has what is found of it', () => {
    const setting = { url: 'pic.src', alt: 'pic.alt', width: 'pic.w', credit: 'pic.by' };
    const item = { pic: { src: '/a.jpg', alt: 'A <b>boat</b>', w: '640' } };
    expect(fieldOf('image', setting, item)).toEqual({
      url: 'https://news.example/a.jpg',
      alt: 'A boat',
      width: 640,
    });
  });

  test('is none without a URL', () => {
    expect(fieldOf('image', { url: 'pic', alt: 'alt' }, { alt: 'A boat' })).toBeUndefined();
    expect(fieldOf('image', 'pic', { pic: { alt: 'A boat' } })).toBeUndefined();
  });

  test("given as an expression also takes the object's alt, width and height", () => {
    const pic = { src: '/a.jpg', alt: 'A boat', width: 640, height: '480', caption: 'not this' };
    const image = { url: 'https://news.example/a.jpg', alt: 'A boat', width: 640, height: 480 };
    expect(fieldOf('image', 'pic', { pic })).toEqual(image);
    expect(fieldOf('image', 'pics', { pics: [{ alt: 'no URL' }, pic] })).toEqual(image);
    expect(fieldOf('image', 'pic.src', { pic })).toEqual({ url: image.url });
  });

  test('has its sizes, each read from one entry, those left out that have no URL or width', () => {
    const srcset = { items: 'sizes | values', url: '"{^.folder}{file}"', width: 'w' };
    const item = {
      folder: '/img/',
      sizes: { s: { file: 's.jpg', w: 100 }, m: { file: 'm.jpg', w: '200' }, l: { file: 'l.jpg' } },
    };
    expect(fieldOf('image', { url: "'/a.jpg'", srcset }, item)?.srcset).toEqual([
      { url: 'https://news.example/img/s.jpg', width: 100 },
      { url: 'https://news.example/img/m.jpg', width: 200 },
    ]);
    expect(fieldOf('image', { url: "'/a.jpg'", srcset }, {})).toEqual({
      url: 'https://news.example/a.jpg',
    });
  });

  test('takes sizes made of constants and the place from the item', () => {
    const srcset = { items: [240, 480], url: '"{^.base}?w={@}"', width: '@' };
    expect(fieldOf('image', { url: 'base', srcset }, { base: '/a.jpg' })?.srcset).toEqual([
      { url: 'https://news.example/a.jpg?w=240', width: 240 },
      { url: 'https://news.example/a.jpg?w=480', width: 480 },
    ]);
  });

  test('takes a ready-made srcset, each URL of it checked', () => {
    const item = {
      u: '/a.jpg',
      set: '/a.jpg 1x, javascript:alert(1) 2x, https://img.example/b.jpg 3x',
    };
    expect(fieldOf('image', { url: 'u', srcset: 'set' }, item)?.srcset).toBe(
      'https://news.example/a.jpg 1x, https://img.example/b.jpg 3x',
    );
  });

  test('has a focal point where both of its sides are from 0 to 1', () => {
    const setting = { url: 'u', focalPoint: { x: 'x', y: 'y' } };
    expect(fieldOf('image', setting, { u: '/a', x: 0, y: '0.5' })?.focalPoint).toEqual({
      x: 0,
      y: 0.5,
    });
    expect(fieldOf('image', setting, { u: '/a', x: 0.5 })?.focalPoint).toBeUndefined();
    expect(fieldOf('image', setting, { u: '/a', x: 50, y: 50 })?.focalPoint).toBeUndefined();
  });
});

describe('authors', () => {
  test('are every entry that has a name', () => {
    const setting = { items: 'by', name: 'n', url: 'link', avatar: '^.faces[id = @.id][0].src' };
    const item = {
      by: [{ id: 1, n: 'Ada', link: '/ada' }, { n: '' }, { id: 2, n: 'Bo' }],
      faces: [{ id: 2, src: '/bo.png' }],
    };
    expect(fieldOf('authors', setting, item)).toEqual([
      { name: 'Ada', url: 'https://news.example/ada' },
      { name: 'Bo', avatar: 'https://news.example/bo.png' },
    ]);
  });

  test('given as an expression are names, or objects with name, url and avatar', () => {
    const by = ['Ada', { name: 'Bo', url: '/bo', avatar: 'javascript:1' }, 7, null, {}];
    expect(fieldOf('authors', 'by', { by })).toEqual([
      { name: 'Ada' },
      { name: 'Bo', url: 'https://news.example/bo' },
      { name: '7' },
    ]);
    expect(fieldOf('authors', 'by.name', { by: { name: 'Ada' } })).toEqual([{ name: 'Ada' }]);
  });

  test('without items are one, read on the item', () => {
    const item = { byline: 'Ada', face: '/a.png' };
    expect(fieldOf('authors', { name: 'byline', avatar: 'face' }, item)).toEqual([
      { name: 'Ada', avatar: 'https://news.example/a.png' },
    ]);
  });

  test('without items see by ^ what the item came from', () => {
    const json = [{ by: { name: 'Ada' }, attributes: { title: 'x' } }];
    const map = { items: '$', item: 'attributes', title: 'title', authors: { name: '^.by.name' } };
    expect(articlesOf(map, json).items[0]?.authors).toEqual([{ name: 'Ada' }]);
  });

  test('are none where nothing is found', () => {
    expect(fieldOf('authors', { items: 'by', name: 'n' }, {})).toEqual([]);
    expect(fieldOf('authors', 'by', {})).toEqual([]);
  });
});

describe('a section', () => {
  test('is a name, or an object with name and url', () => {
    expect(fieldOf('section', 's', { s: 'Culture' })).toEqual({ name: 'Culture' });
    expect(fieldOf('section', 's', { s: [{ name: 'Culture', url: '/c' }] })).toEqual({
      name: 'Culture',
      url: 'https://news.example/c',
    });
    expect(fieldOf('section', { url: 's' }, { s: '/c' })).toBeUndefined();
  });
});
