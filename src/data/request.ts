import { LedeError } from './errors.js';
import type { Answer } from './mapping/map-page.js';

/** A `fetch` like the platform's. */
export type Fetch = (request: Request) => Promise<Response>;

/** How a request is sent and its answer read. */
export interface SendOptions {
  readonly fetch: Fetch;
  /** Milliseconds until the answer must be there, its body included; 0: no limit. */
  readonly timeout: number;
  /** Text that the server puts before its JSON, against inclusion as a script. */
  readonly xssiPrefix?: string | undefined;
}

/** A request's answer with its status: what {@link send} gives, of success and, by the error, of failure. */
export interface HttpAnswer extends Answer {
  readonly status: number;
}

/** The address without its query, which may hold a key, for messages. */
const address = (url: string): string => url.replace(/[?#].*$/, '');

function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function readJson(text: string, response: Response, url: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const isHtml = /^\s*</.test(text);
    throw new LedeError(
      'parse',
      `${address(url)}: ${isHtml ? 'HTML, not JSON' : text.trim() === '' ? 'an empty answer' : 'not JSON, or cut short'}`,
      {
        status: response.status,
        answer: text,
        cause,
      },
    );
  }
}

async function read(
  request: Request,
  response: Response,
  options: SendOptions,
): Promise<HttpAnswer> {
  // A replaced `fetch` may answer with a Response made by hand, which has no URL.
  const url = response.url || request.url;
  let text = await response.text();
  if (options.xssiPrefix && text.startsWith(options.xssiPrefix))
    text = text.slice(options.xssiPrefix.length);
  if (!response.ok) {
    let answer: unknown;
    try {
      answer = JSON.parse(text);
    } catch {
      answer = undefined;
    }
    throw new LedeError(
      'http',
      `${address(url)}: ${response.status.toString()} ${response.statusText}`.trim(),
      {
        status: response.status,
        answer,
        retryAfter: retryAfter(response),
      },
    );
  }
  return {
    url,
    status: response.status,
    json: text === '' && response.status === 204 ? null : readJson(text, response, url),
    headers: Object.fromEntries(response.headers),
  };
}

/**
 * Sends a request and reads its answer as JSON, whatever type the server gives it.
 *
 * @param request Its signal aborts it; the promise is then rejected with that signal's reason.
 * @throws {@link LedeError} of kind `network`, `timeout`, `http` (with the answer, where it is JSON) or `parse`.
 */
export async function send(request: Request, options: SendOptions): Promise<HttpAnswer> {
  request.signal.throwIfAborted();
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  request.signal.addEventListener('abort', abort);
  const timer = options.timeout > 0 ? setTimeout(abort, options.timeout) : undefined;
  // Not every engine ends the reading of a body when its request is aborted: the wait for it ends here in any case.
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => {
      reject(new DOMException('Stopped.', 'AbortError'));
    });
  });
  stopped.catch(() => undefined);
  try {
    const sent = options.fetch(new Request(request, { signal: stop.signal }));
    return await Promise.race([sent.then((response) => read(request, response, options)), stopped]);
  } catch (cause) {
    request.signal.throwIfAborted();
    if (cause instanceof LedeError) throw cause;
    if (stop.signal.aborted)
      throw new LedeError(
        'timeout',
        `${address(request.url)}: no answer within ${options.timeout.toString()} ms`,
        { cause },
      );
    throw new LedeError('network', `${address(request.url)}: no answer`, { cause });
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', abort);
  }
}
