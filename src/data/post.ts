import type { WriteRequest } from './mapping/writing.js';
import { type HttpAnswer, send } from './request.js';
import { type Source, manner, sameOrigin } from './source.js';

/**
 * Sends a request as it is: after the page has had its say, once, with no time limit, and never aborted.
 *
 * @param init Its headers win over the source's.
 * @throws LedeError where there is no answer, or one that is an error; an `AbortError` where the page would not have it
 * sent.
 */
export async function post<T>(
  source: Source<T>,
  url: string,
  init: Omit<WriteRequest, 'url'>,
): Promise<HttpAnswer> {
  const { src, headers, xssiPrefix, maxBytes } = source.settings;
  const { fetch, requests } = source.services;
  const request = new Request(url, {
    ...init,
    ...manner(source.settings),
    headers: { ...sameOrigin(url, src, headers), ...init.headers },
  });
  try {
    return await send(await source.prepare(request), { fetch, xssiPrefix, maxBytes });
  } finally {
    // Whatever became of it, what was loaded before may be out of date.
    requests.clear();
  }
}
