import { LedeError } from '../errors.js';
import { nearestNameHint } from '../nearest-name.js';
import { compileCounts } from './counts.js';
import type { FieldMap } from './map.js';
import { isObject } from './values.js';
import { type Writing, compileWrite } from './writing.js';
import type { Engine } from './written-map.js';

/** The settings of a map that say how something is written. */
const WRITINGS: readonly Writing[] = ['create', 'vote', 'edit', 'remove', 'report'];

/** What expressions can read of what is written. */
const DRAFT: readonly string[] =
  'body author parent root article page fields challenge idempotencyKey sent id key value before reason'.split(
    ' ',
  );

/** A path of nothing but names; its first is of the draft. */
const PATH = /^(?!(?:true|false|null)$)([a-z_][\w-]*)(\.[\w-]+)*$/i;

/** What of it nobody writes by chance. */
const WRITTEN = /^(body|author\.(name|email|url)|(parent|root|article)\.id|page\.(url|title))$/;

/** Checks what is sent: a name that there is not would leave out what a reader has typed, and nobody would know. */
function checkSent(value: unknown, place: string): void {
  if (typeof value === 'string') {
    const name = PATH.exec(value)?.[1];
    if (name !== undefined && !DRAFT.includes(name))
      throw new LedeError('config', `map: ${place}: nothing that is written is called '${name}'`, {
        hint: nearestNameHint(name, DRAFT),
      });
  } else if (isObject(value) && readsDraft(value))
    throw new LedeError('config', `map: ${place}: an object is sent as it is`, {
      hint: `Write the names with dots between them, as in "${place.split('.').at(-1) ?? ''}.name": "author.name".`,
    });
}

/** Whether something that stands for itself looks as if it were to be read of what is written. */
const readsDraft = (value: unknown): boolean =>
  typeof value === 'string'
    ? WRITTEN.test(value)
    : isObject(value) && Object.values(value).some(readsDraft);

/**
 * Checks what a map says of writing and of counting, so that a mistake is told when the map is read, and not to the first reader
 * who writes.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function checkWriting(map: FieldMap, engine: Engine): void {
  for (const key of WRITINGS) {
    const setting = map[key];
    if (setting === undefined || setting === null) continue;
    compileWrite(setting, engine, key);
    for (const [name, value] of Object.entries(setting.body ?? {}))
      checkSent(value, `${key}.body.${name}`);
  }
  if (map.counts !== undefined && map.counts !== null) compileCounts(map.counts, engine);
}
