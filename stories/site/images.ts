import { initials, tiles } from './images/avatar.js';
import { motifOf } from './images/motifs/index.js';
import { paletteOf } from './images/palette.js';
import { HEIGHT, WIDTH } from './images/shapes.js';
import { randomFrom } from './random.js';

export type { MotifName } from './images/motifs/index.js';
export type { PaletteName } from './images/palette.js';

const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#8c2f1b"/><path d="M16 1v30M16 1q-11 15 0 30M16 1q11 15 0 30" fill="none" stroke="#fff" stroke-width="2"/></svg>';

/**
 * Draws the picture a name asks for; the same name always draws the same picture.
 *
 * - `hills-travel-42`: a motif in a section's colours, varied by the seed at the end
 * - `author-noor-hallam`: a writer's initials
 * - `reader-7`: a pattern for a reader
 * - `mark`: the paper's own sign
 */
export function drawImage(name: string): string | undefined {
  if (name === 'mark') return MARK;
  const [kind = '', ...rest] = name.split('-');
  if (kind === 'author' && rest.length > 0) return initials(rest.join('-'));
  if (kind === 'reader' && rest.length > 0) return tiles(rest.join('-'));
  return illustration(kind, rest[0] ?? '', name);
}

function illustration(motifName: string, paletteName: string, seed: string): string | undefined {
  const motif = motifOf(motifName);
  const palette = paletteOf(paletteName);
  if (!motif || !palette) return undefined;
  const [top, bottom] = palette.sky;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<linearGradient id="s" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#s)"/>`,
    motif(randomFrom(seed), palette),
    '</svg>',
  ].join('');
}
