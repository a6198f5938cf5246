import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './support.js';

const setting = useSite();

const CARDS = 'lede-article-card, lede-related-stories';

/** Opens the front page of the sample site for a reader with some preferences, every card and list on it shown. */
async function openFront(features: Readonly<Record<string, string>>): Promise<Page> {
  const page = await setting.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  await page.goto(setting.site.url);
  await page.waitForFunction(
    (tags) =>
      [...document.querySelectorAll<HTMLElement & { loading: string }>(tags)].every((element) => {
        element.loading = 'eager';
        return element.matches(':state(ready):not(:state(busy))');
      }),
    {},
    CARDS,
  );
  await page.waitForSelector('lede-related-stories[layout="carousel"] >>> [part="next-button"]');
  return page;
}

describe('a front page on paper', () => {
  test('has every story in sight, those of the carousel too, and nothing to press', async () => {
    const page = await openFront({});
    await page.emulateMediaType('print');
    const seen = await page.evaluate((tags) => {
      const roots = [...document.querySelectorAll(tags)].map(({ shadowRoot }) => shadowRoot);
      const all = (selector: string): Element[] =>
        roots.flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])]);
      const row = document
        .querySelector('lede-related-stories[layout="carousel"]')
        ?.shadowRoot?.querySelector('[part="list"]');
      const { left = 0, right = 0 } = row?.getBoundingClientRect() ?? {};
      return {
        pressable: all('button').filter((element) => element.checkVisibility()).length,
        headlines: all('[part="headline"]').filter((element) => element.checkVisibility()).length,
        cards: all('[part="card"]').length,
        clipped: [...(row?.children ?? [])].filter((item) => {
          const box = item.getBoundingClientRect();
          return box.left < left - 1 || box.right > right + 1;
        }).length,
        overflow: row && getComputedStyle(row).overflowX,
      };
    }, CARDS);
    expect(seen.cards).toBeGreaterThan(20);
    expect(seen).toMatchObject({
      pressable: 0,
      headlines: seen.cards,
      clipped: 0,
      overflow: 'visible',
    });
    await page.close();
  });
});

describe('a story on paper whose text is on its picture', () => {
  test('has its text below that, in the colour of the page: what lies under text is not printed', async () => {
    const page = await openFront({ 'prefers-color-scheme': 'light' });
    await page.emulateMediaType('print');
    const seen = await page.evaluate(() => {
      const card = document.querySelector('lede-article-card[layout="overlay"]');
      const find = (name: string) => card?.shadowRoot?.querySelector(`[part~="${name}"]`);
      const headline = find('headline');
      return {
        image: find('media')?.getBoundingClientRect().bottom,
        text: headline?.getBoundingClientRect().top,
        colour: headline && getComputedStyle(headline).color,
        page: getComputedStyle(document.body).color,
      };
    });
    expect(seen.text).toBeGreaterThan(seen.image ?? Infinity);
    expect(seen.colour).toBe(seen.page);
    await page.close();
  });
});

describe('a reader who wants less motion', () => {
  /** How a carousel goes on, and what moves while something is loading. */
  const motion = async (value: string) => {
    const page = await openFront({ 'prefers-reduced-motion': value });
    const moved = await page.evaluate(async () => {
      const list = document.querySelector<HTMLElement>('lede-related-stories[layout="carousel"]');
      list?.scrollIntoView({ behavior: 'instant' });
      const row = list?.shadowRoot?.querySelector('[part="list"]');
      list?.shadowRoot?.querySelector<HTMLElement>('[part="next-button"]')?.click();
      const atOnce = row?.scrollLeft ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const waiting = document.createElement('lede-article-card');
      document.body.append(waiting);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const skeleton = waiting.shadowRoot?.querySelector('.skeleton');
      return {
        atOnce,
        inTheEnd: row?.scrollLeft ?? 0,
        animated: skeleton ? getComputedStyle(skeleton).animationName : undefined,
      };
    });
    await page.close();
    return moved;
  };

  test('leafs through a carousel without a slide, past places that keep still', async () => {
    const { atOnce, inTheEnd, animated } = await motion('reduce');
    expect(atOnce).toBeGreaterThan(100);
    expect(inTheEnd).toBe(atOnce);
    expect(animated).toBe('none');
  });

  test('is the exception: for others it slides', async () => {
    const { atOnce, inTheEnd, animated } = await motion('no-preference');
    expect(atOnce).toBeLessThan(10);
    expect(inTheEnd).toBeGreaterThan(100);
    expect(animated).toBe('breathe');
  });
});

describe('a reader with colours of their own', () => {
  test('sees icons, the text on pictures and what has the focus in these', async () => {
    const page = await openFront({ 'forced-colors': 'active' });
    const colours = await page.evaluate((tags) => {
      const systemColour = (name: string): string => {
        const probe = document.createElement('p');
        probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const find = (selector: string): Element | undefined =>
        [...document.querySelectorAll(tags)].flatMap(
          ({ shadowRoot }) => shadowRoot?.querySelector(selector) ?? [],
        )[0];
      const style = (selector: string, pseudo?: string): Partial<CSSStyleDeclaration> => {
        const element = find(selector);
        return element ? getComputedStyle(element, pseudo) : {};
      };
      const [canvas, text] = ['Canvas', 'CanvasText'].map(systemColour);
      const words = style('.is-overlay .words');
      const icon = style('.icon', '::before');
      const badge = style('.badge');
      (find('.link') as HTMLElement | undefined)?.focus({ focusVisible: true });
      const ring = style('.link', '::after');
      return {
        canvas,
        text,
        overlay: [words.backgroundColor, words.backgroundImage, words.color],
        icon: icon.backgroundColor,
        badge: badge.color,
        ring: [ring.outlineStyle, ring.outlineWidth],
      };
    }, CARDS);
    const { canvas, text } = colours;
    expect(canvas).not.toBe(text);
    expect(colours.overlay).toEqual([canvas, 'none', text]);
    expect(colours.icon).toBe(colours.badge);
    expect(colours.icon).not.toBe(canvas);
    expect(colours.ring).toEqual(['solid', '3px']);
    await page.close();
  });
});
