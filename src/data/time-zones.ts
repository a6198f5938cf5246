import { type TimeZone, atOffset } from './dates.js';

/** Minutes that a named zone is ahead of UTC at a moment. */
function offsetAt(zone: string, moment: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

/**
 * A time zone. The offset is asked twice, since it may differ at the moment it leads to.
 *
 * @param name An IANA name or an offset such as `+08:00`; one that nobody knows gives no dates.
 */
export const timeZone =
  (name: string): TimeZone =>
  (local) => {
    if (/^[+-]\d\d:?\d\d$/.test(name)) return atOffset(local, name);
    const asUtc = atOffset(local, 'Z');
    if (!asUtc) return undefined;
    const shift = (moment: Date): Date => new Date(+asUtc - offsetAt(name, moment) * 60_000);
    try {
      return shift(shift(asUtc));
    } catch {
      return undefined;
    }
  };
