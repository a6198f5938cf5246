import { randomBytes } from 'node:crypto';

import { renderPage } from '../../../src/server.js';
import type { Html } from './page.js';

/** What a page is drawn with. */
export interface ServedOptions {
  /** Its address. */
  url: string;
  /** Answers the elements' requests, in this process. */
  ask: (request: Request) => Promise<Response>;
  /** For its styles. */
  nonce: string;
  /** Aborted when its reader is gone. */
  signal: AbortSignal;
}

/** A new `nonce` for a page. */
export const newNonce = (): string => randomBytes(16).toString('base64');

/** A page whose elements the server has drawn, piece by piece as they have their data. */
export async function servedPage(page: Html, options: ServedOptions): Promise<ReadableStream> {
  const { url, ask, nonce, signal } = options;
  const pieces = renderPage(String(await page), { url, fetch: ask, nonce, signal });
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
