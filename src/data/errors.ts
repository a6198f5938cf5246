/**
 * What went wrong, in one word:
 * - `config`: a setting is wrong; trying again cannot help.
 * - `network`: no answer (offline, refused by CORS or by a content blocker: a browser does not tell them apart).
 * - `timeout`: no answer within the time allowed.
 * - `http`: the server answered with an error.
 * - `parse`: the answer is not JSON.
 * - `shape`: the answer is JSON, but not what the map says.
 */
export type LedeErrorKind = 'config' | 'network' | 'timeout' | 'http' | 'parse' | 'shape';

/** What a {@link LedeError} can carry besides its kind and message. */
export interface LedeErrorOptions extends ErrorOptions {
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** What the publisher can do about it, in a sentence. */
  readonly hint?: string | undefined;
  /** What the server itself said, as it came: for `http` errors whose answer was JSON. */
  readonly answer?: unknown;
  /** Whole seconds until the server wants to be asked again (`Retry-After`). */
  readonly retryAfter?: number | undefined;
}

/** The one error that leaves the data layer. Its message names the setting or the field it is about. */
export class LedeError extends Error {
  readonly kind: LedeErrorKind;
  readonly status: number | undefined;
  readonly hint: string | undefined;
  readonly answer: unknown;
  readonly retryAfter: number | undefined;

  constructor(kind: LedeErrorKind, message: string, options: LedeErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'LedeError';
    this.kind = kind;
    this.status = options.status;
    this.hint = options.hint;
    this.answer = options.answer;
    this.retryAfter = options.retryAfter;
  }
}

/** Any thrown value as a {@link LedeError}; one that is one already stays itself. */
export const toLedeError = (thrown: unknown): LedeError =>
  thrown instanceof LedeError
    ? thrown
    : new LedeError('shape', thrown instanceof Error ? thrown.message : String(thrown), {
        cause: thrown,
      });
