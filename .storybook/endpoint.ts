import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { createEndpoint } from '../stories/site/endpoint.js';
import { createMemoryStore } from '../stories/site/memory-store.js';

let endpoint = createEndpoint({ store: createMemoryStore() });

/** Forgets what a story has posted. */
export function resetEndpoint(): void {
  endpoint = createEndpoint({ store: createMemoryStore() });
}

const forward = ({ request }: { request: Request }) => endpoint.fetch(request);

/** The sample site's endpoint, in a service worker: stories need no server. */
export async function startEndpoint() {
  const worker = setupWorker(http.all('/api/*', forward), http.all('/images/*', forward));
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: './mockServiceWorker.js' },
  });
  return worker;
}
