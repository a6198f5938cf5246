import type { FieldMap, ReadyMap } from '../mapping/map.js';
import type { ModelKind } from '../model.js';

/** What is known of an API: a map for each model that it serves. */
export type Preset = { readonly [kind in ModelKind]?: FieldMap | ReadyMap };

/** What loads a preset's map for a model. */
export type PresetLoader = (kind: ModelKind) => Promise<Preset[ModelKind]>;

/** What loads presets, by their names. Each line is written alike: where Lede is built, each map becomes a module of its own. */
export type PresetLoaders = Readonly<Record<string, PresetLoader>>;
