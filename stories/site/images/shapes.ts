import type { Random } from '../random.js';

/** The size every illustration is drawn at. */
export const WIDTH = 1200;
export const HEIGHT = 800;

export function circle(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" fill="${fill}"${attributes(more)}/>`;
}

export function ellipse(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more = '',
): string {
  return `<ellipse cx="${r(x)}" cy="${r(y)}" rx="${r(rx)}" ry="${r(ry)}" fill="${fill}"${attributes(more)}/>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more = '',
): string {
  return `<rect x="${r(x)}" y="${r(y)}" width="${r(width)}" height="${r(height)}" fill="${fill}"${attributes(more)}/>`;
}

/** A filled shape. */
export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}"${attributes(more)}/>`;
}

/** A stroke with round ends. */
export function line(d: string, colour: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"${attributes(more)}/>`;
}

/** A soft horizon from edge to edge, filled down to the lower edge of the picture. */
export function ridge(
  random: Random,
  fill: string,
  { top, swing, humps }: { top: number; swing: number; humps: number },
): string {
  const step = WIDTH / humps;
  const height = (): number => r(top + random.next() * swing);
  const start = height();
  // Each curve leaves in the direction in which the one before arrived, so the line has no kinks.
  let d = `M0 ${HEIGHT}V${start}C${r(step / 3)} ${start}`;
  for (let hump = 1; hump <= humps; hump += 1) {
    const y = height();
    d += `${hump === 1 ? ' ' : 'S'}${r(hump * step - step / 2)} ${y} ${r(hump * step)} ${y}`;
  }
  return path(`${d}V${HEIGHT}Z`, fill);
}

/** A row of even waves, filled downwards. */
export function waves(top: number, height: number, length: number, shift: number): string {
  const half = length / 2;
  const count = Math.ceil((WIDTH + length * 2) / length);
  const one = `q${r(half / 2)} ${-height} ${r(half)} 0t${r(half)} 0`;
  return `M${r(-length + shift)} ${HEIGHT}V${r(top)}${one.repeat(count)}V${HEIGHT}Z`;
}

/** Many upright rectangles of one colour as one shape, which keeps a picture small. */
export function rects(
  boxes: readonly (readonly [x: number, y: number, width: number, height: number])[],
  fill: string,
): string {
  return path(
    boxes.map(([x, y, w, h]) => `M${r(x)} ${r(y)}h${r(w)}v${r(h)}h${r(-w)}z`).join(''),
    fill,
  );
}

/** Many dots of one colour as one stroke. */
export function dots(
  points: readonly (readonly [x: number, y: number])[],
  colour: string,
  size: number,
): string {
  return line(points.map(([x, y]) => `M${r(x)} ${r(y)}h0`).join(''), colour, size);
}

/** A leaf along a line from its stem, `size` long. */
export function leaf(x: number, y: number, angle: number, size: number, fill: string): string {
  const w = size * 0.28;
  const d = `M0 0C${r(size * 0.3)} ${r(-w)} ${r(size * 0.75)} ${r(-w)} ${r(size)} 0C${r(size * 0.75)} ${r(w)} ${r(size * 0.3)} ${r(w)} 0 0Z`;
  return path(d, fill, `transform="translate(${r(x)} ${r(y)}) rotate(${r(angle)})"`);
}

/** Calls a drawing function a number of times and joins what it draws. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** Whole numbers keep a picture small, and nobody sees the difference. */
export function r(value: number): number {
  return Math.round(value);
}

function attributes(more: string): string {
  return more && ` ${more}`;
}
