import type { Motif } from '../motif.js';
import { circle, line, path, rect, repeat, ridge, waves } from '../shapes.js';

/** A suspension bridge over a river. */
export const bridge: Motif = (random, { light, layers, accent, ink }) => {
  const sun = circle(
    random.between(480, 720),
    random.between(270, 340),
    random.between(80, 130),
    light,
  );
  const hills = ridge(random, layers[0], { top: 380, swing: 110, humps: 4 });
  const left = random.between(230, 330);
  const right = 1200 - random.between(230, 330);
  const middle = (left + right) / 2;
  const cable = `M-40 500Q${left * 0.6} 440 ${left} 190Q${middle} 700 ${right} 190Q${1200 - (1200 - right) * 0.6} 440 1240 500`;
  const hangers = repeat(15, (index) => {
    const t = (index + 1) / 16;
    const x = left + (right - left) * t;
    const y = 190 * ((1 - t) ** 2 + t ** 2) + 1400 * t * (1 - t);
    return `M${Math.round(x)} ${Math.round(y)}V540`;
  });
  const tower = (x: number): string =>
    rect(x - 34, 170, 20, 560, accent) +
    rect(x + 14, 170, 20, 560, accent) +
    rect(x - 34, 250, 68, 16, accent) +
    rect(x - 34, 390, 68, 16, accent);
  const river =
    path(waves(620, 22, 180, random.between(0, 180)), layers[1]) +
    path(waves(690, 30, 240, random.between(0, 240)), layers[2]);
  return (
    sun +
    hills +
    path(waves(560, 14, 130, 0), layers[0]) +
    tower(left) +
    tower(right) +
    line(cable, ink, 9) +
    line(hangers, ink, 3) +
    rect(0, 530, 1200, 26, ink) +
    river +
    path(waves(755, 26, 300, 60), layers[3])
  );
};
