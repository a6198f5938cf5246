import { LedeError } from './errors.js';
import { UnknownNameError } from './unknown-name-error.js';
import { jsonEnd } from './json-end.js';
import { isObject, own } from './mapping/values.js';
import type { ModelKind } from './model.js';
import { nearestNameHint } from './nearest-name.js';
import { parseUrl } from './url.js';

/** What is known of the page and its reader. */
export interface Surroundings {
  /** The page's URL. */
  readonly page: string;
  /** False where the reader's device is surely offline. */
  readonly online: boolean;
}

/** What the request was that failed. */
export interface Attempt {
  /** The endpoint's URL. */
  readonly url: string;
  readonly kind: ModelKind;
  readonly credentials: RequestCredentials;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly surroundings?: Surroundings | undefined;
}

const STATUS_HINTS: Readonly<Record<number, string>> = {
  401: 'The server wants to know who is asking: see credentials and headers.',
  403: 'The server refuses this reader, or this page.',
  405: 'The server does not take this method: see method.',
  406: 'The server does not answer in this form: see headers.',
  410: 'What was at this address is gone: see src.',
  429: 'The server is asked too often. A page of another origin sees its Retry-After only if it is named in Access-Control-Expose-Headers.',
};

/** The first characters of what is there, for a person to recognise it by. */
const excerpt = (text: string, from = 0): string => JSON.stringify(text.slice(from, from + 30));

/** What platforms say of a request that failed. */
const PLATFORM = /failed to fetch|fetch failed|network\s?error|load failed|terminated/i;

/** What was thrown, where it says more than that there was no answer: a page's own `fetch` may have a mistake. */
const thrownHint = (cause: unknown): string | undefined =>
  cause instanceof Error && !PLATFORM.test(cause.message)
    ? `It failed with "${cause.name}: ${cause.message}": where configure() has a fetch of the page's own, look there.`
    : undefined;

/** Why there was no answer: a browser does not tell. */
function unansweredHint({ url, credentials, headers, surroundings }: Attempt): string {
  const target = parseUrl(url);
  const page = parseUrl(surroundings?.page ?? '');
  if (surroundings?.online === false) return 'The reader is offline.';
  if (page?.protocol === 'https:' && target?.protocol === 'http:')
    return 'This page is https: and src is http: (mixed content), which browsers block: ask for it by https:.';
  const others =
    "the server may be down, or a content blocker or the page's own policy (connect-src) may have stopped the request";
  if (page && page.origin === target?.origin) return `There was no answer: ${others}.`;
  const withCookies = credentials === 'include';
  const names = Object.keys(headers ?? {});
  const wanted = [
    `Access-Control-Allow-Origin: ${page?.origin ?? "the page's origin"}`,
    ...(withCookies ? ['Access-Control-Allow-Credentials: true'] : []),
    ...(names.length > 0 ? [`Access-Control-Allow-Headers: ${names.join(', ')}`] : []),
  ];
  return `Browsers do not say why: most often the server does not let this page read it (CORS) and must answer with ${wanted.join(' and ')}; else ${others}.`;
}

/** Why an answer is not there, or not all of it. */
function networkHint(
  { cause, status }: LedeError,
  attempt: Attempt | undefined,
): string | undefined {
  if (status !== undefined)
    return 'The connection ended before all of the answer was there: the server, or what stands before it, has cut it off.';
  const thrown = thrownHint(cause);
  // A platform throws nothing but a TypeError: what else it may be is said beside it.
  const isUnanswered = thrown === undefined || cause instanceof TypeError;
  return (
    [thrown, isUnanswered && attempt && unansweredHint(attempt)].filter(Boolean).join(' ') ||
    undefined
  );
}

/** Why an answer is not JSON. */
function parseHint(text: string): string {
  if (/^\s*$/.test(text)) return 'The answer is empty.';
  if (/^\s*<(?:\?xml|rss|feed)\b/i.test(text))
    return 'The answer is XML, such as an RSS feed: an address that gives JSON is needed.';
  if (/^\s*</.test(text))
    return 'The server answered with a web page in place of JSON: a login page, an error page, or the address of the page rather than that of its API.';
  const { position, isCut } = jsonEnd(text);
  if (isCut)
    return `The answer is cut short: it is JSON as far as it goes, ${text.length} characters.`;
  if (position > 0)
    return `The answer is JSON up to character ${position}, where it has ${excerpt(text, position)}.`;
  if (/^[\w$.]+\s*\(\s*[[{]/.test(text))
    return 'The answer is a script (JSONP): leave out the parameter that names its function.';
  const prefix = /^[^[{"]+(?=[[{])/.exec(text)?.[0];
  return prefix
    ? `The answer begins with ${excerpt(prefix)}: if it always does, set xssiPrefix to it.`
    : `The answer begins with ${excerpt(text)}.`;
}

/** What a server says of its own error, in the places where most do. */
function said(answer: unknown): string | undefined {
  if (typeof answer === 'string') return answer.trim() || undefined;
  if (Array.isArray(answer)) return said(answer[0]);
  if (!isObject(answer)) return undefined;
  for (const key of [
    'message',
    'details',
    'detail',
    'reason',
    'errmsg',
    'error',
    'errors',
    'title',
  ]) {
    const words = said(own(answer, key));
    if (words !== undefined) return words;
  }
  return undefined;
}

function httpHint({ status, answer }: LedeError, attempt: Attempt | undefined): string | undefined {
  const words = said(answer)?.slice(0, 200);
  if (status === undefined) return `The answer says so itself: ${words ?? 'see error of the map.'}`;
  const reason =
    status === 404
      ? attempt?.kind === 'comment'
        ? 'There is no thread at this address: see src and article-id.'
        : 'There is nothing at this address: see src.'
      : (STATUS_HINTS[status] ??
        (status >= 500 ? 'The server has a problem of its own.' : undefined));
  if (words?.startsWith('<')) return [reason, 'It answers with a web page.'].join(' ').trim();
  return [reason, words && `It says: ${words}`].filter(Boolean).join(' ') || undefined;
}

const keysHint = (json: unknown): string =>
  isObject(json)
    ? `The answer has: ${Object.keys(json).slice(0, 20).join(', ')}.`
    : `The answer is ${json === null ? 'null' : Array.isArray(json) ? 'a list' : `a ${typeof json}`}.`;

/** What the publisher can do about a failure; undefined where nothing is known. */
function hintFor(error: LedeError, attempt: Attempt | undefined): string | undefined {
  const { kind, answer } = error;
  if (kind === 'network' && /^preset:/.test(error.message))
    return 'It is a file beside the script, in chunks: is it published too?';
  if (kind === 'network') return networkHint(error, attempt);
  if (kind === 'timeout')
    return 'The server is slow or the line is; timeout sets how long to wait.';
  if (kind === 'http') return httpHint(error, attempt);
  if (kind === 'parse')
    return typeof answer === 'string'
      ? parseHint(answer)
      : 'Ask for fewer items at a time, or set maxBytes in source.';
  return kind === 'shape' && answer !== undefined ? keysHint(answer) : undefined;
}

/**
 * The same error with a hint, where it has none and there is one. In a module of its own: who has no failure does not pay for
 * its explanation.
 *
 * @param attempt The request that failed; without it there is no hint to a failure of the network.
 */
export function explain(error: LedeError, attempt?: Attempt): LedeError {
  const hint =
    error instanceof UnknownNameError
      ? [error.hint, nearestNameHint(error.unknown, error.known)].filter(Boolean).join('. ')
      : (error.hint ?? hintFor(error, attempt));
  if (hint === undefined || hint === error.hint) return error;
  const { kind, message, status, answer, retryAfter, cause } = error;
  return new LedeError(kind, message, { hint, status, answer, retryAfter, cause });
}
