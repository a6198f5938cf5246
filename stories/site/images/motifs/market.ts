import type { Motif } from '../motif.js';
import { circle, path, rect, repeat } from '../shapes.js';

/** Market stalls under striped awnings. */
export const market: Motif = (random, palette) => {
  const { light, layers, accent, ink, sky } = palette;
  const lanterns = repeat(7, (index) => {
    const y = 110 + 50 * Math.sin((index / 6) * Math.PI) + random.between(-8, 8);
    return circle(60 + index * 180, y, 24, index % 2 ? accent : light);
  });
  const rope = path('M0 78Q600 190 1200 78v4Q600 194 0 82Z', ink);
  const stalls = repeat(3, (index) => {
    const x = 30 + index * 395;
    const y = 290 + random.between(-30, 30);
    const stripe = random.pick([layers[1], layers[2], accent]);
    const awning = repeat(6, (band) => {
      const bx = x + band * 58;
      return path(`M${bx} ${y}h58v96a29 29 0 0 1-58 0Z`, band % 2 ? sky[1] : stripe);
    });
    const posts = rect(x + 10, y + 40, 14, 440, ink) + rect(x + 324, y + 40, 14, 440, ink);
    const goods = repeat(8, (piece) =>
      circle(
        x + 42 + piece * 38,
        566 + (piece % 2) * 10,
        random.between(24, 32),
        random.pick([layers[0], layers[1], accent, light]),
      ),
    );
    const crate =
      rect(x + 4, 584, 340, 130, layers[3]) +
      repeat(2, (slat) => rect(x + 4, 620 + slat * 44, 340, 8, ink));
    return posts + goods + crate + awning;
  });
  return rope + lanterns + rect(0, 690, 1200, 110, layers[0]) + stalls;
};
