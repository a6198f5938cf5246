// A foreign page: another origin than the WordPress it shows, and nothing of the project but the built files.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** Answers `/dist/…` with the built files and every other path with the page that `pages` holds for it. */
export function serveHost(port) {
  const pages = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const file = join(dist, normalize(pathname.replace(/^\/dist\//, '/')));
    if (pages.has(pathname)) {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(pages.get(pathname));
    } else if (pathname.startsWith('/dist/') && existsSync(file) && statSync(file).isFile()) {
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({
        origin: `http://127.0.0.1:${port}`,
        set: (path, body) => pages.set(path, page(body)),
        close: () => server.close(),
      }),
    );
  });
}

const page = (body) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A foreign page</title>
<link rel="icon" href="data:,">
<style>body { max-width: 46rem; margin: 1rem auto; font: 1rem/1.5 serif }</style>
<h1>A foreign page</h1>
${body}
</html>`;
