import { compileCounts } from './counts.js';
import type { FieldMap } from './map.js';
import { type Writing, compileWrite } from './writing.js';
import type { Engine } from './written-map.js';

/** The settings of a map that say how something is written. */
const WRITINGS: readonly Writing[] = ['create', 'vote', 'edit', 'remove', 'report'];

/**
 * Checks what a map says of writing and of counting, so that a mistake is told when the map is read, and not to the first reader
 * who writes.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function checkWriting(map: FieldMap, engine: Engine): void {
  for (const key of WRITINGS) {
    const setting = map[key];
    if (setting !== undefined && setting !== null) compileWrite(setting, engine, key);
  }
  if (map.counts !== undefined && map.counts !== null) compileCounts(map.counts, engine);
}
