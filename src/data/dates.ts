/** ISO 8601 with optional time, fraction and zone; also `+0000`, a space for the `T`, and a date alone. */
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:([T ])(\d\d:\d\d(?::\d\d)?)(\.\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** RFC 2822, as RSS and mail write it: `Fri, 20 Nov 2026 08:00:00 GMT`. */
const RFC_2822 =
  /^(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?\s+(?:[a-z]{1,4}|[+-]\d{4})$/i;

/** Numbers from here on are taken for milliseconds: as seconds they would lie beyond the year 5138. */
const MILLISECONDS_FROM = 1e11;

const validDate = (date: Date): Date | undefined => (isNaN(+date) ? undefined : date);

/** Minutes that a named zone is ahead of UTC at a moment. */
function zoneOffset(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

/** A time with an offset in any spelling: `+01`, `+0100`, `+01:00`, `Z`. */
const atOffset = (local: string, offset: string): Date | undefined =>
  validDate(new Date(local + offset.replace(/^([+-]\d\d):?(\d\d)?$/, withMinutes).toUpperCase()));

const withMinutes = (_: string, hours: string, minutes = '00'): string => `${hours}:${minutes}`;

/** Whether the calendar has a day: engines take 30 February for 2 March or for none. */
const isDay = (day: string): boolean =>
  validDate(new Date(`${day}T00:00Z`))
    ?.toISOString()
    .startsWith(day) === true;

/** A time as the clocks of a zone show it. Asked twice, since the offset may differ at the moment it leads to. */
function inZone(local: string, zone: string): Date | undefined {
  if (/^[+-]\d\d:?\d\d$/.test(zone)) return atOffset(local, zone);
  const asUtc = new Date(`${local}Z`);
  if (isNaN(+asUtc)) return undefined;
  const shift = (at: Date): Date => new Date(+asUtc - zoneOffset(zone, at) * 60_000);
  try {
    return shift(shift(asUtc));
  } catch {
    return undefined;
  }
}

/**
 * Reads a date in any of the forms that APIs send: ISO 8601 (without a zone it is UTC), epoch seconds or milliseconds as a
 * number or a string, `YYYY-MM-DD HH:MM:SS` (in `timeZone`), RFC 2822.
 *
 * @param value What came.
 * @param timeZone An IANA name or an offset such as `+08:00`, for times written with a space and no zone; default UTC.
 * @returns The date; undefined for anything else, such as text for people ("3 days ago").
 */
export function parseDate(value: unknown, timeZone = '+00:00'): Date | undefined {
  if (value instanceof Date) return validDate(value);
  if (
    typeof value === 'number' ||
    (typeof value === 'string' && /^-?\d{9,}(\.\d+)?$/.test(value))
  ) {
    const number = Number(value);
    return validDate(new Date(Math.abs(number) < MILLISECONDS_FROM ? number * 1000 : number));
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, day = '', separator, time = '00:00', fraction = '', zone] = iso;
    if (!isDay(day)) return undefined;
    const local = `${day}T${time}${fraction}`;
    return zone ? atOffset(local, zone) : inZone(local, separator === ' ' ? timeZone : '+00:00');
  }
  return RFC_2822.test(text) ? validDate(new Date(text)) : undefined;
}

const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Reads a duration in seconds (a number, `"95"`, ISO 8601 `PT1M35S`). */
export function parseDuration(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const match = ISO_DURATION.exec(value);
  if (!match || value.length < 3) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
