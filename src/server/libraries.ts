import { LedeError } from '../data/errors.js';

/** What rendering takes besides the data layer: modules that need packages which only servers have. */
export interface Libraries {
  readonly draw: typeof import('./draw.js');
  readonly elements: typeof import('./find-elements.js');
  readonly sanitizer: typeof import('../html/node-sanitizer.js');
  readonly reader: typeof import('../html/node-reader.js');
}

/**
 * Loads them.
 *
 * @throws {@link LedeError} of kind `config` that says which package is not installed.
 */
export async function loadLibraries(): Promise<Libraries> {
  try {
    const [draw, elements, sanitizer, reader] = await Promise.all([
      import('./draw.js'),
      import('./find-elements.js'),
      import('../html/node-sanitizer.js'),
      import('../html/node-reader.js'),
    ]);
    return { draw, elements, sanitizer, reader };
  } catch (cause) {
    const [, name] = /Cannot find package '([^']+)'/.exec(String(cause)) ?? [];
    if (name === undefined) throw cause;
    throw new LedeError('config', `lede-elements/server: the package '${name}' is not installed`, {
      hint: 'npm install @lit-labs/ssr sanitize-html htmlparser2',
      cause,
    });
  }
}
