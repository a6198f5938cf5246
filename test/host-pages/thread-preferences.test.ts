import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { ARTICLES } from '../../stories/site/content/notable.js';
import { useSite } from './support.js';

const setting = useSite();

/** Opens the thread of an article for a reader with some preferences, with all that comes late. */
async function openThread(features: Readonly<Record<string, string>>): Promise<Page> {
  const page = await setting.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  const answer = await fetch(new URL(`/api/articles/${ARTICLES.busy}`, setting.site.url));
  const { url } = (await answer.json()) as { url: string };
  await page.goto(new URL(`${url}#comment-${ARTICLES.busy}-5`, setting.site.url).href);
  await page.evaluate(() => {
    const thread = document.querySelector('lede-comment-thread');
    if (thread) thread.loading = 'eager';
  });
  await page.waitForSelector('lede-comment-thread >>> .comment.target');
  await page.waitForSelector('lede-comment-thread >>> [part="vote-button"]');
  await page.waitForSelector('lede-comment-thread >>> [part="submit-button"]');
  return page;
}

describe('a reader with colours of their own', () => {
  test('sees in a thread what has the focus, what is voted, what is linked to and where to write', async () => {
    const page = await openThread({ 'forced-colors': 'active' });
    const seen = await page.evaluate(async () => {
      const root = document.querySelector('lede-comment-thread')?.shadowRoot;
      const find = (selector: string): HTMLElement => {
        const element = root?.querySelector<HTMLElement>(selector);
        if (!element) throw new Error(`there is no ${selector}`);
        return element;
      };
      const outline = (element: Element): string => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth}`;
      };
      const border = (element: Element): string => {
        const { borderTopStyle, borderTopColor } = getComputedStyle(element);
        return borderTopStyle === 'none' ? 'none' : borderTopColor;
      };
      const vote = find('[part="vote-button"]');
      const unpressed = outline(vote);
      vote.click();
      while (vote.getAttribute('aria-pressed') !== 'true')
        await new Promise((resolve) => setTimeout(resolve, 20));
      const pressed = outline(vote);
      const target = outline(find('.comment.target'));
      const focused = ['[part="reply-button"]', '[part="date"]', 'textarea', 'select'].map(
        (selector) => {
          find(selector).focus({ focusVisible: true });
          return outline(find(selector));
        },
      );
      return {
        unpressed,
        pressed,
        target,
        focused,
        field: border(find('textarea')),
        submit: border(find('[part="submit-button"]')),
        label: getComputedStyle(find('[part="submit-button"]')).color,
        behind: getComputedStyle(find('[part="submit-button"]')).backgroundColor,
      };
    });
    expect(seen.pressed).not.toBe(seen.unpressed);
    expect(seen.pressed).toMatch(/^solid/);
    expect(seen.target).toBe('solid 2px');
    for (const ring of seen.focused) expect(ring).toMatch(/^(solid|auto) [23]px$/);
    expect(seen.field).not.toBe('none');
    expect(seen.submit).not.toBe('none');
    expect(seen.label).not.toBe(seen.behind);
    await page.close();
  });
});

describe('a reader who wants less motion', () => {
  test('sees nothing move in a thread, whatever is opened in it', async () => {
    const page = await openThread({ 'prefers-reduced-motion': 'reduce' });
    const moving = await page.evaluate(async () => {
      const thread = document.querySelector('lede-comment-thread');
      const root = thread?.shadowRoot;
      const names: string[] = [];
      const look = (): void => {
        for (const animation of document.getAnimations())
          names.push(animation instanceof CSSAnimation ? animation.animationName : 'transition');
      };
      const press = async (selector: string): Promise<void> => {
        root?.querySelector<HTMLElement>(selector)?.click();
        for (let frame = 0; frame < 6; frame++) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          look();
        }
      };
      for (const part of ['reply-button', 'vote-button', 'collapse-button', 'more-button'])
        await press(`[part="${part}"]`);
      await press('.head [part="menu-button"]');
      const waiting = document.createElement('lede-comment-thread');
      document.body.append(waiting);
      await waiting.updateComplete;
      look();
      return names;
    });
    expect(moving).toEqual([]);
    await page.close();
  });
});
