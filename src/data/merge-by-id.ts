/** Adds items to a list, each id once; one that is known already is replaced where it stands. */
export function mergeById<T extends { readonly id: string }>(
  items: readonly T[],
  more: readonly T[],
): readonly T[] {
  const merged = new Map(items.map((item) => [item.id, item]));
  for (const item of more) merged.set(item.id, item);
  return [...merged.values()];
}
