import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromium, chromiumArgs } from '../../browser-args.js';
import { ARTICLES } from '../../stories/site/content/notable.js';
import { type TestSite, startTestSite } from './support/site.js';

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startTestSite('Hono');
  browser = await puppeteer.launch({ executablePath: chromium, args: chromiumArgs });
});

afterAll(async () => {
  await browser.close();
  site.close();
});

beforeEach(async () => {
  page = await (await browser.createBrowserContext()).newPage();
  site.asked.length = 0;
});

afterEach(async () => {
  site.release();
  await page.browserContext().close();
});

const FORM = 'lede-comment-thread >>> form';

/** Opens the page of a thread with the script held back. */
async function openBeforeScript(thread: string): Promise<void> {
  site.hold();
  // Not awaited: the page is not loaded while its script is held back.
  void page.goto(`${site.origin}/articles/${thread}`).catch(() => undefined);
  await page.waitForSelector('#end');
}

async function type(field: string, text: string): Promise<void> {
  await page.locator(`${FORM} [data-field="${field}"]`).click();
  await page.keyboard.type(text);
}

/** The script comes, and the thread has taken over what the server drew. */
async function adopted(): Promise<void> {
  site.release();
  await page.waitForFunction(
    () => !document.querySelector('lede-comment-thread')?.shadowRoot?.querySelector('style'),
  );
}

/** What the fields of the thread hold, of each form. */
const values = (): Promise<unknown> =>
  page.evaluate(() =>
    [
      ...(document.querySelector('lede-comment-thread')?.shadowRoot?.querySelectorAll('form') ??
        []),
    ].map((form) => Object.fromEntries(new FormData(form))),
  );

const shiftsSoFar = (): Promise<unknown> => page.evaluate('window.record.shifts');

const heightOfForm = (): Promise<number | undefined> =>
  page.evaluate(
    () =>
      document
        .querySelector('lede-comment-thread')
        ?.shadowRoot?.querySelector('form')
        ?.getBoundingClientRect().height,
  );

describe('what a reader has begun to write before the script is there', () => {
  test('stays in all fields, in a form of the same height, with the caret where it was', async () => {
    await openBeforeScript(ARTICLES.busy);
    expect(await heightOfForm()).toBeLessThan(170);
    await type('body', 'Half a ');
    await type('email', 'ida@example.org');
    await type('name', 'Idx');
    await page.keyboard.press('ArrowLeft');
    const before = await heightOfForm();
    expect(before).toBeGreaterThan(300);
    const shifts = await shiftsSoFar();
    await adopted();
    expect(await heightOfForm()).toBe(before);
    await page.keyboard.press('Delete');
    await page.keyboard.type('a');
    expect(await values()).toEqual([
      { body: 'Half a ', name: 'Ida', email: 'ida@example.org', url: '', homepage: '' },
    ]);
    expect(await shiftsSoFar()).toEqual(shifts);
  });

  test('can be sent by the element after that', async () => {
    await openBeforeScript(ARTICLES.quiet);
    await type('body', 'Written early.');
    await type('name', 'Ida');
    await type('email', 'ida@example.org');
    await adopted();
    await page.locator('lede-comment-thread >>> [part~="submit-button"]').click();
    await page.waitForSelector('lede-comment-thread >>> article');
    expect(new URL(page.url()).hash).toBe('');
    // It is shown before it is sent.
    await expect.poll(() => site.asked).toEqual(['POST /api/articles/103/comments?per_page=20']);
  });

  test('can be sent by the form itself, which leads back to the page with the comment on it', async () => {
    await openBeforeScript(ARTICLES.quiet);
    await type('body', 'Sent before the script.');
    await type('name', 'Ida');
    await type('email', 'ida@example.org');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.startsWith('#comment-'));
    expect(new URL(page.url()).pathname).toBe('/articles/103');
    site.release();
    await page.waitForFunction(() =>
      document.querySelector('lede-comment-thread')?.matches(':state(ready)'),
    );
    await page.waitForSelector('lede-comment-thread >>> ::-p-text(Sent before the script.)');
    expect(site.asked.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  });

  test('is not lost where the thread has closed meanwhile: it stays to be read and copied', async () => {
    await openBeforeScript(ARTICLES.busy);
    await type('body', 'Too late.');
    await page.evaluate(() =>
      document.querySelector('lede-comment-thread')?.setAttribute('closed', ''),
    );
    await adopted();
    const left = await page.evaluate(() => {
      const root = document.querySelector('lede-comment-thread')?.shadowRoot;
      return {
        forms: root?.querySelectorAll('form').length,
        texts: [...(root?.querySelectorAll('textarea') ?? [])].map(({ value, readOnly }) => [
          value,
          readOnly,
        ]),
        note: root?.textContent.includes('Comments are closed.'),
      };
    });
    expect(left).toEqual({ forms: 0, texts: [['Too late.', true]], note: true });
  });

  test.each([
    ['among the first', '102-2'],
    ['far below', '102-18'],
  ])(
    'is a reply %s, and is gone on with in the form of the comment that it answers',
    async (_, id) => {
      site.hold();
      void page.goto(`${site.origin}/articles/102?lede-reply=${id}`).catch(() => undefined);
      await page.waitForSelector('#end');
      const field = await page.waitForSelector('lede-comment-thread >>> li form textarea');
      await field?.type('An answ');
      await adopted();
      await page.keyboard.type('er');
      expect(await values()).toEqual([
        expect.objectContaining({ body: '' }),
        expect.objectContaining({ body: 'An answer' }),
      ]);
    },
  );

  test('a click on a reply button opens the form once the script is there', async () => {
    await openBeforeScript(ARTICLES.busy);
    await adopted();
    await page.locator('lede-comment-thread >>> [part~="reply-button"]').click();
    const field = await page.waitForSelector('lede-comment-thread >>> li [part~="form"] textarea');
    await page.waitForFunction(
      (node) => (node?.getRootNode() as ShadowRoot).activeElement === node,
      {},
      field,
    );
  });
});

describe('without JavaScript', () => {
  beforeEach(async () => {
    await page.setJavaScriptEnabled(false);
  });

  const open = (path: string) => page.goto(`${site.origin}/articles/${path}`);

  /** Clicks. What Puppeteer waits by does not run in such a page. */
  async function press(selector: string): Promise<void> {
    const node = await page.$(selector);
    await node?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await node?.boundingBox();
    if (!box) throw new Error(`${selector} is not shown`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  const follow = (selector: string) => Promise.all([page.waitForNavigation(), press(selector)]);

  /** Sends the form under a selector. */
  async function send(form: string, fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) {
      await press(`${form} [data-field="${name}"]`);
      await page.keyboard.type(text);
    }
    await follow(`${form} [part~="submit-button"]`);
  }

  /** What a reader sees of what is in a thread. */
  const shownIn = (): Promise<string> =>
    page.evaluate(() => {
      const root = document.querySelector('lede-comment-thread')?.shadowRoot;
      return root?.querySelector<HTMLElement>('.thread')?.innerText ?? '';
    });

  const ida = { name: 'Ida', email: 'ida@example.org' };

  test('a comment is posted by a plain form, and is there after it', async () => {
    await open(ARTICLES.quiet);
    await send(FORM, { ...ida, body: 'Plainly said.' });
    expect(page.url()).toMatch(new RegExp(`^${site.origin}/articles/103#comment-reader-\\d+$`));
    expect(await shownIn()).toContain('Plainly said.');
  });

  test('the browser checks what is required', async () => {
    await open(ARTICLES.quiet);
    await press(`${FORM} [part~="submit-button"]`);
    expect(site.asked.filter((each) => each.startsWith('POST'))).toEqual([]);
    expect(page.url()).toBe(`${site.origin}/articles/103`);
  });

  test('what the server refuses it says on a page that leads back', async () => {
    await open(ARTICLES.quiet);
    await send(FORM, { ...ida, body: 'Said twice.' });
    await open(ARTICLES.quiet);
    await send(FORM, { ...ida, body: 'Said twice.' });
    expect(await page.content()).toContain('You have already said this here.');
    await follow('main p a');
    expect(page.url()).toBe(`${site.origin}/articles/103`);
  });

  test('a comment is answered by a link to the page with the form under it', async () => {
    await open(ARTICLES.busy);
    await follow('lede-comment-thread >>> a[aria-label="Reply to tove_quay"]');
    expect(new URL(page.url()).searchParams.get('lede-reply')).toBe('102-2');
    await send('lede-comment-thread >>> li form', { ...ida, body: 'Plainly answered.' });
    expect(new URL(page.url()).search).toBe('');
    const comments = await (
      await fetch(`${site.origin}/api/articles/102/comments?per_page=1&order=desc`)
    ).json();
    expect(comments).toMatchObject({
      comments: expect.arrayContaining([
        expect.objectContaining({ parent_id: '102-2', body: '<p>Plainly answered.</p>' }),
      ]),
    });
  });

  test('nothing is shown that would do nothing', async () => {
    await open(ARTICLES.busy);
    const shown = await Promise.all(
      ['[data-action]', '.sort', '[part~="more-button"]'].map(async (selector) => {
        const nodes = await page.$$(`lede-comment-thread >>> ${selector}`);
        const visible = await Promise.all(nodes.map((node) => node.isVisible()));
        return [nodes.length > 0, visible.some(Boolean)];
      }),
    );
    expect(shown).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });
});
