import type { Random } from '../../random.js';
import type { Motif } from '../motif.js';
import { circle, dots, line, path, rect, repeat, WIDTH } from '../shapes.js';

/** A playing field with floodlights and a full stand. */
export const pitch: Motif = (random, { light, layers, accent, ink, sky }) => {
  const lamps = [random.between(120, 240), random.between(960, 1080)].map(
    (x) =>
      path(`M${x} 150L${x - 260} 560H${x + 260}Z`, light, 'opacity=".35"') +
      rect(x - 6, 150, 12, 300, ink) +
      rect(x - 62, 96, 124, 64, ink, 'rx="6"') +
      repeat(8, (bulb) =>
        circle(x - 42 + (bulb % 4) * 28, 113 + Math.floor(bulb / 4) * 30, 9, light),
      ),
  );
  const stand = path('M0 470L0 350Q600 250 1200 350V470Z', layers[3]);
  const crowd = [sky[1], accent, layers[0], layers[1]]
    .map((colour) => dots(seats(random), colour, 26))
    .join('');
  const stripes = repeat(6, (index) => {
    const near = -300 + index * 320;
    const far = 60 + index * 180;
    return path(`M${far} 470h90L${near + 160} 800H${near}Z`, layers[0], 'opacity=".5"');
  });
  const marks =
    line(`M0 560H${WIDTH}`, light, 7) +
    line('M600 470V800', light, 7) +
    `<ellipse cx="600" cy="610" rx="210" ry="66" fill="none" stroke="${light}" stroke-width="7"/>`;
  const x = random.between(420, 780);
  const ball =
    circle(x + 8, 722, 40, ink, 'opacity=".3"') +
    circle(x, 706, 40, light) +
    path(`M${x - 15} 700L${x} 688 ${x + 15} 700 ${x + 9} 718H${x - 9}Z`, ink);
  return (
    lamps.join('') + stand + crowd + rect(0, 462, 1200, 338, layers[1]) + stripes + marks + ball
  );
};

/** A few places on the stand, which is highest in the middle. */
function seats(random: Random): [number, number][] {
  return Array.from({ length: 14 }, (_, index) => {
    const x = index * 88 + random.between(-40, 40);
    return [x, 374 - 60 * Math.sin((x / WIDTH) * Math.PI) + random.between(0, 72)];
  });
}
