import type { Image } from './model.js';

/** The widths that are asked for, in pixels: from a thumbnail to the whole of a wide column on a sharp screen. */
const WIDTHS = [240, 320, 480, 640, 960, 1280];

/** The width for a browser that picks none. */
const USUAL = 640;

/** `{width}` in an address, encoded or not. */
const PLACEHOLDER = /\{width\}|%7Bwidth%7D/gi;

/** An image whose address has `{width}` in it, in several widths. */
export function withWidths(image: Image): Image {
  const { url, srcset } = image;
  if (url.search(PLACEHOLDER) < 0) return image;
  const at = (width: number): string => url.replace(PLACEHOLDER, String(width));
  return {
    ...image,
    url: at(USUAL),
    srcset: srcset ?? WIDTHS.map((width) => ({ url: at(width), width })),
  };
}
