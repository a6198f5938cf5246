import type { Context } from 'hono';

/** A message for each field at fault, by its path in the JSON sent. */
export type FieldErrors = Record<string, string>;

/** A refusal that is answered as JSON: `{ message, errors?, challenge? }`. */
export class Problem extends Error {
  override readonly name = 'Problem';

  readonly status: number;
  readonly errors: FieldErrors | undefined;
  readonly challenge: unknown;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    details: { errors?: FieldErrors; challenge?: unknown; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = details.errors;
    this.challenge = details.challenge;
    this.headers = details.headers ?? {};
  }

  /** The answer that tells the client about it. */
  toResponse(): Response {
    const { message, errors, challenge, status, headers } = this;
    // JSON leaves out what is not there.
    return Response.json({ message, errors, challenge }, { status, headers });
  }
}

/** Hono's error handler: problems as they are, anything else as a plain 500. */
export function answerError(error: Error, _context: Context): Response {
  if (error instanceof Problem) return error.toResponse();
  console.error(error);
  return new Problem(500, 'Something went wrong on our side.').toResponse();
}
