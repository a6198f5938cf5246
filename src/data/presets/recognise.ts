import type { Answer } from '../mapping/map-page.js';
import { signatures } from './signatures.js';

/**
 * The one preset whose API an answer can only be; undefined where none or several fit. Loaded for `preset="auto"` alone, and
 * without the presets' maps.
 */
export function recognisePreset(answer: Answer): string | undefined {
  const fitting = Object.keys(signatures).filter((name) => signatures[name]?.(answer));
  return fitting.length === 1 ? fitting[0] : undefined;
}
