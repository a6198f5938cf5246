import { startSite, type Site } from './server.js';

const FIRST_PORT = Number(process.env['PORT']) || 8080;
const ATTEMPTS = 20;

const site = await startOnFreePort();
console.log(`Lede sample site: ${site.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void site.close());
}

async function startOnFreePort(): Promise<Site> {
  const host = process.env['HOST'];
  for (let port = FIRST_PORT; ; port += 1) {
    try {
      return await startSite({ port, ...(host && { host }) });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= FIRST_PORT + ATTEMPTS) throw error;
    }
  }
}
