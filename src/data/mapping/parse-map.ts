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
    const path = joined(entry.slice(0, colon).trim().split('.'));
    const expression = entry.slice(colon + 1).trim();
    if (colon < 0 || !expression || path.some((name) => !/^\w+(\.\w+)*$/.test(name)))
      throw new LedeError('config', `map: expected 'field: expression', not '${entry.trim()}'`);
    nest(map, path, LITERALS.includes(path.at(-1) ?? '') ? literal(expression) : expression);
  }
  return map;
}

/** In these the names are the server's own, dots and all. */
const OWN_NAMES = /^(body|fields)$/;

/** What stands below such a place is one name: `create.body.author.name` sends `author.name`, which nests. */
function joined(path: readonly string[]): readonly string[] {
  const place = path.findIndex((name, index) => index > 0 && OWN_NAMES.test(name));
  return place < 0 || place > path.length - 3
    ? path
    : [...path.slice(0, place + 1), path.slice(place + 1).join('.')];
}

/** What of a map is no expression, and neither a text. */
const LITERALS: readonly string[] = ['within', 'account'];

const literal = (text: string): unknown =>
  /^\d+$/.test(text) ? Number(text) : text === 'true' ? true : text;
