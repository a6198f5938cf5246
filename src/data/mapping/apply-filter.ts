import type { Filter } from './filters.js';
import type { Operations, ReadContext } from './scope.js';

/** Filters a value that may be absent: then there is nothing to filter. */
export const applyFilter = (
  filter: Filter,
  value: unknown,
  args: readonly unknown[],
  context: ReadContext,
  { present }: Operations,
): unknown => (present(value) === undefined ? undefined : filter(value, args, context));
