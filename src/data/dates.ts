/** ISO 8601 with optional time, fraction and zone; also `+0000`, a space for the `T`, and a date alone. */
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:([T ])(\d\d:\d\d(?::\d\d)?)(\.\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** RFC 2822, as RSS and mail write it: `Fri, 20 Nov 2026 08:00:00 GMT`. */
const RFC_2822 =
  /^(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?\s+(?:[a-z]{1,4}|[+-]\d{4})$/i;

/** Numbers from here on are taken for milliseconds: as seconds they would lie beyond the year 5138. */
const MILLISECONDS_FROM = 1e11;

/** When the clocks of a zone show a time such as `2026-11-20T08:00`; see `timeZone`, which is loaded where one is named. */
export type TimeZone = (local: string) => Date | undefined;

const validDate = (date: Date): Date | undefined => (isNaN(+date) ? undefined : date);

/** A time with an offset in any spelling: `+01`, `+0100`, `+01:00`, `Z`. */
export const atOffset = (local: string, offset: string): Date | undefined =>
  validDate(new Date(local + offset.replace(/^(...):?(..)?$/, withMinutes).toUpperCase()));

const withMinutes = (_: string, hours: string, minutes = '00'): string => `${hours}:${minutes}`;

/** Whether the calendar has a day: engines take 30 February for 2 March or for none. */
const isDay = (day: string): boolean => {
  const date = new Date(day);
  return (
    date.getUTCMonth() + 1 === Number(day.slice(5, 7)) && date.getUTCDate() === Number(day.slice(8))
  );
};

/**
 * Reads a date in any of the forms that APIs send: ISO 8601 (without a zone it is UTC), epoch seconds or milliseconds as a
 * number or a string, `YYYY-MM-DD HH:MM:SS` (in `timeZone`), RFC 2822.
 *
 * @param value What came.
 * @param timeZone For times written with a space and no zone; default UTC.
 * @returns The date; undefined for anything else, such as text for people ("3 days ago").
 */
export function parseDate(value: unknown, timeZone?: TimeZone): Date | undefined {
  if (value instanceof Date) return validDate(value);
  const isText = typeof value === 'string';
  if (typeof value === 'number' || (isText && /^-?\d{9,}(\.\d+)?$/.test(value))) {
    const number = Number(value);
    return validDate(new Date(Math.abs(number) < MILLISECONDS_FROM ? number * 1000 : number));
  }
  if (!isText) return undefined;
  const text = value.trim();
  const [, day, separator, time = '00:00', fraction = '', zone] = ISO.exec(text) ?? [];
  if (day === undefined) return RFC_2822.test(text) ? validDate(new Date(text)) : undefined;
  // As most APIs write it: read once, in place of once for the day and once for all.
  const asWritten = zone === 'Z' ? new Date(text) : undefined;
  if (asWritten?.getUTCDate() === Number(day.slice(8))) return asWritten;
  if (!isDay(day)) return undefined;
  const local = `${day}T${time}${fraction}`;
  return timeZone && !zone && separator === ' ' ? timeZone(local) : atOffset(local, zone ?? 'Z');
}
