import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { renderPage } from '../../../src/server.js';
import { createEndpoint } from '../../../stories/site/endpoint.js';
import { createMemoryStore } from '../../../stories/site/memory-store.js';

/** A site whose pages are drawn on the server. */
export interface TestSite {
  readonly origin: string;
  /** What browsers have asked the endpoint for since it was cleared. */
  readonly asked: string[];
  /** Has the script wait until it is released. */
  hold(): void;
  release(): void;
  close(): void;
}

/** What a page records of itself: what a reader saw before the script and after it. */
const RECORDER = `
  // How much a comment is liked: once readers can vote it is said by a number between buttons.
  const said = (node) => {
    const copy = node.cloneNode(true);
    for (const score of copy.querySelectorAll('.score')) score.textContent = '=' + (Number.parseInt(score.textContent.replace(/[^\\d-]/g, '')) || 0);
    return copy.textContent.replace(/\\s+/g, '');
  };
  const seen = () => ['lede-article-card card', 'lede-related-stories card', 'lede-comment-thread comment'].map((each) => {
    const [tag, part] = each.split(' ');
    const drawn = [...document.querySelectorAll(tag)].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll('[part~="' + part + '"]') ?? []]);
    const place = (node) => { const { top, height } = node.getBoundingClientRect(); return [Math.round(top + scrollY), Math.round(height)]; };
    return { tag, texts: drawn.map(said), places: drawn.slice(0, 12).map(place) };
  });
  const shifts = [];
  const supported = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  if (supported) new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push(value); }).observe({ type: 'layout-shift', buffered: true });
  const problems = [];
  addEventListener('error', ({ message }) => problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => problems.push(violatedDirective + ' ' + blockedURI));
  window.record = { before: seen(), shifts, problems };
  const finish = () => setTimeout(() => {
    const list = document.querySelector('lede-comment-thread')?.shadowRoot.querySelector('ol');
    // A long thread is drawn in slices.
    if (list?.getAttribute('aria-busy') === 'true') finish();
    else { window.record.after = seen(); window.record.done = true; }
  }, 300);
  let loaded = 0;
  addEventListener('lede-load', () => {
    if (++loaded === document.querySelectorAll('lede-article-card, lede-related-stories, lede-comment-thread').length) finish();
  });
`;

/** What is recorded. */
export interface Record {
  readonly before: readonly Seen[];
  readonly after: readonly Seen[];
  readonly shifts: readonly number[];
  readonly problems: readonly string[];
}

interface Seen {
  readonly tag: string;
  readonly texts: readonly string[];
  readonly places: readonly unknown[];
}

const NONCE = 'bm9uY2U';

const POLICY = `default-src 'none'; script-src 'self' 'nonce-${NONCE}'; style-src 'self' 'nonce-${NONCE}'; connect-src 'self'; img-src *; require-trusted-types-for 'script'; trusted-types lit-html lede dompurify`;

const FRONT = `
    <lede-article-card src="/api/articles/101" preset="lede" layout="hero" loading="eager"><a href="/x">Harbour</a></lede-article-card>
    <lede-related-stories src="/api/articles?per_page=12&amp;lang=en" preset="lede" layout="grid" limit="4" paging="none" loading="eager"></lede-related-stories>
    <lede-related-stories src="/api/articles?per_page=12&amp;lang=en" preset="lede" limit="3" paging="none" heading="More" date-format="absolute" loading="eager"></lede-related-stories>
    <lede-related-stories src="/api/articles?kind=gallery,video,audio" preset="lede" layout="carousel" limit="6" paging="none" heading="Watch" loading="eager"></lede-related-stories>
    <lede-related-stories src="/api/articles?per_page=60&amp;lang=en" preset="lede" layout="numbered" sort="most-commented" limit="5" paging="none" heading="Most discussed" loading="eager"></lede-related-stories>`;

/** A page as a publisher writes it; `front`: the front page. `thread` is the id of the article whose comments it shows. */
const pageOf = (thread: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Drawn on a server</title>
  <link rel="icon" href="/images/mark.svg" />
  <link rel="stylesheet" href="/dist/lede.css" />
  <script type="module" src="/dist/lede.js"></script>
  <body>${
    thread === 'front'
      ? FRONT
      : `
    <lede-article-card src="/api/articles/101" preset="lede" loading="eager"><a href="/x">Harbour</a></lede-article-card>
    <lede-related-stories src="/api/articles?lang=de" preset="lede" limit="9" heading="More" loading="eager"></lede-related-stories>
    <lede-comment-thread src="/api/articles/{id}/comments?per_page=20" article-id="${thread}" preset="lede" loading="eager"></lede-comment-thread>`
  }
    <p id="end">The end of the page.</p>
    <script nonce="${NONCE}">${RECORDER}</script>
  </body>
</html>`;

/** Starts a site on one of the servers that the guide shows. */
export async function startTestSite(kind: 'node:http' | 'Hono'): Promise<TestSite> {
  const endpoint = createEndpoint({ store: createMemoryStore() });
  const asked: string[] = [];
  let held = Promise.resolve();
  let release: () => void = () => undefined;

  const render = (url: URL): AsyncGenerator<string> =>
    renderPage(pageOf(url.pathname.split('/').at(-1) ?? ''), {
      url,
      nonce: NONCE,
      fetch: async (request) => endpoint.fetch(request),
    });
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };

  const file = async (path: string): Promise<Response> => {
    if (path === '/dist/lede.js') await held;
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    const body = await readFile(new URL(`../../..${path}`, import.meta.url));
    return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  };
  const api = (request: Request): Response | Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    if (pathname.startsWith('/api/')) asked.push(`${request.method} ${pathname}${search}`);
    return endpoint.fetch(request);
  };

  const hono = new Hono();
  hono.get('/dist/*', ({ req }) => file(req.path));
  hono.get('/articles/:id', ({ req, body }) => {
    const pieces = Readable.from(render(new URL(req.url)));
    return body(
      Readable.toWeb(pieces.map((piece: string) => Buffer.from(piece))) as ReadableStream,
      200,
      headers,
    );
  });
  hono.all('*', ({ req }) => api(req.raw));

  const plain = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    if (url.pathname.startsWith('/articles/')) {
      response.writeHead(200, headers);
      // A reader who is gone ends the rendering too.
      pipeline(Readable.from(render(url)), response).catch(() => undefined);
      return;
    }
    const answer = url.pathname.startsWith('/dist/') ? file(url.pathname) : forward(url, request);
    void answer.then(async (result) => {
      response.writeHead(result.status, Object.fromEntries(result.headers));
      response.end(Buffer.from(await result.arrayBuffer()));
    });
  });
  const forward = async (
    url: URL,
    request: AsyncIterable<Uint8Array> & { method?: string | undefined; headers: object },
  ): Promise<Response> => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part);
    const { method = 'GET' } = request;
    return api(
      new Request(url, {
        method,
        headers: Object.entries(request.headers) as [string, string][],
        ...(method === 'POST' && { body: Buffer.concat(parts) }),
      }),
    );
  };

  const server: Server =
    kind === 'Hono'
      ? (createAdaptorServer({ fetch: hono.fetch, overrideGlobalObjects: false }) as Server)
      : plain;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => {
      release();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
