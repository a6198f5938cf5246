/**
 * Prints how a figure compares to what it is meant to reach. Nothing fails by it: a time depends on the machine, and who reads
 * it knows what else ran there.
 */
export function printTarget(name, value, most, unit = '') {
  const isReached = value <= most;
  const short = ((value / most - 1) * 100).toFixed(0);
  const verdict = isReached ? 'reached' : `MISSED by ${short} %`;
  console.log(`  target: ${name}: ${format(value)}${unit}, at most ${most}${unit}: ${verdict}`);
}

const format = (value) => (value < 0.1 ? value.toFixed(4) : value.toFixed(2));
