import * as paging from '../paging.js';
import * as parameters from '../parameters.js';
import { compileExpression, compileUrl } from './expression.js';
import type { FieldMap, Model, ReadyMap } from './map.js';
import { parseMap } from './parse-map.js';
import { type Maker, type Target, prepare, prepareNext } from './prepare.js';
import type { Expression } from './scope.js';
import { checkWriting } from './writing.js';

// What reads the mapping language. Presets are read when Lede is built; so this is loaded for a page's own map, and when
// something is written.

const makers = { ...paging, ...parameters } as unknown as Readonly<
  Record<Maker, (...given: readonly unknown[]) => unknown>
>;

const toFunctions: Target = {
  setting: compileExpression,
  expression: compileExpression,
  url: compileUrl,
  constant: (value) => () => value,
  make: (maker, ...given) => makers[maker](...given),
};

/**
 * Makes a map ready that a page gave, or a preset that was not made ready when Lede was built.
 *
 * @param map The map, or its text: JSON or the short form.
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function readMap(
  map: FieldMap | string,
  model: Pick<Model<unknown>, 'kind' | 'fields'>,
): ReadyMap {
  const written = typeof map === 'string' ? parseMap(map) : map;
  checkWriting(written, { compileUrl, compileWritten });
  return {
    ...prepare(written, model, toFunctions),
    ...(typeof written.items === 'string' && { itemsAt: written.items }),
    written: async () => written,
  };
}

/**
 * Compiles one setting: a string is an expression, anything else a constant.
 *
 * @param place Where it stands in the map.
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export const compileWritten = (setting: unknown, place: string): Expression =>
  typeof setting === 'string' ? compileExpression(setting, place) : () => setting;

/**
 * Compiles `next` of a map, or what is written like it.
 *
 * @param id The map's own setting of `id`: by it the ids that an answer brought are known.
 * @throws {@link LedeError} of kind `config`.
 */
export const compileNext = (setting: unknown, place = 'next', id?: unknown): paging.CompiledNext =>
  prepareNext(setting, place, id, toFunctions) as paging.CompiledNext;

export { compileUrl };
