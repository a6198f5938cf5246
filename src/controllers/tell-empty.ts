import { LedeError } from '../data/errors.js';
import { warnOnce } from './warn-once.js';

/**
 * Tells who sets an element up that its map finds nothing of what an item cannot do without: all of them would be empty, and nobody
 * would say why.
 *
 * @param items What has come from the endpoint.
 * @param field The field without which nothing is to be read of an item.
 */
export function tellEmpty<T>(element: Element, items: readonly T[], field: keyof T & string): void {
  if (items.length === 0 || items.some((item) => item[field])) return;
  const count = items.length === 1 ? 'the one item' : `any of the ${String(items.length)} items`;
  warnOnce(
    element,
    new LedeError('shape', `${field}: nothing was found in ${count}`, {
      hint: 'See preset and map; with debug the element shows what each field finds, and what the answer has.',
    }),
  );
}
