import type { Motif } from '../motif.js';
import { circle, path, repeat, waves } from '../shapes.js';

/** A sun on the water and a few boats under sail. */
export const sea: Motif = (random, { light, layers, accent, ink, sky }) => {
  const sunX = random.between(250, 950);
  const sun = circle(sunX, 370, random.between(110, 160), light);
  const boats = repeat(random.between(1, 3), (index) => {
    const x = 150 + index * 330 + random.between(0, 160);
    const size = random.between(60, 130);
    const y = 430 + index * 40;
    const sail = `M${x} ${y}V${y - size * 2}L${x + size} ${y}Z`;
    const jib = `M${x - 10} ${y}V${y - size * 1.5}L${x - size * 0.7} ${y}Z`;
    const hull = `M${x - size} ${y + 10}H${x + size * 1.2}L${x + size * 0.8} ${y + size * 0.4}H${x - size * 0.6}Z`;
    return path(sail, sky[1]) + path(jib, accent) + path(hull, ink);
  });
  const water = layers.map((colour, depth) => {
    const length = 160 + depth * 60;
    return path(
      waves(400 + depth * 95, 26 + depth * 12, length, random.between(0, length)),
      colour,
    );
  });
  const [far = '', ...near] = water;
  return sun + far + boats + near.join('');
};
