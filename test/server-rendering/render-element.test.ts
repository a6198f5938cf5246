import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ARTICLES } from '../../stories/site/content/notable.js';
import { configure, renderElement, renderPage } from '../../src/server.js';
import { PAGE, answering, ask, shadowOf, settingsOf } from './support/paper.js';

const CARD = 'lede-article-card';
const LIST = 'lede-related-stories';
const THREAD = 'lede-comment-thread';

const errors: string[] = [];
const options = {
  url: PAGE,
  fetch: ask,
  onError: ({ kind, message }: Error & { kind: string }, tag: string) =>
    void errors.push(`${tag} ${kind} ${message}`),
};

const card = { src: '/api/articles/101', preset: 'lede' };
const thread = (id: string) => ({ src: `/api/articles/${id}/comments`, preset: 'lede' });

beforeEach(() => {
  errors.length = 0;
});

describe('an element that a server renders', () => {
  test('is a card in a declarative shadow root, with its attributes, its children and its answer', async () => {
    const html = await renderElement(CARD, {
      ...options,
      attributes: { ...card, loading: 'eager', debug: false, title: 'a "b" <c> & d' },
      children: '<a href="/x">The harbour</a>',
    });
    expect(html).toMatch(
      /^<lede-article-card src="\/api\/articles\/101" preset="lede" loading="eager" title="a &quot;b&quot; &lt;c> &amp; d"><template shadowrootmode="open"><style>/,
    );
    expect(html).toMatch(
      /<script type="application\/json">[^<]*<\/script><\/template><a href="\/x">The harbour<\/a><\/lede-article-card>$/s,
    );
    expect(shadowOf(html)).toMatch(
      /<h3[^>]*><a class="link" part="link" href="https:\/\/meridian\.example\/articles\/harbour-steps-reopen"/,
    );
    expect(settingsOf(html)).toMatchObject({
      answer: { src: '/api/articles/101', json: { id: '101' } },
    });
  });

  test('is a number that is given, many by one request', async () => {
    const warn = vi.spyOn(console, 'warn');
    const asked: string[] = [];
    const page = `${['101', '102']
      .map(
        (id) =>
          `<lede-comment-count src="/api/counts" preset="lede" article-id="${id}">Comments</lede-comment-count>`,
      )
      .join('')}<lede-comment-count count="3" src="/api/counts"></lede-comment-count>`;
    let html = '';
    for await (const piece of renderPage(page, {
      ...options,
      fetch: async (request) => {
        asked.push(request.url);
        return new Response('{"101":1,"102":250}');
      },
    }))
      html += piece;
    expect(asked).toHaveLength(1);
    const [one, many, given] = html.split(/(?<=<\/lede-comment-count>)/);
    expect(one).toContain('article-id="101" count="1"><template shadowrootmode="open">');
    expect(one).toMatch(
      /<span part="count">1 comment<\/span><script [^>]*>[^<]*<\/script><\/template>Comments</,
    );
    expect(many).toMatch(/count="250">.*<span part="count">250 comments<\/span>/s);
    expect(given).toBe('<lede-comment-count count="3" src="/api/counts"></lede-comment-count>');
    expect(errors).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });

  test('is a list without the article of the page, by its address or its id', async () => {
    const stories = [1, 2, 3].map((id) => ({ id, title: `Story ${id}`, url: `/articles/${id}` }));
    const list = (more: object) =>
      renderElement(LIST, {
        ...options,
        fetch: answering(stories),
        url: 'https://meridian.example/articles/2?utm_source=mail',
        attributes: { src: '/api', preset: 'lede', heading: 'More', ...more },
      });
    const titles = (html: string) => html.match(/Story \d(?=<\/a>)/g);
    expect(titles(shadowOf(await list({})))).toEqual(['Story 1', 'Story 3']);
    expect(titles(shadowOf(await list({ 'article-id': '1' })))).toEqual(['Story 3']);
    expect(titles(shadowOf(await list({ limit: 1 })))).toEqual(['Story 1']);
  });

  test('is a thread with its answers nested and its links leading to this page', async () => {
    const html = shadowOf(
      await renderElement(THREAD, { ...options, attributes: thread(ARTICLES.busy) }),
    );
    expect(html).toContain('250 comments');
    expect(html).toMatch(/<ol class="replies"[^>]*>\s*<li class=""><article\s+class="comment/);
    expect(html).toContain(`href="${PAGE}#comment-102-1"`);
  });

  test('invites to write where there are no comments, and shows its children where there are no stories', async () => {
    const html = await renderElement(THREAD, { ...options, attributes: thread(ARTICLES.quiet) });
    expect(shadowOf(html)).toMatch(/<slot name="empty"\s*><p[^>]*>No comments yet/);
    const list = await renderElement(LIST, {
      ...options,
      fetch: answering([]),
      attributes: { src: '/a', preset: 'lede' },
    });
    expect(shadowOf(list)).toBe('<slot name="empty"><slot></slot></slot>');
    expect(errors).toEqual([]);
  });

  test('says that writing takes JavaScript where no plain form can be made', async () => {
    for (const where of [
      { preset: 'lede', src: 'https://elsewhere.example/api/articles/102/comments' },
      {
        map: JSON.stringify({
          items: 'comments',
          body: 'body',
          create: { body: { text: 'body' } },
        }),
      },
    ]) {
      const html = await renderElement(THREAD, {
        ...options,
        fetch: (request) => ask(new Request(new URL(new URL(request.url).pathname, PAGE))),
        attributes: { ...thread(ARTICLES.quiet), ...where },
      });
      expect(errors).toEqual([]);
      expect(shadowOf(html)).toContain('Writing a comment takes JavaScript.');
    }
  });

  test('has no marks of the library that drew it', async () => {
    expect(await renderElement(CARD, { ...options, attributes: card })).not.toMatch(
      /<!--|<\?|lit-part/,
    );
  });

  test('fills in the names in src, of the page and of the element', async () => {
    const asked: string[] = [];
    await renderElement(CARD, {
      ...options,
      url: 'https://meridian.example/a/b?c=d#e',
      canonical: '/canonical',
      title: 'Ä title',
      fetch: async (request) => {
        asked.push(request.url);
        return Response.json({ id: 1, title: 'A' });
      },
      attributes: {
        src: '/x?u={url}&c={canonical}&p={path}&t={title}&l={lang}&q={query}&i={id}',
        'article-id': '7',
        lang: 'de',
      },
    });
    expect(Object.fromEntries(new URL(asked[0] ?? '').searchParams)).toEqual({
      u: 'https://meridian.example/a/b?c=d',
      c: 'https://meridian.example/canonical',
      p: '/a/b',
      t: 'Ä title',
      l: 'de',
      q: 'c=d',
      i: '7',
    });
  });

  test('takes settings from `source` and from a JSON child, which it hands on as one beside its children', async () => {
    const children =
      '<script type="application/json">{"limit": 1, "timeZone": "Europe/Rome"}</script><p>Plain</p>';
    const html = await renderElement(LIST, {
      ...options,
      fetch: answering({ rows: [{ name: 'First' }, { name: 'Second' }] }),
      source: { src: '/api', map: { items: 'rows', title: 'name' }, transform: (json) => json },
      children,
    });
    expect(shadowOf(html)).toContain('First');
    expect(shadowOf(html)).not.toContain('Second');
    expect(html).toContain(`</template>${children}</lede-related-stories>`);
    expect(settingsOf(html)).toEqual({
      limit: 1,
      timeZone: 'Europe/Rome',
      src: '/api',
      map: { items: 'rows', title: 'name' },
      answer: { src: '/api', json: { rows: [{ name: 'First' }, { name: 'Second' }] } },
    });
  });

  test('brings the answer as it came, where it was transformed to be read', async () => {
    const html = await renderElement(CARD, {
      ...options,
      fetch: answering({ wrapped: { id: 1, title: 'Inside' } }),
      source: {
        src: '/api',
        preset: 'lede',
        transform: (json) => {
          const whole = json as { wrapped?: unknown };
          const { wrapped } = whole;
          delete whole.wrapped;
          return wrapped;
        },
      },
    });
    expect(shadowOf(html)).toContain('Inside');
    expect(settingsOf(html)).toMatchObject({ answer: { json: { wrapped: { title: 'Inside' } } } });
  });

  test('brings the items that were asked for one by one', async () => {
    const asked: string[] = [];
    const html = await renderElement(LIST, {
      ...options,
      fetch: async ({ url }) => {
        asked.push(new URL(url).pathname);
        const [, id] = /item\/(\d+)/.exec(url) ?? [];
        return Response.json(id ? { id, title: `Story ${id}` } : [1, 2, 3]);
      },
      attributes: {
        src: '/top',
        map: JSON.stringify({ title: 'title', next: { ids: '$', url: '/item/{@}', size: 2 } }),
      },
    });
    expect(asked).toEqual(['/top', '/item/1', '/item/2']);
    expect(settingsOf(html)).toMatchObject({
      answer: {
        items: [{ title: 'Story 1' }, { title: 'Story 2' }],
        rest: [new URL('/item/3', PAGE).href],
      },
    });
  });

  test('speaks the language it stands in, or the one that is asked for', async () => {
    const heading = async (more: object, attributes: object = {}) =>
      /<h2[^>]*>(.*?)<\/h2>/.exec(
        await renderElement(THREAD, {
          ...options,
          ...more,
          attributes: { ...thread(ARTICLES.busy), ...attributes },
        }),
      )?.[1];
    expect(await heading({}, { lang: 'de-AT' })).toBe('250 Kommentare');
    expect(await heading({ locale: 'ar' }, { lang: 'de' })).toBe('250 تعليقًا');
    expect(await heading({})).toBe('250 comments');
  });

  test('shows dates in the zone that is asked for', async () => {
    const date = async (timeZone: string) =>
      /<time[^>]*>([^<]*)<\/time/s.exec(
        await renderElement(CARD, {
          ...options,
          timeZone,
          fetch: answering({ id: 1, title: 'A', published: '2020-03-01T23:30:00Z' }),
          attributes: { src: '/a', preset: 'lede' },
        }),
      )?.[1];
    expect(await date('UTC')).toBe('Mar 1, 2020');
    expect(await date('Asia/Tokyo')).toBe('Mar 2, 2020');
  });

  test('follows what the process has configured, and leaves it as it was', async () => {
    const seen: (string | null)[] = [];
    configure({
      headers: { 'x-key': 'a' },
      terms: { comments: 'Letters', commentsHeading: { other: '{count} letters' } },
    });
    try {
      const html = await renderElement(THREAD, {
        ...options,
        headers: { authorization: 'Bearer b' },
        locale: 'de',
        fetch: async (request) => {
          seen.push(request.headers.get('x-key'), request.headers.get('authorization'));
          return ask(request);
        },
        attributes: thread(ARTICLES.busy),
      });
      expect(seen).toEqual(['a', 'Bearer b']);
      expect(html).toContain('250 letters');
      expect(html).not.toContain('Bearer');
      expect(
        await renderElement(THREAD, { ...options, attributes: thread(ARTICLES.busy) }),
      ).toContain('Reply to');
    } finally {
      configure({ headers: undefined, terms: undefined });
    }
  });
});

describe("the reader's cookies", () => {
  test('go to the origin of the page alone', async () => {
    const asked: [string, string | null, string | null][] = [];
    const headers = { cookie: 'session=secret', 'x-key': 'a' };
    for (const src of ['/here', 'https://elsewhere.example/there'])
      await renderElement(LIST, {
        ...options,
        headers,
        fetch: async ({ url, headers }) => {
          asked.push([url, headers.get('cookie'), headers.get('x-key')]);
          return Response.json([]);
        },
        attributes: { src, preset: 'lede' },
      });
    expect(asked).toEqual([
      ['https://meridian.example/here', 'session=secret', 'a'],
      ['https://elsewhere.example/there', null, 'a'],
    ]);
  });
});

describe('what comes into the page', () => {
  test('holds no secret: of the headers of an answer only those that were read, and no internal address', async () => {
    const html = await renderElement(LIST, {
      ...options,
      fetch: async () => {
        const response = Response.json([{ id: 1, title: 'A', link: 'more' }], {
          headers: { 'set-cookie': 'session=secret', 'x-wp-total': '4', server: 'secret/1' },
        });
        Object.defineProperty(response, 'url', { value: 'http://10.0.0.7/internal' });
        return response;
      },
      attributes: { src: '/posts', map: "title: title; url: link; total: $headers['x-wp-total']" },
    });
    expect(html).not.toMatch(/secret|10\.0\.0\.7/);
    expect(html).toContain('href="https://meridian.example/more"');
    expect(settingsOf(html)['answer']).toEqual({
      src: '/posts',
      headers: { 'x-wp-total': '4' },
      json: [{ id: 1, title: 'A', link: 'more' }],
    });
  });

  test('cannot end its script, whatever readers wrote', async () => {
    const body = '</script><!-- <script> \u2028\u2029 ]]>';
    const html = await renderElement(THREAD, {
      ...options,
      fetch: answering({ comments: [{ id: '1', body, author: { name: body } }] }),
      attributes: { src: '/c', preset: 'lede' },
    });
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const [, script = ''] = /<script type="application\/json">(.*)<\/script>/s.exec(html) ?? [];
    expect(script).not.toMatch(/[<\u2028\u2029]/);
    expect(settingsOf(html)).toMatchObject({ answer: { json: { comments: [{ body }] } } });
  });

  test('has the nonce of the page on its styles, and no inline style', async () => {
    const html = await renderElement(THREAD, {
      ...options,
      nonce: 'a"b',
      attributes: thread(ARTICLES.busy),
    });
    expect(html).toContain('<style nonce="a&quot;b">');
    expect(html).not.toMatch(/<style>|\sstyle=|\son\w+=/);
  });

  test.each([['a b'], ['a"'], ['><script'], ['']])('has no attribute called %j', async (name) => {
    await expect(
      renderElement(CARD, { ...options, attributes: { [name]: 'x' } }),
    ).rejects.toMatchObject({
      kind: 'config',
      message: `attributes: '${name}' is not the name of one`,
    });
  });
});

describe('without data', () => {
  const plain = { ...card, src: '/api/articles/101' };
  const children = '<a href="/x">The harbour</a>';
  const bare = `<lede-article-card src="/api/articles/101" preset="lede">${children}</lede-article-card>`;

  test('an element is its children, and the browser tries by itself: after an error', async () => {
    const fetch = async () => new Response('Oops', { status: 404 });
    expect(await renderElement(CARD, { ...options, fetch, attributes: plain, children })).toBe(
      bare,
    );
    expect(errors).toEqual([
      'lede-article-card http https://meridian.example/api/articles/101: 404',
    ]);
  });

  test('after no answer in time', async () => {
    const fetch = () => new Promise<Response>(() => undefined);
    const began = performance.now();
    expect(
      await renderElement(CARD, { ...options, fetch, timeout: 50, attributes: plain, children }),
    ).toBe(bare);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(errors).toEqual([
      'lede-article-card timeout https://meridian.example/api/articles/101: no answer within 50 ms',
    ]);
  });

  test('after an answer that is not JSON, or another than the map says', async () => {
    const fetch = async () => new Response('<p>');
    expect(await renderElement(CARD, { ...options, fetch, attributes: plain, children })).toBe(
      bare,
    );
    expect(
      await renderElement(LIST, {
        ...options,
        fetch: answering({}),
        attributes: { src: '/a', map: 'items: b; title: c' },
      }),
    ).toBe('<lede-related-stories src="/a" map="items: b; title: c"></lede-related-stories>');
    expect(errors.map((error) => error.split(' ')[1])).toEqual(['parse', 'shape']);
  });

  test('after a wrong setting', async () => {
    await renderElement(CARD, { ...options, attributes: { src: 'ftp://a' } });
    await renderElement(CARD, {
      ...options,
      fetch: answering({}),
      attributes: { src: '/a', preset: 'wordpres' },
    });
    await renderElement(CARD, {
      ...options,
      attributes: { src: '/a' },
      children: '<script type="application/json">{</script>',
    });
    expect(errors).toEqual([
      "lede-article-card config src: 'ftp://a/' is not an http(s) URL",
      "lede-article-card config preset: no preset is called 'wordpres'",
      expect.stringContaining('lede-article-card config script: not JSON'),
    ]);
  });

  test('it is told in the console where nobody else is told', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await renderElement(CARD, {
      url: PAGE,
      fetch: async () => new Response('', { status: 404 }),
      attributes: plain,
    });
    expect(warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^Lede: lede-article-card: https:\/\/meridian\.example\/api\/articles\/101: 404/,
        ),
      ],
    ]);
    warn.mockRestore();
  });

  test('an element without src is left as it is', async () => {
    expect(await renderElement(CARD, { ...options, children })).toBe(
      `<lede-article-card>${children}</lede-article-card>`,
    );
    expect(errors).toEqual([]);
  });

  test('a mistake of the program is no missing data', async () => {
    await expect(renderElement('lede-nothing', options)).rejects.toMatchObject({
      kind: 'config',
      message: "tag: 'lede-nothing' is no element that can be rendered",
    });
    await expect(renderElement(CARD, { url: '/relative' })).rejects.toMatchObject({
      kind: 'config',
      message: "url: '/relative' is not an absolute URL",
    });
  });
});

describe("readers' HTML", () => {
  const thread = (body: string, more: object = {}) =>
    renderElement(THREAD, {
      ...options,
      fetch: answering({ comments: [{ id: '1', body, author: {} }] }),
      attributes: { src: '/c', preset: 'lede' },
      ...more,
    });
  const bodyIn = (html: string): string =>
    /<div\s+class="body"[^>]*>\s*(.*?)\s*<\/div>/s.exec(shadowOf(html))?.[1] ?? '';

  test('is sanitised, with its links resolved against the page and qualified', async () => {
    const html = await thread(
      '<p onclick="x()">Read <a href="/a" target="_top">this</a><script>x()</script></p>',
    );
    expect(bodyIn(html)).toBe(
      '<p>Read <a href="https://meridian.example/a" rel="ugc nofollow noopener">this</a></p>',
    );
  });

  test('is not looked for in a text, which has no other white space than its own', async () => {
    const html = await thread('One\n  <b>two</b>', {
      attributes: { src: '/c', preset: 'lede', map: "bodyFormat: 'text'" },
    });
    expect(shadowOf(html)).toMatch(
      /<div\s+class="body plain"[^>]*>One\n {2}&lt;b&gt;two&lt;\/b&gt;<\/div>/,
    );
  });

  test('goes through the sanitiser of the page where there is one; links are made safe all the same', async () => {
    configure({
      sanitizer: (html) => html.replace('<b>', '<strong>').replace('</b>', '</strong>'),
    });
    try {
      expect(bodyIn(await thread('<b>a</b><a href="javascript:x()">b</a><img src="c.png">'))).toBe(
        '<strong>a</strong><a>b</a><img src="c.png" />',
      );
    } finally {
      configure({ sanitizer: undefined });
    }
  });
});
