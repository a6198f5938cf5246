/** The middle of numbers; of an even count the mean of the two in the middle. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median with the least and the greatest. */
export const spread = (numbers) => ({
  median: median(numbers),
  least: Math.min(...numbers),
  most: Math.max(...numbers),
});

/**
 * How numbers compare to others that were taken in the same repetitions: pair by pair, since what disturbs one load disturbs
 * its neighbours too.
 */
export const ratios = (numbers, others) =>
  spread(numbers.map((number, index) => number / others[index]));
