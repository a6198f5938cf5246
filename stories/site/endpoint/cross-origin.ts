import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Lets pages of any origin read the endpoint, the headers they page by included. */
export function crossOrigin(): MiddlewareHandler {
  return cors({
    origin: (origin) => origin,
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
    allowHeaders: ['Content-Type', 'Authorization'],
    exposeHeaders: ['X-Total-Count', 'X-Total-Pages', 'Link', 'Retry-After'],
    maxAge: 600,
  });
}
