/** Distance between two names (Levenshtein, on names of a few letters). */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A hint for who wrote a name that there is not: the nearest right one, and all there are. */
export function nearestNameHint(name: string, known: readonly string[]): string {
  const lower = name.toLowerCase();
  const by = (one: string): number => distance(one.toLowerCase(), lower);
  const nearest = [...known].sort((a, b) => by(a) - by(b))[0] ?? '';
  return `Did you mean ${nearest}? Known here: ${known.join(', ')}.`;
}
