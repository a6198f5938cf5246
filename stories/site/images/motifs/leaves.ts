import type { Motif } from '../motif.js';
import { circle, line, path, r, rect, repeat } from '../shapes.js';

/** One leaf for all of them: a picture full of separate paths would be three times as large. */
const LEAF = '<defs><path id="l" d="M0 0C30-28 75-28 100 0 75 28 30 28 0 0Z"/></defs>';

/** Plants in pots on a sill. */
export const leaves: Motif = (random, { light, layers, accent, ink }) => {
  const moon = circle(random.between(300, 900), 280, random.between(170, 230), light);
  const sill = rect(0, 705, 1200, 95, layers[0]) + rect(0, 705, 1200, 14, layers[1]);
  const pots = repeat(3, (index) => {
    const x = 230 + index * 370 + random.between(-50, 50);
    const tall = random.between(260, 430);
    const greens = [layers[1], layers[2], layers[3]] as const;
    const stem = line(
      `M${x} 600Q${x + random.between(-50, 50)} ${r(600 - tall / 2)} ${x} ${600 - tall}`,
      ink,
      6,
    );
    const pairs = repeat(5, (pair) => {
      const y = 580 - (tall / 5) * (pair + 0.6);
      const size = random.between(120, 170) - pair * 14;
      return (
        leaf(x, y, -random.between(12, 48), size, random.pick(greens)) +
        leaf(x, y, 180 + random.between(12, 48), size, random.pick(greens))
      );
    });
    const pot = path(
      `M${x - 85} 580H${x + 85}L${x + 60} 712H${x - 60}Z`,
      index === 1 ? ink : accent,
    );
    return stem + pairs + leaf(x, 605 - tall, -90, 110, random.pick(greens)) + pot;
  });
  return LEAF + moon + sill + pots;
};

function leaf(x: number, y: number, angle: number, size: number, fill: string): string {
  return `<use href="#l" fill="${fill}" transform="translate(${x} ${r(y)}) rotate(${angle}) scale(${size / 100})"/>`;
}
