import { LedeError } from './errors.js';
import { type WriteRequest, isForm } from './mapping/writing.js';
import { type Fetch, type HttpAnswer, address, send } from './request.js';
import type { Source } from './source.js';
import { manner, sameOrigin } from './source-settings.js';

/**
 * Sends a request as it is: after the page has had its say, once, with no time limit, and never aborted.
 *
 * @param init Its headers win over the source's.
 * @param refused Why the same request was refused before, for the page to do something about.
 * @returns The answer. To a form that may be a page to which the server has led on from where it was sent: it is its text then. To
 * anything else such a page says nothing: it may be one to sign in.
 * @throws LedeError where there is no answer, or one that is an error; an `AbortError` where the page would not have it
 * sent.
 */
export async function post<T>(
  source: Source<T>,
  url: string,
  init: Omit<WriteRequest, 'url'>,
  refused?: LedeError,
): Promise<HttpAnswer> {
  const { src, headers, xssiPrefix, maxBytes } = source.settings;
  const { requests } = source.services;
  const request = new Request(url, {
    ...init,
    ...manner(source.settings),
    headers: { ...sameOrigin(url, src, headers), ...init.headers },
  });
  let ledTo: string | undefined;
  const fetch: Fetch = async (asked) => {
    const response = await source.services.fetch(asked);
    if (response.redirected) ledTo = response.url;
    return response;
  };
  try {
    return await send(await source.prepare(request, refused), { fetch, xssiPrefix, maxBytes });
  } catch (error) {
    if (ledTo === undefined || !(error instanceof LedeError)) throw error;
    const { kind, answer, status = 0 } = error;
    if (isForm(init) && kind === 'parse' && typeof answer === 'string')
      return { url: ledTo, status, json: answer, headers: {} };
    // It is another request that was answered: of the one that was sent nothing is known.
    throw kind === 'http' || kind === 'parse'
      ? new LedeError('parse', `${error.message}: led there from ${address(url)}`, { cause: error })
      : error;
  } finally {
    // Whatever became of it, what was loaded before may be out of date.
    requests.clear();
  }
}
