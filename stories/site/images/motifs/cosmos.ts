import type { Motif } from '../motif.js';
import { circle, ellipse, path, rect, repeat, ridge } from '../shapes.js';

/** A planet with a ring over an observatory. */
export const cosmos: Motif = (random, { light, layers, accent, ink }) => {
  const stars = repeat(26, () =>
    circle(random.between(20, 1180), random.between(20, 480), random.between(2, 5), light),
  );
  const x = random.between(300, 820);
  const size = random.between(90, 140);
  const tilt = random.between(-30, 30);
  const planet =
    circle(x, 260, size, accent) +
    path(
      `M${x - size} 260A${size} ${size} 0 0 0 ${x + size} 260Q${x} ${260 + size * 0.7} ${x - size} 260Z`,
      layers[1],
      'opacity=".45"',
    ) +
    ellipse(
      x,
      260,
      size * 1.8,
      size * 0.4,
      'none',
      `stroke="${light}" stroke-width="9" transform="rotate(${tilt} ${x} 260)" stroke-dasharray="${size * 4} ${size * 0.9}"`,
    );
  const moon = circle(
    x > 560 ? 180 : 1000,
    random.between(130, 330),
    random.between(26, 46),
    light,
  );
  const far = ridge(random, layers[1], { top: 520, swing: 90, humps: 4 });
  const near = ridge(random, layers[3], { top: 650, swing: 50, humps: 3 });
  const at = x > 560 ? random.between(180, 320) : random.between(820, 960);
  const dome =
    path(`M${at - 120} 590A120 120 0 0 1 ${at + 120} 590Z`, layers[0]) +
    path(`M${at - 14} 470H${at + 22}L${at + 44} 590H${at + 4}Z`, ink) +
    rect(at - 130, 588, 260, 120, ink) +
    rect(at - 22, 640, 44, 68, accent);
  return stars + planet + moon + far + dome + near;
};
