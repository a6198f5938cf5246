import { configure } from '../../../src/index.js';

let asked = 0;

/** An address of the sample endpoint that no other test asks for, since answers are kept for a while. */
export function endpoint(
  path: string,
  query: Readonly<Record<string, string | number>> = {},
): string {
  const url = new URL(`/api/${path}`, location.href);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  url.searchParams.set('test', String(++asked));
  return url.href;
}

/** An address that only {@link answer} answers. */
export const made = (name = 'data'): string =>
  `https://test-${++asked}.news.example/${name}?test=${asked}`;

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: [['content-type', 'application/json'], ...new Headers(init.headers)],
  });

/** An answer after which there is another page. */
export const withNext = (body: unknown): Response =>
  json(body, { headers: { link: `<${made()}>; rel="next"` } });

/** An answer that never comes; it ends when the request is aborted, as with a real server. */
export const never = (request: Request): Promise<Response> =>
  new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => {
      reject(request.signal.reason as Error);
    });
  });

/**
 * Answers every request of the page in place of the network.
 *
 * @returns The requests, as they come.
 */
export function answer(respond: (request: Request) => Response | Promise<Response>): Request[] {
  const requests: Request[] = [];
  configure({
    fetch: async (request) => {
      requests.push(request);
      return respond(request);
    },
  });
  return requests;
}

/** Lets requests through to the sample endpoint, and keeps a list of them. */
export const watch = (): Request[] => answer((request) => fetch(request));
