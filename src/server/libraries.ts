import { LedeError } from '../data/errors.js';

/** What rendering takes besides the data layer: modules that need packages which only servers have. */
export interface Libraries {
  readonly draw: typeof import('./draw.js');
  readonly elements: typeof import('./find-elements.js');
  readonly sanitizer: typeof import('../html/node-sanitizer.js');
  readonly reader: typeof import('../html/node-reader.js');
}

let loaded: Promise<Libraries> | undefined;

/**
 * Loads them, once.
 *
 * @throws {@link LedeError} of kind `config` that says which package is not installed.
 */
export const loadLibraries = (): Promise<Libraries> => (loaded ??= load());

async function load(): Promise<Libraries> {
  try {
    // One after the other: sanitize-html is CommonJS and requires the parser, which is not and must not be half loaded then.
    const reader = await import('../html/node-reader.js');
    const elements = await import('./find-elements.js');
    const sanitizer = await import('../html/node-sanitizer.js');
    const draw = await import('./draw.js');
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
