import { ALLOWED_ELEMENTS, UNWRAPPED_ELEMENTS } from './allowed.js';

/** Elements that stay, or give way to what is in them. */
const KNOWN = new Set([...ALLOWED_ELEMENTS, ...UNWRAPPED_ELEMENTS]);

/**
 * The names of all other elements that a text may hold: they go with all that is in them, as the browser's own sanitiser has it.
 * Others have to be told by name.
 */
export const strangersIn = (html: string): string[] =>
  [...html.matchAll(/<([a-z][^\s/>]*)/gi)]
    .map(([, name = '']) => name.toLowerCase())
    .filter((name) => !KNOWN.has(name));
