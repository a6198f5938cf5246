/**
 * A value as JSON, whatever old scripts have added to texts and arrays: with the `toJSON` that Prototype 1.6 gives them they
 * would be quoted twice.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key, given: unknown) {
    const own = this[key];
    return typeof own === 'string' || Array.isArray(own) ? own : given;
  });
