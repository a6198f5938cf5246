import type { Motif } from '../motif.js';
import { circle, ellipse, leaf, line, path, rect, repeat } from '../shapes.js';

/** A still life: a bowl of fruit and a jug. */
export const fruit: Motif = (random, { light, layers, accent, ink }) => {
  const x = random.between(420, 560);
  const wall = circle(x + 260, 280, random.between(190, 260), light, 'opacity=".7"');
  const table = rect(0, 610, 1200, 190, layers[2]) + rect(0, 610, 1200, 16, layers[3]);
  const colours = [layers[0], layers[1], accent] as const;
  const pile = repeat(7, (index) => {
    const row = index < 4 ? 0 : 1;
    const cx = x - 165 + (index - row * 4) * 110 + row * 55;
    const cy = 440 - row * 88 + random.between(-8, 8);
    const size = random.between(58, 72);
    return (
      circle(cx, cy, size, random.pick(colours)) +
      circle(cx - 20, cy - 22, 12, light, 'opacity=".6"') +
      leaf(cx, cy - size + 4, -random.between(20, 70), 54, layers[3])
    );
  });
  const bowl =
    path(
      `M${x - 280} 450H${x + 280}Q${x + 250} 640 ${x + 90} 650H${x - 90}Q${x - 250} 640 ${x - 280} 450Z`,
      ink,
    ) + line(`M${x - 235} 520H${x + 235}`, accent, 12);
  const jug = 960 + random.between(-30, 30);
  const pitcher =
    line(`M${jug + 80} 350q110 20 70 130t-80 70`, layers[3], 26) +
    path(
      `M${jug - 60} 260H${jug + 70}Q${jug + 50} 360 ${jug + 100} 470Q${jug + 120} 640 ${jug} 650Q${jug - 130} 640 ${jug - 105} 470Q${jug - 60} 360 ${jug - 90} 250Z`,
      layers[3],
    ) +
    ellipse(jug - 35, 500, 18, 80, light, 'opacity=".3"');
  const loose =
    circle(190, 620, 62, random.pick(colours)) + circle(172, 600, 12, light, 'opacity=".6"');
  return (
    wall +
    table +
    ellipse(x, 655, 300, 22, layers[3], 'opacity=".6"') +
    pile +
    bowl +
    pitcher +
    loose
  );
};
