import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { resource } from './resource.js';

const IMAGE = resource(
  'svg',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="#789" d="M0 0h3v2H0z"/></svg>',
);

/**
 * A server that answers from memory: what was put under a path and its query. What it does not know it passes on.
 *
 * @param {(request: Request) => Promise<Response> | Response} [otherwise]
 */
export async function startServer(otherwise = () => new Response('', { status: 404 })) {
  const known = new Map();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const hold = Number(url.searchParams.get('hold'));
    if (hold && url.pathname.startsWith('/dist/')) {
      await sleep(hold);
      url.searchParams.delete('hold');
    }
    const path = url.pathname + url.search;
    if (request.method === 'POST') return takeComment(request, response);
    const found =
      known.get(path) ?? (/^\/images\/(\d+|avatar)\.svg$/.test(path) ? IMAGE : undefined);
    if (found) return send(found, request, response);
    return pass(await otherwise(new Request(url, { headers: plain(request.headers) })), response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    /** By name rather than number: browsers take brotli over HTTP from there only. */
    origin: `http://localhost:${server.address().port}`,
    put: (path, found) => known.set(path, found),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(found, request, response) {
  const isPacked = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const body = isPacked ? found.packed() : found.body;
  response.writeHead(200, {
    ...found.headers,
    'content-length': body.length,
    ...(isPacked && { 'content-encoding': 'br' }),
  });
  response.end(body);
}

let taken = 0;

/** A comment that a reader posted, as the endpoint would answer it. */
async function takeComment(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { body, parent_id, author } = JSON.parse(Buffer.concat(chunks).toString());
  const comment = {
    id: `posted-${++taken}`,
    parent_id: parent_id ?? null,
    author: { name: author.name, avatar: '/images/avatar.svg' },
    created: new Date().toISOString(),
    body: `<p>${body}</p>`,
    status: 'published',
    likes: 0,
  };
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end(JSON.stringify(comment));
}

async function pass(answer, response) {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

const plain = (headers) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(accept|accept-language)$/.test(name)),
  );
