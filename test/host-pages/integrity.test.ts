import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { TAGS, ready, useSite } from './support.js';

const setting = useSite();

const hashes = async (): Promise<Readonly<Record<string, string>>> =>
  JSON.parse(
    await readFile(new URL('../../dist/integrity.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<string, string>>;

/** Opens the empty page with the script and all it loads bound to hashes. */
async function openBound(integrity: Readonly<Record<string, string>>) {
  const { site, browser } = setting;
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => void errors.push(message.text()));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().endsWith('/host-pages/empty.html')) return void request.continue();
    void fetch(request.url())
      .then((response) => response.text())
      .then((html) => {
        const map = Object.entries(integrity).map(([name, hash]) => [`/dist/${name}`, hash]);
        const body = html
          .replace(
            '<script type="module"',
            `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(map) })}</script>
             <script type="module" integrity="${integrity['lede.js'] ?? ''}"`,
          )
          .replace('/dist/lede.css"', `/dist/lede.css" integrity="${integrity['lede.css'] ?? ''}"`);
        return request.respond({ body, contentType: 'text/html' });
      });
  });
  await page.goto(`${site.url}host-pages/empty.html`);
  return { page, errors };
}

describe('the hashes for integrity attributes', () => {
  test('are those of the files', async () => {
    const { page, errors } = await openBound(await hashes());
    await ready(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('keep out a script that is another', async () => {
    const wrong = { ...(await hashes()), 'lede.js': `sha384-${'A'.repeat(64)}` };
    const { page, errors } = await openBound(wrong);
    expect(errors.join()).toContain('integrity');
    expect(await page.evaluate((tag) => customElements.get(tag) === undefined, TAGS[2])).toBe(true);
    expect(await page.$eval('lede-article-card a', (link) => link.checkVisibility())).toBe(true);
    await page.close();
  });

  test('keep out a chunk that is another, and the fallback stays', async () => {
    const right = await hashes();
    const chunks = Object.keys(right).filter((name) => name.includes('lede-article-card'));
    const wrong = Object.fromEntries(chunks.map((name) => [name, `sha384-${'A'.repeat(64)}`]));
    const { page } = await openBound({ ...right, ...wrong });
    await page.waitForFunction(() =>
      document.querySelector('lede-comment-thread')?.matches(':state(ready)'),
    );
    expect(await page.$eval('lede-article-card a', (link) => link.checkVisibility())).toBe(true);
    await page.close();
  });
});
