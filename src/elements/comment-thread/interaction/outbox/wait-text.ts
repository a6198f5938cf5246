import type { LocalizeController } from '../../../../controllers/localize-controller.js';

/** Each unit up to how many of it: a wait of 90 minutes is told in minutes, one of two hours in hours. */
const UNITS = [
  ['second', 1, 90],
  ['minute', 60, 90],
  ['hour', 3600, Infinity],
] as const;

/** When something happens, in words ("in 12 minutes"). @param seconds From now on. */
export function waitText(seconds: number, localize: Pick<LocalizeController, 'relative'>): string {
  const [unit, length] = UNITS.find(([, size, most]) => seconds / size <= most) ?? UNITS[2];
  return localize.relative(Math.max(0, Math.ceil(seconds / length)), unit);
}
