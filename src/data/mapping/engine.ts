import type { CompileNext } from './compile-next.js';
import { compileExpression, compileUrl } from './expression.js';
import {
  type CompiledMap,
  type FieldMap,
  type Model,
  NO_MAP,
  type ReadyMap,
  compileMap,
  isReady,
} from './map.js';
import { parseMap } from './parse-map.js';
import { prepare } from './prepare.js';
import { checkReading } from './reading.js';
import type { Expression } from './scope.js';
import { checkWriting } from './check-writing.js';

// What reads the mapping language. Presets are read when Lede is built; so this is loaded for a page's own map, and when
// something is written.

/**
 * Compiles a map that a page gave, laid over a preset's key by key; either may be left out.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export async function compileOver<T>(
  below: FieldMap | ReadyMap | undefined,
  own: FieldMap | string | undefined,
  model: Model<T>,
): Promise<CompiledMap> {
  const ready = async (map: FieldMap | ReadyMap | string = NO_MAP): Promise<ReadyMap> =>
    typeof map === 'object' && isReady(map) ? map : readMap(map, model);
  return compileMap(overlay(await ready(below), await ready(own)), model);
}

/** Lays one map over another, key by key. */
export const overlay = (below: ReadyMap, above: ReadyMap): ReadyMap => ({
  ...below,
  ...above,
  written: async () => {
    const [lower, upper] = [await below.written(), await above.written()];
    // What was made ready of the lower one does not read the upper one.
    const isAlone = Object.keys(upper.map).length === 0;
    return { map: { ...lower.map, ...upper.map }, ready: isAlone ? lower.ready : undefined };
  },
});

/**
 * Makes a map ready that a page gave, or a preset that was not made ready when Lede was built.
 *
 * @param map The map, or its text: JSON or the short form.
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export async function readMap(
  map: FieldMap | string,
  model: Pick<Model<unknown>, 'kind' | 'fields'>,
): Promise<ReadyMap> {
  const written = typeof map === 'string' ? parseMap(map) : map;
  const pages = written.next === undefined ? undefined : await import('./compile-next.js');
  return readyMap(written, model, pages?.nextCompiler({ compileExpression, compileUrl }));
}

/**
 * Makes a map ready.
 *
 * @param compileNext What compiles its `next`, where it has one.
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function readyMap(
  written: FieldMap,
  model: Pick<Model<unknown>, 'kind' | 'fields'>,
  compileNext: CompileNext | undefined,
): ReadyMap {
  const engine = { compileExpression, compileUrl, compileWritten };
  checkWriting(written, engine);
  checkReading(written, engine);
  return {
    ...prepare(written, model, {
      setting: compileExpression,
      expression: compileExpression,
      constant: (value) => () => value,
      next: (setting, id) => compileNext?.(setting, 'next', id),
    }),
    ...(typeof written.items === 'string' && { itemsAt: written.items }),
    written: async () => ({ map: written }),
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

export { compileExpression, compileUrl };
