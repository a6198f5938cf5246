import { Readable } from 'node:stream';
import { tsImport } from 'tsx/esm/api';

/** What the sample site answers: its endpoint, and the pages that a test opens in a frame. */
const OF_SITE = /^\/(?:(?:api|images|articles)\/|csp-reports$|site\.css$)/;

/**
 * Answers for the sample site, so that tests in the browser talk to a server over the network. `npm start` has the same one.
 */
export function forwardToSite() {
  let loading;

  return async (context, next) => {
    if (!OF_SITE.test(context.path)) return next();
    const site = await (loading ??= loadSite());
    send(await site.fetch(toRequest(context)), context);
  };
}

/** Loaded as one: parts loaded apart would not know each other's classes. */
async function loadSite() {
  const { testSite } = await tsImport('./site.ts', import.meta.url);
  return testSite();
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
