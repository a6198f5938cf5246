import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { createEndpoint } from '../stories/site/endpoint.js';
import { createMemoryStore } from '../stories/site/memory-store.js';

/** Everybody is the same reader: a service worker sees no cookies. */
const newEndpoint = () => createEndpoint({ store: createMemoryStore(), reader: () => 'storybook' });

let endpoint = newEndpoint();

/** Forgets what a story has posted, and what the browser keeps of it: it would be sent from the next. */
export function resetEndpoint(): void {
  localStorage.clear();
  endpoint = newEndpoint();
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
