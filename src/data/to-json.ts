/** A value as JSON, also where old scripts give arrays a `toJSON`, as Prototype 1.6 does, by which they would become a text. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key, given: unknown) {
    const own = this[key];
    return Array.isArray(own) ? own : given;
  });
