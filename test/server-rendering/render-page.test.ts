import { describe, expect, test } from 'vitest';
import { configure, renderPage } from '../../src/server.js';
import { PAGE, answering, ask, textOf } from './support/paper.js';

const CARD = '<lede-article-card src="/api/articles/101" preset="lede">';
const END = '</lede-article-card>';

const errors: string[] = [];
const options = {
  url: PAGE,
  fetch: ask,
  onError: ({ message }: Error, tag: string) => void errors.push(`${tag}: ${message}`),
};

const rendered = (html: string, more: object = {}): Promise<string> =>
  textOf(renderPage(html, { ...options, ...more }));

describe('a page that a server renders', () => {
  test('keeps all but its elements, to the letter', async () => {
    const html = `<!DOCTYPE html>\n<HTML lang=en><title>A &amp; B</title><p Class=x>1 < 2 ${CARD}<a href=x>y</a>${END}<br/>\n</p>`;
    const result = await rendered(html);
    expect(
      result
        .replace(/<template shadowrootmode="open">.*?<\/template>/s, '')
        .replace(/<script type="application\/json">.*?<\/script>/s, ''),
    ).toBe(html);
    expect(result).toContain('harbour-steps-reopen');
  });

  test.each([
    ['what is no page', `a ${CARD}`, 0],
    ['a template', `<template>${CARD}${END}</template>`, 0],
    ['a script', `<script>"${CARD}${END}"</script>`, 0],
    ['a comment', `<!-- ${CARD}${END} -->`, 0],
    ['another of its elements', `<lede-related-stories>${CARD}${END}</lede-related-stories>`, 0],
    ['noscript', `<noscript>${CARD}${END}</noscript>`, 0],
    ['a table', `<table><tr><td>${CARD}${END}</table>`, 1],
    ['two paragraphs', `<p>${CARD}${END}<p>${CARD}${END}`, 2],
    [
      'an element in capitals',
      `${CARD.toUpperCase().replace('SRC', 'src').replace('/API/ARTICLES', '/api/articles').replace('LEDE">', 'lede">')}${END}`,
      1,
    ],
  ])('has its elements where they are shown: in %s', async (_, html, count) => {
    expect((await rendered(html)).match(/shadowrootmode/g) ?? []).toHaveLength(count);
  });

  test('is not rendered twice', async () => {
    const once = await rendered(CARD + END);
    expect(await rendered(once)).toBe(once);
  });

  test('says where its elements are: by its title, its canonical address, its base and its language', async () => {
    const asked: string[] = [];
    const fetch = async ({ url }: Request) => {
      asked.push(url);
      return Response.json([]);
    };
    await rendered(
      `<html lang="de"><head><title>Ein &amp; Titel</title><base href="/base/"><link rel="x CANONICAL" href="c">
       <body><main lang=ar><lede-comment-thread src="a?t={title}&c={canonical}&l={lang}"></lede-comment-thread></main>
       <lede-comment-thread src="b?l={lang}"></lede-comment-thread>`,
      { fetch },
    );
    expect(asked.map((url) => decodeURIComponent(url))).toEqual([
      'https://meridian.example/base/a?t=Ein & Titel&c=https://meridian.example/base/c&l=ar',
      'https://meridian.example/base/b?l=de',
    ]);
  });

  test('is its own canonical address where it names none, whatever its base, or what it names in og:url', async () => {
    const asked: string[] = [];
    const fetch = async ({ url }: Request) => {
      asked.push(url);
      return Response.json([]);
    };
    const thread = '<lede-comment-thread src="/c?{title}={canonical}"></lede-comment-thread>';
    await rendered(`<title>\n Tram\n nine </title><base href="/">${thread}`, { fetch });
    await rendered(`<meta property="og:url" content="/tram-nine">${thread}`, { fetch });
    expect(asked.map((url) => decodeURIComponent(url))).toEqual([
      `https://meridian.example/c?Tram nine=${PAGE}`,
      'https://meridian.example/c?=https://meridian.example/tram-nine',
    ]);
  });

  test('keeps the slash at the end of an attribute without quotes', async () => {
    const html = await rendered(
      '<lede-article-card src=/api/articles/101/ preset=lede></lede-article-card>',
    );
    expect(html).toMatch(/^<lede-article-card src=\/api\/articles\/101\/ preset=lede>/);
    const last = await rendered(
      '<lede-article-card preset=lede src=/api/articles/101/></lede-article-card>',
      {
        fetch: answering({ id: 1, title: 'Tram' }),
      },
    );
    expect(last).toMatch(/^<lede-article-card preset=lede src=\/api\/articles\/101\/><template/);
  });

  test('asks once for what several elements want', async () => {
    let asked = 0;
    const fetch = async (request: Request) => {
      asked++;
      return ask(request);
    };
    const result = await rendered(`${CARD}${END}${CARD}${END}`, { fetch });
    expect(asked).toBe(1);
    expect(result.match(/shadowrootmode/g)).toHaveLength(2);
  });

  test('shares nothing with the page of another reader', async () => {
    const forReader = (name: string) =>
      rendered(CARD + END, { fetch: answering({ id: 1, title: `For ${name}` }) });
    const [ada, ben] = await Promise.all([forReader('Ada'), forReader('Ben')]);
    expect(ada).toContain('For Ada');
    expect(ben).toContain('For Ben');
  });

  test('has two languages at once, each where it is meant', async () => {
    const thread =
      '<lede-comment-thread src="/api/articles/102/comments" preset="lede"></lede-comment-thread>';
    const [german, english] = await Promise.all([
      rendered(thread, { locale: 'de' }),
      rendered(thread, { locale: 'en' }),
    ]);
    expect(german).toContain('250 Kommentare');
    expect(english).toContain('250 comments');
  });

  test('comes in pieces: what is there is not held up by what is not', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const fetch = async (request: Request) => {
      if (request.url.endsWith('/102')) await held;
      return ask(request);
    };
    const pieces = renderPage(
      `<h1>Top</h1>${CARD}${END}<hr>${CARD.replace('101', '102')}${END}<footer>`,
      { ...options, fetch },
    );
    const next = async () => String((await pieces.next()).value);
    expect(await next()).toBe('<h1>Top</h1>');
    expect(await next()).toContain('harbour-steps-reopen');
    expect(await next()).toBe('<hr>');
    const last = next();
    release();
    expect(await last).toContain('tram-nine-new-route');
    expect(await next()).toBe('<footer>');
    expect((await pieces.next()).done).toBe(true);
  });

  test('has a story once, in the first of the lists that could have it', async () => {
    const stories = [1, 2, 3, 4, 5].map((id) => ({
      id: String(id),
      url: `/articles/${id}`,
      title: `Story ${id}`,
      comment_count: id,
    }));
    const fetch = async ({ url }: Request) =>
      Response.json(url.endsWith('card') ? stories[1] : stories);
    const list = (attributes: string) =>
      `<lede-related-stories src="/stories" preset="lede" paging="none" ${attributes}></lede-related-stories>`;
    const pieces = renderPage(
      [
        CARD.replace('/api/articles/101', '/card') + END,
        list('limit="2"'),
        list('limit="1"'),
        list('limit="1" sort="most-commented" allow-repeats'),
        list('where="commentCount = 3"'),
      ].join(''),
      { ...options, fetch },
    );
    const shown: string[][] = [];
    for await (const piece of pieces) {
      const titles = [...piece.matchAll(/<a class="link"[^>]*>([^<]*)</g)].map(
        ([, title = '']) => title,
      );
      if (titles.length > 0) shown.push(titles);
    }
    expect(shown).toEqual([
      ['Story 2'],
      ['Story 1', 'Story 3'],
      ['Story 4'],
      ['Story 5'],
      // There is nothing else to show.
      ['Story 3'],
    ]);
    const other = await rendered(list('limit="2"'), { fetch });
    expect(other).toContain('Story 1');
    expect(other).not.toContain('elsewhere');
  });

  test('has what few cards have', async () => {
    const fetch = answering({
      id: '1',
      url: '/articles/1',
      title: 'A film',
      kind: 'video',
      duration_seconds: 155,
      sponsor: 'Harbour Bank',
      access: 'subscriber',
      image: { url: '/a.jpg', caption: 'The old harbour', credit: 'A. Long' },
      published: '2026-01-02T03:04:05Z',
    });
    const html = await rendered(
      CARD.replace('>', ' layout="hero" date-format="absolute" time-zone="UTC">') + END,
      { fetch },
    );
    for (const text of [
      '2:35',
      'The old harbour',
      'A. Long',
      'Video',
      'Harbour Bank',
      'Jan 2, 2026',
    ])
      expect(html).toContain(text);
    expect(html).toContain('rel="sponsored noopener"');
    expect(html).toMatch(/icon lock[^>]*>[^<]+</);
  });

  test('waits for nothing more when its reader is gone, and blames nobody', async () => {
    errors.length = 0;
    const gone = new AbortController();
    const result = rendered(`${CARD}<a href="/x">Plain</a>${END}`, {
      fetch: () => new Promise<Response>(() => undefined),
      signal: gone.signal,
      timeout: 0,
    });
    setTimeout(() => {
      gone.abort();
    }, 20);
    expect(await result).toBe(`${CARD}<a href="/x">Plain</a>${END}`);
    expect(errors).toEqual([]);
  });

  test('takes the defaults that it brings, under those of the process', async () => {
    const page = (json: string) =>
      `<script type="application/json" data-lede-config>${json}</script><lede-comment-thread src="/api/articles/102/comments" preset="lede"></lede-comment-thread>`;
    expect(await rendered(page('{"locale": "de"}'))).toContain('250 Kommentare');
    configure({ locale: 'en' });
    try {
      expect(await rendered(page('{"locale": "de"}'))).toContain('250 comments');
    } finally {
      configure({ locale: undefined });
    }
    errors.length = 0;
    expect(await rendered(page('{'))).toContain('250 comments');
    expect(errors).toEqual(['script: data-lede-config: not a JSON object']);
  });

  test('is whole where one of its elements has no data', async () => {
    errors.length = 0;
    const result = await rendered(
      `${CARD.replace('101', '999')}<a href="/x">Plain</a>${END}${CARD}${END}<p>End</p>`,
    );
    expect(result).toContain('<a href="/x">Plain</a></lede-article-card>');
    expect(result).toContain('harbour-steps-reopen');
    expect(result).toMatch(/<p>End<\/p>$/);
    expect(errors).toEqual([
      expect.stringContaining('lede-article-card: https://meridian.example/api/articles/999: 404'),
    ]);
  });
});
