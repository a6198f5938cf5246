import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ARTICLES } from '../../stories/site/content/notable.js';
import { startSite, type Site } from '../../stories/site/server.js';
import { draft, NOW } from './helpers.js';

describe('the sample site', () => {
  let folder: string;
  let site: Site;

  const start = (): Promise<Site> =>
    startSite({ dataFile: join(folder, 'comments.json'), now: () => NOW });
  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(new URL(path, site.url), init);
  const text = async (path: string): Promise<string> => (await get(path)).text();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meridian-'));
    site = await start();
  });

  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('has a front page with a lead story and lists of all layouts, each with a plain link inside', async () => {
    const front = await text('/');
    expect(front).toMatch(
      /<lede-article-card\s+src="\/api\/articles\/101"\s+preset="lede"\s+layout="hero"\s+loading="eager"\s+heading-level="2"\s*>\s*<a href="\/articles\/harbour-steps-reopen"/,
    );
    const lists = front.match(/<lede-related-stories[^]*?<\/lede-related-stories>/g) ?? [];
    for (const list of lists) expect(list).toMatch(/>\s*<a href="\/sections\/\w+"/);
    for (const layout of ['list', 'grid', 'carousel', 'numbered'])
      expect(
        lists.some((list) => list.includes(`layout="${layout}"`)),
        layout,
      ).toBe(true);
  });

  it('loads the elements with two lines in the head', async () => {
    for (const path of ['/', '/articles/harbour-steps-reopen', '/sections/city']) {
      const [head] = (await text(path)).split('</head>');
      expect(head).toContain('<link rel="stylesheet" href="/dist/lede.css">');
      expect(head).toContain('<script type="module" src="/dist/lede.js"></script>');
      expect(head).toContain('<meta name="color-scheme" content="light dark" />');
    }
  });

  it('passes a hold on to the script and waits that long', async () => {
    expect(await text('/?hold=120')).toContain('src="/dist/lede.js?hold=120"');
    const before = performance.now();
    await get('/dist/lede.js?hold=120');
    expect(performance.now() - before).toBeGreaterThan(110);
  });

  it('does not let a hold write into the page', async () => {
    expect(await text('/?hold="><script>alert(1)</script>')).not.toContain('<script>alert');
  });

  it('prints an article in full, with its related stories and its conversation', async () => {
    const html = await text('/articles/tram-nine-new-route');
    expect(html).toContain(
      `<link rel="canonical" href="${site.url}articles/tram-nine-new-route" />`,
    );
    expect(html).toContain('nine thousand people a day');
    expect(html).toContain(`src="/api/articles?related=${ARTICLES.busy}"`);
    expect(html).toContain(`src="/api/articles/${ARTICLES.busy}/comments?per_page=50"`);
  });

  it('names every author', async () => {
    const html = await text('/articles/tram-nine-new-route');
    expect(html).toContain('<a href="/authors/teodor-vance">Teodor Vance</a>');
    expect(html).toContain('<a href="/authors/noor-hallam">Noor Hallam</a>');
  });

  it('speaks the language of the article in its direction', async () => {
    expect(await text('/articles/souq-al-nahhasin')).toContain('<html lang="ar" dir="rtl">');
    expect(await text('/articles/mit-dem-postbus-ueber-den-pass')).toContain('<html lang="de"');
  });

  it('prints markup in a headline as text', async () => {
    const html = await text('/articles/the-tag-that-broke-the-newsletter');
    expect(html).toContain('<h1>The &lt;b&gt;tag&lt;/b&gt; that broke');
  });

  it('sends a strict policy when asked to, and collects what browsers report', async () => {
    const strict = await get('/articles/harbour-steps-reopen?csp');
    expect(strict.headers.get('Content-Security-Policy')).toContain(
      "require-trusted-types-for 'script'; trusted-types lit-html lede dompurify",
    );
    expect(await strict.text()).not.toMatch(/ style="| on\w+="|<style|<script>/);
    const plain = await get('/articles/harbour-steps-reopen');
    expect(plain.headers.get('Content-Security-Policy')).toBeNull();

    const report = { 'csp-report': { 'violated-directive': 'style-src' } };
    await get('/csp-reports', { method: 'POST', body: JSON.stringify(report) });
    expect(await (await get('/csp-reports')).json()).toEqual([report]);
  });

  it('has a page for each section and author, and one for what is not there', async () => {
    expect(await text('/sections/food')).toContain('In praise of the soup');
    expect(await text('/authors/noor-hallam')).toContain('Sixty singers');
    expect((await get('/articles/nowhere')).status).toBe(404);
    expect((await get('/sections/nowhere')).status).toBe(404);
  });

  it('serves its stylesheet and its pictures', async () => {
    expect((await get('/site.css')).headers.get('Content-Type')).toContain('text/css');
    const picture = await get('/images/sea-travel-1.svg');
    expect(picture.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(picture.headers.get('Cache-Control')).toContain('immutable');
    expect((await get('/images/dragon-travel-1.svg')).status).toBe(404);
  });

  it('does not serve files from outside of the built ones', async () => {
    expect((await get('/dist/..%2fpackage.json')).status).toBe(404);
  });

  it('ends the connection of a dropped answer', async () => {
    await expect(get('/api/articles?fault=drop')).rejects.toThrow('fetch failed');
  });

  it('keeps comments over a restart', async () => {
    const comments = `/api/articles/${ARTICLES.quiet}/comments`;
    await get(comments, { method: 'POST', body: JSON.stringify(draft()) });
    await site.close();
    site = await start();
    expect(await (await get(comments)).json()).toMatchObject({
      comments: [{ body: '<p>Well said.</p>', created: NOW.toISOString() }],
    });
  });

  it('tells who starts it on a port that is taken', async () => {
    const port = Number(new URL(site.url).port);
    const second = startSite({ port, dataFile: join(folder, 'other.json') });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
