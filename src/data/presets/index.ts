import { LedeError } from '../errors.js';
import type { FieldMap, ReadyMap } from '../mapping/map.js';
import type { ModelKind } from '../model.js';
import type { PresetLoaders } from './preset.js';

/** The presets that most pages are fed by: what asks for them is there from the start. */
export const commonPresets: PresetLoaders = {
  wordpress: async (kind) => (await import('./wordpress.js')).wordpress[kind],
  lede: async (kind) => (await import('./lede.js')).lede[kind],
};

/**
 * Loads the map that a preset has for a model.
 *
 * @throws {@link LedeError} of kind `config` where there is no such preset, or it has no such map; `network` where it cannot be
 * had.
 */
export async function loadPreset(name: string, kind: ModelKind): Promise<FieldMap | ReadyMap> {
  try {
    const load = Object.hasOwn(commonPresets, name)
      ? commonPresets[name]
      : (await import('./registry.js')).presetNamed(name);
    const map = await load?.(kind);
    if (map) return map;
  } catch (cause) {
    throw cause instanceof LedeError
      ? cause
      : new LedeError('network', `preset: ${name} could not be loaded`, { cause });
  }
  throw new LedeError('config', `preset: ${name} has no map of kind ${kind}`);
}
