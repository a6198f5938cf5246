import { LedeError, UnknownFieldError } from './errors.js';
import { isObject } from './mapping/values.js';
import { nearestNameHint } from './nearest-name.js';

const CORS_HINT =
  'The server may be down, the reader offline, the request stopped by a content blocker, or the server does not allow this ' +
  'page to read it: it must answer with the header Access-Control-Allow-Origin.';

const HTML_HINT =
  'The server answered with a web page in place of JSON: a login page, an error page, or the address of the page rather ' +
  'than that of its API.';

const STATUS_HINTS: Readonly<Record<number, string>> = {
  401: 'The server wants to know who is asking: see credentials and headers.',
  403: 'The server refuses this reader.',
  404: 'There is nothing at this address: see src.',
  429: 'The server is asked too often.',
};

/** What the publisher can do about a failure; undefined where nothing is known. */
function hintFor(error: LedeError): string | undefined {
  const { kind, status, answer } = error;
  if (error instanceof UnknownFieldError) return nearestNameHint(error.field, error.known);
  if (kind === 'network') return CORS_HINT;
  if (kind === 'timeout')
    return 'The server is slow or the line is; timeout sets how long to wait.';
  if (kind === 'http') return STATUS_HINTS[status ?? 0];
  if (kind === 'parse' && /^\s*</.test(String(answer))) return HTML_HINT;
  return kind === 'shape' && answer !== undefined ? keysHint(answer) : undefined;
}

const keysHint = (json: unknown): string =>
  isObject(json)
    ? `The answer has: ${Object.keys(json).slice(0, 20).join(', ')}.`
    : `The answer is ${json === null ? 'null' : Array.isArray(json) ? 'a list' : `a ${typeof json}`}.`;

/**
 * The same error with a hint, where it has none and there is one. In a module of its own: who has no failure does not pay for
 * its explanation.
 */
export function explain(error: LedeError): LedeError {
  const hint = error.hint ?? hintFor(error);
  if (hint === undefined || hint === error.hint) return error;
  const { kind, message, status, answer, retryAfter, cause } = error;
  return new LedeError(kind, message, { hint, status, answer, retryAfter, cause });
}
