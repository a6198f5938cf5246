/** The moment the sample is set in, so that every run shows the same dates. */
export const SAMPLE_NOW = new Date('2026-11-20T12:00:00Z');

/** The ISO date that many minutes before the sample's moment. */
export function minutesAgo(minutes: number): string {
  return new Date(SAMPLE_NOW.getTime() - Math.round(minutes) * 60_000).toISOString();
}

/** The ISO date that many hours before the sample's moment. */
export function hoursAgo(hours: number): string {
  return minutesAgo(hours * 60);
}
