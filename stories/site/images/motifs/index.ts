import type { Motif } from '../motif.js';
import { books } from './books.js';
import { bridge } from './bridge.js';
import { cello } from './cello.js';
import { city } from './city.js';
import { cosmos } from './cosmos.js';
import { fruit } from './fruit.js';
import { hills } from './hills.js';
import { leaves } from './leaves.js';
import { market } from './market.js';
import { pitch } from './pitch.js';
import { plate } from './plate.js';
import { sea } from './sea.js';
import { train } from './train.js';

const MOTIFS = {
  books,
  bridge,
  cello,
  city,
  cosmos,
  fruit,
  hills,
  leaves,
  market,
  pitch,
  plate,
  sea,
  train,
} as const satisfies Record<string, Motif>;

/** What a picture can show. */
export type MotifName = keyof typeof MOTIFS;

/** The motif of that name, if there is one. */
export function motifOf(name: string): Motif | undefined {
  return Object.hasOwn(MOTIFS, name) ? MOTIFS[name as MotifName] : undefined;
}
