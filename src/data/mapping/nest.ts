import { LedeError } from '../errors.js';
import { isObject, own } from './values.js';

/**
 * Sets a value at a path, making the objects on the way.
 *
 * @throws {@link LedeError} of kind `config` where the path leads through a value or a prototype.
 */
export function nest(
  target: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
): void {
  const [key = '', ...rest] = path;
  if (key === '__proto__') throw new LedeError('config', `map: ${key}: no such field`);
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = own(target, key) ?? {};
  if (!isObject(inner))
    throw new LedeError('config', `map: ${path.join('.')}: ${key} is given twice`);
  const copy = { ...inner };
  nest(copy, rest, value);
  target[key] = copy;
}
