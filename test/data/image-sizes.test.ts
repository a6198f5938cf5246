import { describe, expect, test } from 'vitest';
import { withWidths } from '../../src/data/image-sizes.js';
import { articlesOf } from './support.js';

const widths = (template: (width: number) => string): object[] =>
  [240, 320, 480, 640, 960, 1280].map((width) => ({ url: template(width), width }));

describe('an image whose address has {width} in it', () => {
  test('is offered in several widths, and has a usual one', () => {
    expect(withWidths({ url: 'https://i.example/a/{width}.jpg', alt: 'Hills' })).toEqual({
      url: 'https://i.example/a/640.jpg',
      alt: 'Hills',
      srcset: widths((width) => `https://i.example/a/${width}.jpg`),
    });
  });

  test('has every {width} filled in, encoded ones too', () => {
    const { url, srcset } = withWidths({
      url: 'https://i.example/%7Bwidth%7D/{width}x?w=%7bwidth%7d',
    });
    expect(url).toBe('https://i.example/640/640x?w=640');
    expect(srcset).toEqual(widths((width) => `https://i.example/${width}/${width}x?w=${width}`));
  });

  test('keeps the candidates that it has', () => {
    const srcset = 'https://i.example/a.jpg 2x';
    expect(withWidths({ url: 'https://i.example/{width}.jpg', srcset })).toEqual({
      url: 'https://i.example/640.jpg',
      srcset,
    });
  });

  test('is read like that from any endpoint, relative to it', () => {
    const { items } = articlesOf(
      { items: 'posts', title: 'name', url: 'link', image: 'picture' },
      { posts: [{ name: 'One', link: '/one', picture: '/ic/{width}/one.webp' }] },
    );
    const { url, srcset } = items[0]?.image ?? {};
    expect(url).toMatch(/^https?:\/\/[^/]+\/ic\/640\/one\.webp$/);
    expect(srcset).toEqual(widths((width) => (url ?? '').replace('640', String(width))));
  });
});

test('any other image stays as it is', () => {
  const image = { url: 'https://i.example/a.jpg?size={size}', width: 1200, height: 800 };
  expect(withWidths(image)).toBe(image);
});
