import type { MiddlewareHandler } from 'hono';

import { Problem } from './problem.js';
import { slowly } from './slowly.js';
import { wait } from './wait.js';

/** The ways in which an answer can be asked to go wrong. */
export const FAULTS = [
  '500',
  '429',
  '404',
  '403',
  'html',
  'truncated',
  'empty',
  'drop',
  'slow-body',
  'error-in-200',
] as const;

export type Fault = (typeof FAULTS)[number];

const MAX_DELAY = 60_000;

const LOGIN_PAGE = `<!doctype html>
<html lang="en">
<head><title>Sign in</title></head>
<body><h1>Sign in to continue</h1><form><input name="password" type="password"></form></body>
</html>`;

/**
 * Answers `fault=drop` by `Response.error()`. In a service worker that is a failed fetch; a server
 * that mounts the endpoint has to end the connection when an answer's `type` is "error".
 *
 * It must run before anything that sets a header, for such an answer cannot carry one.
 */
export function drops(): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req;
    if (raw.method === 'OPTIONS' || askedFor(raw) !== 'drop') return next();
    await wait(delayOf(raw), raw.signal);
    return Response.error();
  };
}

/** Holds an answer back for `delay` milliseconds, but no longer than the client waits for it. */
export function delays(): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req;
    await wait(delayOf(raw), raw.signal);
    // Nobody listens any more; what would follow, such as keeping a comment, must not happen.
    if (raw.signal.aborted) return new Response(null, { status: 499 });
    return next();
  };
}

/** Every other `fault`, and `post-fault`, which touches posts only. */
export function faults(): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req;
    const asked = askedFor(raw);
    if (asked === null) return next();
    const fault = FAULTS.find((each) => each === asked);
    if (!fault) throw new Problem(400, `fault must be one of: ${FAULTS.join(', ')}.`);

    const instead = answerInstead(fault);
    if (instead) return instead;

    await next();
    const text = await context.res.text();
    context.res = new Response(
      fault === 'truncated' ? text.slice(0, Math.ceil(text.length / 2)) : slowly(text, raw.signal),
      context.res,
    );
  };
}

/** The answer to a fault that keeps the route from running at all. */
function answerInstead(fault: Fault): Response | undefined {
  switch (fault) {
    case '500':
      throw new Problem(500, 'Something went wrong on our side.');
    case '429':
      throw new Problem(429, 'That was too fast. Try again in half a minute.', {
        headers: { 'Retry-After': '30' },
      });
    case '404':
      throw new Problem(404, 'There is nothing here.');
    case '403':
      throw new Problem(403, 'You may not see this.');
    case 'html':
      return new Response(LOGIN_PAGE, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    case 'empty':
      return new Response('', { headers: { 'Content-Type': 'application/json' } });
    case 'error-in-200':
      return Response.json({ error: { code: 'upstream', message: 'The archive did not answer.' } });
    case 'drop':
      // `drops` has answered it; this keeps the list complete for the compiler.
      return Response.error();
    case 'truncated':
    case 'slow-body':
      return undefined;
  }
}

function askedFor(request: Request): string | null {
  const query = new URL(request.url).searchParams;
  return (request.method === 'POST' ? query.get('post-fault') : null) ?? query.get('fault');
}

function delayOf(request: Request): number {
  const given = new URL(request.url).searchParams.get('delay') ?? '0';
  if (!/^\d{1,5}$/.test(given) || Number(given) > MAX_DELAY) {
    throw new Problem(400, `delay must be a number of milliseconds up to ${MAX_DELAY}.`);
  }
  return Number(given);
}
