import type { Motif } from '../motif.js';
import { circle, leaf, line, rect, repeat } from '../shapes.js';

/** A laid table from above: plate, cutlery and something on the plate. */
export const plate: Motif = (random, { light, layers, accent, ink, sky }) => {
  const cloth = repeat(9, (index) =>
    rect(index * 140 - 20, 0, 46, 800, layers[0], 'opacity=".35"'),
  );
  const x = random.between(520, 680);
  const food = repeat(random.between(6, 9), (index) => {
    const angle = index * 2.4;
    const far = 25 + index * 15;
    const fill = random.pick([layers[0], layers[1], layers[2], accent]);
    return circle(
      x + Math.cos(angle) * far,
      400 + Math.sin(angle) * far,
      random.between(28, 54),
      fill,
    );
  });
  const herbs = repeat(6, () =>
    leaf(
      x + random.between(-110, 90),
      400 + random.between(-100, 100),
      random.between(0, 360),
      74,
      accent,
    ),
  );
  const fork =
    line(`M190 640V330`, ink, 18) +
    repeat(3, (tine) =>
      line(`M${160 + tine * 30} 180V280Q${160 + tine * 30} 330 190 345`, ink, 11),
    );
  const knife = line('M1010 640V430', ink, 18) + line('M1010 400V190q42 90 8 205', ink, 14);
  return (
    cloth +
    circle(x + 10, 414, 300, layers[3], 'opacity=".25"') +
    circle(x, 400, 300, light) +
    circle(x, 400, 226, sky[0]) +
    food +
    herbs +
    fork +
    knife
  );
};
