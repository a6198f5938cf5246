import * as paging from '../paging.js';
import * as parameters from '../parameters.js';
import { type Maker, type NextTarget, prepareNext } from './prepare-next.js';
import type { Engine } from './written-map.js';

// The ways of paging, which are loaded beside the language for a map that has one.

const makers = { ...paging, ...parameters } as unknown as Readonly<
  Record<Maker, (...given: readonly unknown[]) => unknown>
>;

/** Compiles `next` of a map, or what is written like it. */
export type CompileNext = (setting: unknown, place?: string, id?: unknown) => paging.CompiledNext;

/**
 * What compiles `next`. Besides the setting it takes its place in the map, and the map's own setting of `id`: by it the ids that
 * an answer brought are known. It throws a {@link LedeError} of kind `config`.
 */
export function nextCompiler({
  compileExpression,
  compileUrl,
}: Pick<Engine, 'compileExpression' | 'compileUrl'>): CompileNext {
  const target: NextTarget = {
    expression: compileExpression,
    url: compileUrl,
    constant: (value) => () => value,
    make: (maker, ...given) => makers[maker](...given),
  };
  return (setting, place = 'next', id) =>
    prepareNext(setting, place, id, target) as paging.CompiledNext;
}
