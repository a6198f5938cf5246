import type { Random } from '../random.js';
import type { Palette } from './palette.js';

/** Draws the inside of a 1200 × 800 picture over a sky that is already there. */
export type Motif = (random: Random, palette: Palette) => string;
