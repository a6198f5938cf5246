const numberFormat = new Intl.NumberFormat('en');

/** "1 reply", "1,000 replies". */
export const counted = (count, one, other) =>
  `${numberFormat.format(count)} ${count === 1 ? one : other}`;
