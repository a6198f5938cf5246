import { LedeError, UnknownFieldError } from '../errors.js';
import { type Coerce, text, url } from './coerce.js';
import {
  type Expression,
  ExpressionError,
  type Scope,
  compileExpression,
  compileUrl,
} from './expression.js';
import type { FilterContext } from './filters.js';
import { type JsonObject, asList, isObject, own } from './values.js';

/** Reads one field of the model from what is being mapped. */
export type Reader<T> = (scope: Scope) => T | undefined;

/** Compiles what a map says of one field. `place` is where it stands in the map, for the error's sake. */
export type Field<T = unknown> = (setting: unknown, place: string) => Reader<T>;

/** Compiles one setting: a string is an expression, anything else a constant. */
export const compileSetting = (setting: unknown, place: string): Expression =>
  typeof setting === 'string' ? compileAt(setting, place, compileExpression) : () => setting;

/** Compiles a setting that is plain text with `{expr}` in it. */
export const compileUrlSetting = (setting: string, place: string): Expression =>
  compileAt(setting, place, compileUrl);

function compileAt(
  setting: string,
  place: string,
  compile: (source: string) => Expression,
): Expression {
  try {
    return compile(setting);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new LedeError('config', `map: ${place}: ${error.message}`, {
      hint: `The expression is: ${setting}`,
    });
  }
}

/** A field that holds one value. */
export const leaf =
  <T>(coerce: Coerce<T>): Field<T> =>
  (setting, place) => {
    const expression = compileSetting(setting, place);
    return (scope) => coerce(expression(scope), scope);
  };

/** Several fields under their names. */
export type Fields = Readonly<Record<string, Field>>;

/** Compiles an object of settings against the fields it may have. The result leaves out what is absent. */
export function record(settings: JsonObject, place: string, fields: Fields): Reader<JsonObject> {
  const readers = Object.entries(settings).map(([key, setting]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) throw new UnknownFieldError(key, place, Object.keys(fields));
    return [key, field(setting, place ? `${place}.${key}` : key)] as const;
  });
  return (scope) => {
    const result: Record<string, unknown> = {};
    for (const [key, read] of readers) {
      const value = read(scope);
      if (value !== undefined) result[key] = value;
    }
    return result;
  };
}

/** What an object may be asked for where a map gives only an expression for it. */
export type Whole = (value: unknown, context: FilterContext) => JsonObject | undefined;

/** Collects the present ones of some values. */
export const collect = (values: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * A field that holds an object: given field by field, or as one expression that finds it, or a list of which the first
 * usable entry is taken.
 *
 * @param needs What it is nothing without.
 */
export const group =
  (fields: Fields, whole: Whole, ...needs: readonly string[]): Field<JsonObject> =>
  (setting, place) => {
    const complete = (result: JsonObject | undefined): JsonObject | undefined =>
      result && needs.every((name) => name in result) ? result : undefined;
    if (isObject(setting)) {
      const read = record(setting, place, fields);
      return (scope) => complete(read(scope));
    }
    const expression = compileSetting(setting, place);
    return (scope) => {
      for (const entry of asList(expression(scope))) {
        const result = complete(whole(entry, scope));
        if (result) return result;
      }
      return undefined;
    };
  };

/** Evaluates an expression to a list and reads each entry of it, the item being `^`. */
export const each = <T>(items: unknown, place: string, read: Reader<T>): Reader<T[]> => {
  const list = compileSetting(items, `${place}.items`);
  return (scope) =>
    asList(list(scope)).flatMap(
      (entry) => read({ ...scope, item: entry, bare: entry, from: scope.item }) ?? [],
    );
};

/** The fields of a person. */
export const personFields: Fields = {
  name: leaf(text),
  url: leaf(url),
  avatar: leaf(url),
  badge: leaf(text),
};

/** A person of whom a map gives only where they are. */
export const person: Whole = (value, context) =>
  isObject(value)
    ? collect({
        name: text(value, context),
        url: url(own(value, 'url'), context),
        avatar: url(own(value, 'avatar'), context),
      })
    : collect({ name: text(value, context) });
