import { LedeError } from './errors.js';
import { type CompiledMap, NO_MAP, compileMap } from './mapping/map.js';
import type { Answer } from './mapping/map-page.js';
import { isPresent } from './mapping/values.js';
import { recognisePreset } from './presets/recognise.js';
import type { Source } from './source.js';

/**
 * The map of a source for which none is named, by an answer of it: that of the preset that the answer is recognised to be of, else one
 * of usual names. The source is told which.
 *
 * @throws {@link LedeError} where nothing is found.
 */
export async function recogniseMap<T>(source: Source<T>, answer: Answer): Promise<CompiledMap> {
  const { model } = source;
  const preset = recognisePreset(answer);
  if (preset !== undefined)
    try {
      const map = await source.compile(preset, undefined);
      source.preset = preset;
      return map;
    } catch (error) {
      // One of stories has no map of comments: nobody has named it, and it may be read all the same.
      if (!(error instanceof LedeError) || error.kind !== 'config') throw error;
    }
  // Nothing is nothing, whoever says it.
  if (!isPresent(answer.json)) return compileMap({ ...NO_MAP, items: [] }, model);
  source.recognised = 'generic';
  const { genericMap } = await import('./mapping/generic.js');
  return source.compile(undefined, genericMap(answer, model.kind));
}
