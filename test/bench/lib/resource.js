import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

const brotli = (body, quality) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/**
 * Something that is answered from memory, compressed when it is first asked for that way.
 *
 * @param {keyof typeof TYPES} type
 * @param {string} text
 */
export function resource(type, text, headers = {}) {
  const body = Buffer.from(text);
  let packed;
  return {
    headers: { 'content-type': TYPES[type], 'cache-control': 'no-store', ...headers },
    body,
    // What never changes is worth the trouble; data is packed as a server would while one waits.
    packed: () => (packed ??= brotli(body, type === 'js' || type === 'css' ? 11 : 5)),
  };
}

/** The size of a text as it is shipped, in bytes. */
export const brotliSize = (text) => brotli(Buffer.from(text), 11).length;
