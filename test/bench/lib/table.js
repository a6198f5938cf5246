/** Prints rows in columns: the first to the left, the others to the right. */
export function printTable(title, head, rows) {
  const lines = [head, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  const text = lines.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  console.log(`\n${title}\n${text.join('\n')}`);
}

/** As many digits as mean anything. */
export function digits(number) {
  if (!Number.isFinite(number)) return '-';
  if (Math.abs(number) >= 100) return number.toFixed(0);
  return number.toFixed(Math.abs(number) >= 10 ? 1 : 2);
}

export const withRange = ({ median, least, most }) =>
  `${digits(median)} [${digits(least)}-${digits(most)}]`;
