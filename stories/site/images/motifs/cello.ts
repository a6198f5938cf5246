import type { Motif } from '../motif.js';
import { circle, ellipse, line, path, rect, repeat, ridge } from '../shapes.js';

const BODY =
  'M0-190C70-190 120-150 112-86 106-44 78-40 78-4 78 34 148 40 148 128 148 214 84 262 0 262S-148 214-148 128C-148 40-78 34-78-4-78-40-106-44-112-86-120-150-70-190 0-190Z';

/** A cello that leans in a pool of light. */
export const cello: Motif = (random, { light, layers, accent, ink }) => {
  const spot = ellipse(
    600,
    400,
    random.between(360, 460),
    random.between(330, 390),
    light,
    'opacity=".55"',
  );
  const curtain = repeat(8, (index) =>
    rect(index * 160 + random.between(-20, 20), 0, 84, 800, layers[0], 'opacity=".4"'),
  );
  const floor = ridge(random, layers[1], { top: 660, swing: 30, humps: 2 });
  const strings = repeat(4, (index) =>
    line(`M${index * 9 - 14}-470V170`, index % 2 ? ink : layers[0], 3),
  );
  const holes = line('M-62 20q22 34 4 84', ink, 9) + line('M62 20q-22 34-4 84', ink, 9);
  const instrument =
    path(BODY, layers[2]) +
    path(BODY, accent, 'transform="translate(-6 -4) scale(.9 .92)"') +
    holes +
    path('M-20 150H20L46 205H-46Z', ink) +
    rect(-17, -520, 34, 440, ink, 'rx="9"') +
    circle(0, -532, 30, ink) +
    strings +
    line('M0 262V330', ink, 8);
  const bow = line('M300-300L420 280', layers[3], 9) + line('M318-300L434 276', ink, 3);
  const lean = random.between(-16, 16);
  const place = `translate(${random.between(470, 700)} 465) rotate(${lean}) scale(${lean > 0 ? '1' : '-1'} 1)`;
  return `${curtain}${spot}${floor}<g transform="${place}">${instrument}${bow}</g>`;
};
