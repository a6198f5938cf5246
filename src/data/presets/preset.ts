import type { FieldMap, ReadyMap } from '../mapping/map.js';
import type { ModelKind } from '../model.js';

/** What is known of an API: a map for each model that it serves. */
export type Preset = { readonly [kind in ModelKind]?: FieldMap | ReadyMap };

/** What loads presets, by their names. */
export type PresetLoaders = Readonly<Record<string, () => Promise<Preset>>>;
