import type { Motif } from '../motif.js';
import { circle, ellipse, rect, repeat, ridge } from '../shapes.js';

/** Layered hills under a low sun, with a few poplars. */
export const hills: Motif = (random, { light, layers, ink }) => {
  const sun = circle(
    random.between(250, 950),
    random.between(200, 320),
    random.between(70, 110),
    light,
  );
  const land = layers
    .map((colour, depth) =>
      ridge(random, colour, {
        top: 300 + depth * 105,
        swing: 130 - depth * 15,
        humps: random.between(3, 5),
      }),
    )
    .join('');
  const grove = random.between(120, 900);
  const poplars = repeat(random.between(4, 7), (index) => {
    const height = random.between(60, 120);
    const x = grove + index * random.between(44, 60);
    return rect(x - 4, 650, 8, 90, ink) + ellipse(x, 680 - height / 2, 25, height, ink);
  });
  return sun + land + poplars;
};
