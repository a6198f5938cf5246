import { LedeError } from './errors.js';
import type { Answer } from './mapping/map-page.js';

/** A `fetch` like the platform's. */
export type Fetch = (request: Request) => Promise<Response>;

/** How a request is sent and its answer read. */
export interface SendOptions {
  readonly fetch: Fetch;
  /** Text that the server puts before its JSON, against inclusion as a script. */
  readonly xssiPrefix?: string | undefined;
  /** The most bytes of an answer's body, decompressed; default 50,000,000, 0: no limit. */
  readonly maxBytes?: number | undefined;
}

/** A request's answer with its status: what {@link send} gives, of success and, by the error, of failure. */
export interface HttpAnswer extends Answer {
  readonly status: number;
}

/** The address without its query, which may hold a key, for messages. */
export const address = (url: string): string => url.replace(/[?#].*$/, '');

function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** Reads a body as text, without a byte order mark, and stops where it is too long. */
async function readText(response: Response, url: string, maxBytes = 50_000_000): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (maxBytes > 0 && bytes > maxBytes) {
      reader?.cancel().catch(() => undefined);
      throw new LedeError('parse', `${address(url)}: larger than maxBytes (${maxBytes})`, {
        status: response.status,
      });
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

async function read(
  request: Request,
  response: Response,
  { xssiPrefix, maxBytes }: SendOptions,
): Promise<HttpAnswer> {
  // A replaced `fetch` may answer with a Response made by hand, which has no URL.
  const url = response.url || request.url;
  const { ok, status, statusText } = response;
  let text = await readText(response, url, maxBytes);
  if (xssiPrefix && text.startsWith(xssiPrefix)) text = text.slice(xssiPrefix.length);
  let json: unknown;
  let cause: unknown;
  try {
    json = text === '' && status === 204 ? null : JSON.parse(text);
  } catch (error) {
    cause = error;
  }
  if (!ok)
    throw new LedeError('http', `${address(url)}: ${status} ${statusText}`.trim(), {
      status,
      answer: cause ? text : json,
      retryAfter: retryAfter(response),
    });
  if (cause)
    throw new LedeError('parse', `${address(url)}: not JSON`, { status, answer: text, cause });
  return { url, status, json, headers: Object.fromEntries(response.headers) };
}

/**
 * Sends a request and reads its answer as JSON, whatever type the server gives it.
 *
 * @param request Its signal aborts it; the promise is then rejected with that signal's reason.
 * @throws {@link LedeError} of kind `network` (with the status, where the answer broke off), `http` (with the answer, as its text where
 * it is not JSON) or `parse` (with the text, but where it is larger than `maxBytes`).
 */
export async function send(request: Request, options: SendOptions): Promise<HttpAnswer> {
  let status: number | undefined;
  try {
    const response = await options.fetch(request);
    ({ status } = response);
    return await read(request, response, options);
  } catch (cause) {
    request.signal.throwIfAborted();
    if (cause instanceof LedeError) throw cause;
    const what = status === undefined ? 'no answer' : 'the answer broke off';
    throw new LedeError('network', `${address(request.url)}: ${what}`, { cause, status });
  }
}

/**
 * Sends a request that only reads, and again where that may help; see `repeat`, which is loaded once one has failed.
 *
 * @param patience Milliseconds in which all of it must begin; 0: half a minute.
 * @throws As {@link send} does, of the last time.
 */
export async function sendAgain(
  request: Request,
  options: SendOptions,
  patience: number,
): Promise<HttpAnswer> {
  const until = Date.now() + (patience || 30_000);
  // A body can be sent once.
  const once = (): Promise<HttpAnswer> => send(request.clone(), options);
  try {
    return await once();
  } catch (failure) {
    const module = await import('./repeat.js').catch(() => undefined);
    if (!module || !(failure instanceof LedeError)) throw failure;
    return module.repeat(once, failure, until, request.signal);
  }
}

/**
 * A signal that is aborted with another, or with a {@link LedeError} of kind `timeout` when the time is over.
 *
 * @param milliseconds 0: no limit.
 * @returns The signal, and what ends the waiting.
 */
export function timeLimit(
  signal: AbortSignal,
  milliseconds: number,
  url: string,
): { readonly signal: AbortSignal; readonly done: () => void } {
  const limit = new AbortController();
  const follow = (): void => limit.abort(signal.reason);
  const timer =
    milliseconds > 0 &&
    setTimeout(() => {
      const message = `${address(url)}: no answer within ${milliseconds} ms`;
      limit.abort(new LedeError('timeout', message));
    }, milliseconds);
  if (signal.aborted) follow();
  signal.addEventListener('abort', follow);
  return {
    signal: limit.signal,
    done: () => {
      if (timer) clearTimeout(timer);
      signal.removeEventListener('abort', follow);
    },
  };
}
