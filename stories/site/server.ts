import {
  createAdaptorServer,
  type Http2Bindings,
  type HttpBindings,
  type ServerType,
} from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

import { openFileStore } from './file-store.js';
import { createSite } from './site.js';

/** How the sample site is started. */
export interface SiteOptions {
  /** 0, which is the default, takes any free port. */
  port?: number;
  host?: string;
  /** Where readers' comments are kept; by default `.data/comments.json` in the repository. */
  dataFile?: string;
  /** The clock that dates new comments. */
  now?: () => Date;
}

/** A running sample site. */
export interface Site {
  /** Its address, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Starts the sample site and resolves when it listens. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const { port = 0, host = '127.0.0.1', dataFile, now } = options;
  const store = await openFileStore({ ...(dataFile && { file: dataFile }) });
  const app = createSite({ store, ...(now && { now }) });

  const server = createAdaptorServer({
    // Whoever imports this keeps the Request and Response they had; speed does not matter here.
    overrideGlobalObjects: false,
    fetch: async (request: Request, { outgoing }: HttpBindings | Http2Bindings) => {
      const response = await app.fetch(request);
      if (response.type !== 'error') return response;
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
  });
  const actualPort = await listen(server, port, host);
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${actualPort}/`,
    close: () => close(server),
  };
}

function listen(server: ServerType, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Answers that are being held back would otherwise hold the server open too.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
