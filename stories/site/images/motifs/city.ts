import type { Random } from '../../random.js';
import type { Motif } from '../motif.js';
import type { Palette } from '../palette.js';
import { circle, path, rect, rects, repeat, WIDTH } from '../shapes.js';

/** Rows of houses at dusk; in the nearest one somebody is at home. */
export const city: Motif = (random, palette) => {
  const { light, layers } = palette;
  const sun = circle(
    random.between(200, 1000),
    random.between(170, 280),
    random.between(60, 100),
    light,
  );
  return (
    sun +
    path(skyline(random, 250, 90), layers[0]) +
    path(skyline(random, 350, 120), layers[1]) +
    repeat(6, (index) => house(random, palette, index))
  );
};

function skyline(random: Random, top: number, width: number): string {
  let d = '';
  for (let x = random.between(-60, 0); x < WIDTH; x += width) {
    const wall = width - random.between(-2, 14);
    const y = top + random.between(0, 150);
    const roof = random.chance(0.4) ? `l${wall / 2} ${-random.between(30, 70)}` : '';
    d += `M${x} 800V${y}${roof}L${x + wall} ${y}V800Z`;
  }
  return d;
}

function house(random: Random, { layers, accent, ink }: Palette, index: number): string {
  const x = -25 + index * 210;
  const y = random.between(470, 570);
  const roof = random.chance(0.6)
    ? path(`M${x - 6} ${y}L${x + 100} ${y - random.between(60, 110)} ${x + 206} ${y}Z`, layers[2])
    : rect(x - 6, y - 18, 212, 18, layers[2]);
  const panes = Array.from({ length: 9 }, (_, pane) => {
    const box = [x + 30 + (pane % 3) * 52, y + 40 + Math.floor(pane / 3) * 96, 34, 56] as const;
    return { box, lit: random.chance(0.45) };
  });
  const windows = (lit: boolean): string =>
    rects(
      panes.filter((pane) => pane.lit === lit).map(({ box }) => box),
      lit ? accent : layers[2],
    );
  return rect(x, y, 200, 400, index % 2 ? layers[3] : ink) + roof + windows(true) + windows(false);
}
