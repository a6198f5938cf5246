const DAY = 86_400_000;
const UNITS = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

const dayFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const momentFormat = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });
const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** In relative words within a week, else the day. */
export function shortDate(date) {
  const ago = date - Date.now();
  if (Math.abs(ago) > 7 * DAY) return dayFormat.format(date);
  const [unit, length] = UNITS.find(([, each]) => Math.abs(ago) >= each) ?? UNITS[2];
  return relativeFormat.format(Math.round(ago / length), unit);
}

/** The day and the time. */
export const moment = (date) => momentFormat.format(date);
