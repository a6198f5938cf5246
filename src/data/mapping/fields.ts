import { type Coerce, identifier, text, url } from './coerce.js';
import * as operations from './operations.js';
import type { Expression, ReadContext, Scope } from './scope.js';
import { type JsonObject, asList, isObject, isPresent, own } from './values.js';

/** Reads one field of the model from what is being mapped. */
export type Reader<T> = (scope: Scope) => T | undefined;

/** Several fields under their names. */
export type Fields = Readonly<Record<string, Field>>;

/** Compiles what a map says of one field. */
export interface Field<T = unknown> {
  (setting: unknown): Reader<T>;
  /** What it can be given by, where it is given part by part. */
  readonly parts?: Fields;
}

/**
 * A setting of a map that was made ready, as an expression: a function is one already, a text is a bare path of nothing but names
 * and dots, or several parted by `|` of which the first that is present counts, as most are in presets; anything else is a
 * constant.
 */
export function compileSetting(setting: unknown): (scope: Scope) => unknown {
  if (typeof setting === 'function') return (scope) => (setting as Expression)(scope, operations);
  if (typeof setting !== 'string') return () => setting;
  const paths = setting.split('|').map((path) => path.split('.'));
  return ({ bare }) => {
    let found: unknown;
    for (const path of paths) {
      found = path.reduce(operations.step, bare);
      if (isPresent(found)) break;
    }
    return found;
  };
}

/** A field that holds one value. */
export const leaf =
  <T>(coerce: Coerce<T>): Field<T> =>
  (setting) => {
    const expression = compileSetting(setting);
    return (scope) => coerce(expression(scope), scope);
  };

/** A field that can be given part by part. */
export const composed = <T>(parts: Fields, compile: (setting: unknown) => Reader<T>): Field<T> =>
  Object.assign(compile, { parts });

/** Compiles an object of settings by the fields they are of; others mean something else. The result leaves out what is absent. */
export function record(settings: JsonObject, fields: Fields): Reader<JsonObject> {
  const readers = Object.entries(settings).flatMap(([key, setting]) => {
    const read = fields[key]?.(setting);
    return read ? [{ key, read }] : [];
  });
  return (scope) => {
    const result: Record<string, unknown> = {};
    for (const { key, read } of readers) {
      const value = read(scope);
      if (value !== undefined) result[key] = value;
    }
    return result;
  };
}

/** What an object may be asked for where a map gives only an expression for it. */
export type Whole = (value: unknown, context: ReadContext) => JsonObject | undefined;

/** Collects the present ones of some values. */
export const collect = (values: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * A field that holds an object: given field by field, or as one expression that finds it, or a list of which the first
 * usable entry is taken.
 *
 * @param needs What it is nothing without.
 */
export const group = (
  fields: Fields,
  whole: Whole,
  ...needs: readonly string[]
): Field<JsonObject> =>
  composed(fields, (setting) => {
    const complete = (result: JsonObject | undefined): JsonObject | undefined =>
      result && needs.every((name) => name in result) ? result : undefined;
    if (isObject(setting)) {
      const read = record(setting, fields);
      return (scope) => complete(read(scope));
    }
    const expression = compileSetting(setting);
    return (scope) => {
      for (const entry of asList(expression(scope))) {
        const result = complete(whole(entry, scope));
        if (result) return result;
      }
      return undefined;
    };
  });

/** The fields of a person. */
export const personFields: Fields = {
  id: leaf(identifier),
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
