import { LedeError } from '../errors.js';
import type { FieldMap } from './map.js';
import { nest } from './nest.js';
import { isObject } from './values.js';

/**
 * Reads the `map` attribute: JSON, or the short form `title: webTitle; image.url: fields.thumbnail`.
 * In the short form a `;` within quotes, braces or brackets does not end a field.
 *
 * @throws {@link LedeError} of kind `config`.
 */
export function parseMap(text: string): FieldMap {
  if (text.trimStart().startsWith('{')) {
    try {
      const map: unknown = JSON.parse(text);
      if (isObject(map)) return map;
    } catch (cause) {
      throw new LedeError('config', `map: not JSON: ${String(cause)}`, { cause });
    }
  }
  const map: Record<string, unknown> = {};
  for (const [entry] of text.matchAll(
    /(?:'(?:\\.|[^'])*'|"(?:\\.|[^"])*"|`(?:\\.|[^`])*`|[^;])+/g,
  )) {
    if (!entry.trim()) continue;
    const colon = entry.indexOf(':');
    const path = entry.slice(0, colon).trim().split('.');
    const expression = entry.slice(colon + 1).trim();
    if (colon < 0 || !expression || path.some((name) => !/^\w+$/.test(name)))
      throw new LedeError('config', `map: expected 'field: expression', not '${entry.trim()}'`);
    nest(map, path, LITERALS.includes(path.at(-1) ?? '') ? literal(expression) : expression);
  }
  return map;
}

/** What of a map is no expression, and neither a text. */
const LITERALS: readonly string[] = ['within', 'account'];

const literal = (text: string): unknown =>
  /^\d+$/.test(text) ? Number(text) : text === 'true' ? true : text;
