import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { compile } from 'svelte/compiler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromium, chromiumArgs } from '../../browser-args.js';
import { root } from '../packaging/support.js';

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: chromium, args: chromiumArgs });
});
afterAll(() => browser.close());

const component = `
  <script>let { article, open } = $props();</script>
  <lede-article-card {article} articleId="7" headingLevel={2} onlede-navigate={open}>
    <p slot="empty">Nothing</p>
  </lede-article-card>`;

/** How each puts a card on the page, with `article` and `open` around it. */
const programs = [
  {
    framework: 'Preact',
    code: `
      import { h, render } from 'preact';
      const empty = h('p', { slot: 'empty' }, 'Nothing');
      const props = { article, articleId: '7', headingLevel: 2, 'onlede-navigate': open };
      render(h('lede-article-card', props, empty), document.body);`,
  },
  {
    framework: 'Svelte',
    code: `
      import { mount } from 'svelte';
      import Card from 'component';
      mount(Card, { target: document.body, props: { article, open } });`,
  },
];

const bundle = async (code: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import 'lede-elements/elements/article-card/lede-article-card.js';
        const article = { id: '1', url: 'https://paper.example/1', title: 'One', authors: [] };
        const open = (event) => { event.preventDefault(); document.title = event.article.title; };
        ${code}`,
      resolveDir: root,
    },
    plugins: [
      {
        name: 'component',
        setup(plugin) {
          plugin.onResolve({ filter: /^component$/ }, ({ path }) => ({
            path,
            namespace: 'svelte',
          }));
          plugin.onLoad({ filter: /./, namespace: 'svelte' }, () => ({
            contents: compile(component, { generate: 'client' }).js.code,
            resolveDir: root,
          }));
        },
      },
    ],
    conditions: ['svelte'],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

it.each(programs)(
  '$framework sets properties, listens by the names that its types have, and fills slots',
  async ({ code }) => {
    const page = await browser.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addScriptTag({ type: 'module', content: await bundle(code) });
    await page.locator('lede-article-card >>> h2 a').click();

    const seen = await page.$eval('lede-article-card', (element) => {
      const card = element as HTMLElement & { articleId: string; article: { title: string } };
      return {
        title: card.article.title,
        articleId: card.articleId,
        attributes: card.getAttributeNames(),
        slot: card.querySelector('p')?.slot,
        navigated: document.title,
      };
    });
    expect(seen).toEqual({
      title: 'One',
      articleId: '7',
      attributes: [],
      slot: 'empty',
      navigated: 'One',
    });
    expect(errors).toEqual([]);
    await page.close();
  },
);
