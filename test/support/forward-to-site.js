import { Readable } from 'node:stream';
import { tsImport } from 'tsx/esm/api';

/** What the sample site answers: its endpoint, and the pages that a test opens in a frame. */
const OF_SITE = /^\/(?:(?:api|images|articles|dist|host-pages|scripts)\/|csp-reports$|site\.css$)/;

/**
 * Answers for the sample site, so that tests in the browser talk to a server over the network. `npm start` has the same one.
 */
export function forwardToSite() {
  let loading;

  return async (context, next) => {
    if (!OF_SITE.test(context.path)) return next();
    const site = await (loading ??= loadSite());
    const response = await site.fetch(toRequest(context));
    send(
      /^\/host-pages\/.+\.html$/.test(context.path) ? await watched(response, context) : response,
      context,
    );
  };
}

/** Loaded as one: parts loaded apart would not know each other's classes. */
async function loadSite() {
  const { testSite } = await tsImport('./site.ts', import.meta.url);
  return testSite();
}

const OWN_SCRIPT = /<script\b[^>]*\/dist\/[^>]*><\/script>/g;

/** A page of others that keeps what its scripts report; with `?without-lede` as it was before Lede came. */
async function watched(response, { query }) {
  const text = await response.text();
  const page = 'without-lede' in query ? text.replace(OWN_SCRIPT, '') : text;
  const [nonce = ''] = /\bnonce="[^"]*"/.exec(text) ?? [];
  const recorder = `<script ${nonce} src="/test/support/record-page.js"></script>`;
  return new Response(page.replace('<head>', `<head>${recorder}`), response);
}

function toRequest({ req, res, method, href, headers }) {
  // The socket closes early when a test aborts its request.
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) gone.abort();
  });
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(href, {
    method,
    headers: Object.entries(headers),
    signal: gone.signal,
    ...(hasBody && { body: Readable.toWeb(req), duplex: 'half' }),
  });
}

function send(response, context) {
  // `Response.error()`: the endpoint plays a server that breaks off.
  if (response.type === 'error') {
    context.respond = false;
    context.req.socket.destroy();
    return;
  }
  context.status = response.status;
  for (const [name, value] of response.headers) context.append(name, value);
  context.body = response.body && Readable.fromWeb(response.body);
}
