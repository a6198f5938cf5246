import { compileSetting } from './fields.js';
import type { CompiledMap, FieldMap } from './map.js';
import type { Expression } from './scope.js';

/** What reads the expressions of a map. Each takes the place where one stands in the map, for what is told of mistakes. */
export interface Engine {
  /** Compiles an expression. */
  compileExpression(source: string, place: string): Expression;
  /** Compiles text with `{expr}` in it, each value percent-encoded. */
  compileUrl(source: string, place: string): Expression;
  /** Compiles one setting: a string is an expression, anything else a constant. */
  compileWritten(setting: unknown, place: string): Expression;
}

/** A map as it was written. */
export interface WrittenMap {
  readonly map: FieldMap;
  /** Of a preset: what was made of its expressions where Lede is built, so that nothing has to read them. */
  readonly ready?: ReadyExpressions | undefined;
}

/**
 * Expressions and texts with `{expr}` in them as settings that {@link compileSetting} reads, by how they were written. Those that
 * stand for themselves, as bare paths do, are not among them.
 */
export interface ReadyExpressions {
  readonly expressions: Readonly<Record<string, string | Expression>>;
  readonly urls: Readonly<Record<string, Expression>>;
}

const readyEngine = ({ expressions, urls }: ReadyExpressions): Engine => ({
  compileExpression: (source) => compileSetting(expressions[source] ?? source),
  compileUrl: (source) => compileSetting(urls[source] ?? (() => source)),
  compileWritten: (setting) =>
    typeof setting === 'string' ? compileSetting(expressions[setting] ?? setting) : () => setting,
});

/**
 * A map as it was written, and what reads its expressions: for what is needed later than the first answer.
 *
 * @throws What importing throws, where a part could not be had.
 */
export async function writtenMap({
  settings,
}: CompiledMap): Promise<{ readonly map: FieldMap; readonly engine: Engine }> {
  const { map, ready } = await settings.written();
  return { map, engine: ready ? readyEngine(ready) : await import('./engine.js') };
}
