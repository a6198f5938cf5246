import { Readable } from 'node:stream';
import { tsImport } from 'tsx/esm/api';

/**
 * Answers `/api/*` and `/images/*` from the sample site's endpoint, so that tests in the browser
 * talk to a server over the network. `npm start` and the stories have the same one.
 */
export function forwardToEndpoint() {
  let loading;

  return async (context, next) => {
    if (!/^\/(api|images)\//.test(context.path)) return next();
    const endpoint = await (loading ??= loadEndpoint());
    send(await endpoint.fetch(toRequest(context)), context);
  };
}

async function loadEndpoint() {
  const load = (path) => tsImport(`../../stories/site/${path}`, import.meta.url);
  const { createEndpoint } = await load('endpoint.ts');
  const { createMemoryStore } = await load('memory-store.ts');
  return createEndpoint({ store: createMemoryStore() });
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
