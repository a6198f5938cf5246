import type { Filter } from './filters.js';
import type { ReadContext } from './scope.js';
import { isPresent } from './values.js';

/** Filters a value. Of something absent there is nothing to filter, but for the filter that counts the elements of a list. */
export const applyFilter = (
  filter: Filter,
  value: unknown,
  args: readonly unknown[],
  context: ReadContext,
  counts = false,
): unknown =>
  isPresent(value) || (counts && Array.isArray(value)) ? filter(value, args, context) : undefined;
