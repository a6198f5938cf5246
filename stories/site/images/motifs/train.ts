import type { Motif } from '../motif.js';
import { circle, path, rect, repeat, ridge } from '../shapes.js';

/** A train crosses a viaduct before the mountains. */
export const train: Motif = (random, { light, layers, accent, ink, sky }) => {
  const sun = circle(
    random.between(240, 960),
    random.between(150, 230),
    random.between(60, 90),
    light,
  );
  const peaks = repeat(4, (index) => {
    const x = -60 + index * 330 + random.between(-40, 40);
    const top = random.between(170, 290);
    const tip = 0.3;
    const side = (800 - top) * tip * 0.42;
    return (
      path(`M${x - 190} 620L${x + 90} ${top}L${x + 400} 620Z`, index % 2 ? layers[0] : layers[1]) +
      path(
        `M${x + 90} ${top}l${-side * 0.55} ${side}l${side * 0.4} -16 ${side * 0.3} 22 ${side * 0.55} -12Z`,
        sky[1],
      )
    );
  });
  const arches = repeat(6, (index) => {
    const x = 20 + index * 205;
    return `M${x} 800V640A72 72 0 0 1 ${x + 144} 640V800Z`;
  });
  const first = random.between(-60, 120);
  const coaches = repeat(4, (index) => {
    const x = first + index * 252;
    return (
      rect(x, 428, 244, 84, index === 3 ? ink : accent, 'rx="12"') +
      repeat(5, (pane) => rect(x + 20 + pane * 43, 446, 30, 30, light)) +
      repeat(2, (wheel) => circle(x + 50 + wheel * 144, 514, 14, ink))
    );
  });
  return (
    sun +
    peaks +
    ridge(random, layers[2], { top: 560, swing: 60, humps: 4 }) +
    coaches +
    path(`M0 526H1200V800H0Z${arches}`, layers[3], 'fill-rule="evenodd"') +
    rect(0, 526, 1200, 14, ink) +
    ridge(random, ink, { top: 740, swing: 30, humps: 5 })
  );
};
