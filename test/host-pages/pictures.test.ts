import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { INHERITED, PLACE, equalise } from '../support/equalise.js';
import { STYLED_PAGES } from '../support/host-page-names.js';
import { TAGS, ready, useSite } from './support.js';

const setting = useSite();

/** One colour: how the gradients of a picture are dithered depends on the layers of the page. */
const PLAIN_IMAGE =
  'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** Over everything else, so that what is around it is not in the picture. */
const IN_FRONT = {
  ...PLACE,
  // White space before the element takes no line, even where the page keeps it.
  display: 'flex',
  'border-radius': '0',
  position: 'fixed',
  inset: '0 auto auto 0',
  'z-index': '2147483647',
  background: 'white',
  'writing-mode': 'horizontal-tb',
  transform: 'none',
};

/** Pictures of what the elements of a page draw, by element and state. */
async function picturesOf(name: string, language = { lang: 'en', dir: 'ltr' }) {
  const page = await setting.browser.newPage();
  await page.setViewport({ width: 900, height: 2600 });
  await page.goto(`${setting.site.url}host-pages/${name}.html`);
  await page.evaluate((given) => void Object.assign(document.documentElement, given), language);
  await ready(page);
  const pictures: Record<string, string> = {};
  for (const tag of TAGS) pictures[`${tag}, loaded`] = await pictureOf(page, tag);

  await page.evaluate(() => {
    const root = document.querySelector('lede-comment-thread')?.shadowRoot;
    root?.querySelector<HTMLElement>('[part="reply-button"]')?.click();
  });
  await page.waitForSelector('lede-comment-thread >>> li form.open');
  pictures['form open'] = await pictureOf(page, 'lede-comment-thread');

  await page.evaluate(() => {
    const thread = document.querySelector('lede-comment-thread');
    if (thread) thread.src = '/api/articles/102/comments?fault=404';
  });
  await page.waitForFunction(() =>
    document.querySelector('lede-comment-thread')?.matches(':state(error)'),
  );
  pictures['error'] = await pictureOf(page, 'lede-comment-thread');
  await page.close();
  return pictures;
}

async function pictureOf(page: Page, tag: (typeof TAGS)[number]): Promise<string> {
  const element = await page.$(tag);
  if (!element) throw new Error(`there is no ${tag}`);
  await element.evaluate(equalise, IN_FRONT, INHERITED);
  const clip = await element.evaluate(async (host, plain) => {
    const images = [...(host.shadowRoot?.querySelectorAll('img') ?? [])];
    for (const image of images) {
      image.removeAttribute('srcset');
      image.src = plain;
    }
    await Promise.all(images.map((image) => image.decode()));
    // A caret blinks.
    (host.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    const {
      x = 0,
      y = 0,
      width = 0,
      height = 0,
    } = host.shadowRoot?.querySelector('.frame')?.getBoundingClientRect() ?? {};
    return { x, y, width, height };
  }, PLAIN_IMAGE);
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  await element.evaluate((host) =>
    host.parentElement?.style.setProperty('position', 'static', 'important'),
  );
  return picture;
}

/** How much a colour may differ, of 255: edges are smoothed a little otherwise in other layers of a page. */
const TOLERANCE = 4;

/** How many pixels of two pictures are not of the same colour; all of them where the pictures are not of one size. */
async function differing(one: string | undefined, other: string | undefined): Promise<number> {
  if (one === other) return 0;
  const page = await setting.browser.newPage();
  const count = await page.evaluate(
    async (pictures, tolerance) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture ?? ''}`;
          await image.decode();
          const { width, height } = image;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, width, height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return Infinity;
      const isOther = (value: number, index: number) =>
        Math.abs(value - (b.data[index] ?? 0)) > tolerance;
      return a.data.filter(isOther).length;
    },
    [one, other],
    TOLERANCE,
  );
  await page.close();
  return count;
}

describe('pictures', () => {
  let empty: Awaited<ReturnType<typeof picturesOf>>;
  let arabic: typeof empty;

  beforeAll(async () => {
    empty = await picturesOf('empty');
    arabic = await picturesOf('empty', { lang: 'ar', dir: 'rtl' });
  }, 60_000);

  test('show different things in different states', async () => {
    expect(new Set(Object.values(empty)).size).toBe(5);
    expect(await differing(arabic['error'], empty['error'])).toBeGreaterThan(0);
  });

  test.each(STYLED_PAGES)('of %s are those of an empty page, pixel by pixel', async (name) => {
    const here =
      name === 'right-to-left'
        ? await picturesOf(name, { lang: 'ar', dir: 'rtl' })
        : await picturesOf(name);
    const there = name === 'right-to-left' ? arabic : empty;
    const different: Record<string, number> = {};
    for (const state of Object.keys(there))
      different[state] = await differing(here[state], there[state]);
    expect(Object.values(different), JSON.stringify(different)).toEqual([0, 0, 0, 0, 0]);
  });
});
