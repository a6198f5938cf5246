import type { Random } from '../../random.js';
import type { Motif } from '../motif.js';
import type { Palette } from '../palette.js';
import { circle, path, rect, rects } from '../shapes.js';

type Box = [x: number, y: number, width: number, height: number];

/** Two shelves of books and a lamp. */
export const books: Motif = (random, palette) => {
  const { light, accent, ink } = palette;
  const x = random.between(240, 960);
  const lamp =
    circle(x, 150, 230, light, 'opacity=".35"') +
    rect(x - 3, 0, 6, 90, ink) +
    path(`M${x - 30} 84h60l70 92h-200Z`, accent) +
    circle(x, 186, 24, light);
  return lamp + shelf(random, palette, 470) + shelf(random, palette, 752);
};

function shelf(random: Random, { light, layers, accent, ink }: Palette, floor: number): string {
  const bands: Box[] = [];
  let covers = '';
  for (let x = random.between(20, 60); x < 1150;) {
    // A gap now and then: somebody is reading that one.
    if (random.chance(0.12)) x += random.between(60, 110);
    const width = random.between(32, 68);
    const top = floor - random.between(170, 250);
    covers += rects([[x, top, width, floor - top]], random.pick([...layers, accent, light]));
    bands.push([x, top + 26, width, 10]);
    x += width + 3;
  }
  return covers + rects(bands, ink) + rect(0, floor, 1200, 22, ink);
}
