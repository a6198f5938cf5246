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

async function loadSite() {
  const load = (path) => tsImport(`../../stories/site/${path}`, import.meta.url);
  const { createSite } = await load('site.ts');
  const { createMemoryStore } = await load('memory-store.ts');
  return createSite({ store: createMemoryStore() });
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
