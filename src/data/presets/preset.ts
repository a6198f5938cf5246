import type { FieldMap, ReadyMap } from '../mapping/map.js';
import type { ModelKind } from '../model.js';

/** What is known of an API: a map for each model that it serves. */
export type Preset = { readonly [kind in ModelKind]?: FieldMap | ReadyMap };
