import { text as readableText } from './coerce.js';
import type { Scope } from './scope.js';
import { objectAt } from './setting-shape.js';
import { asList, isObject } from './values.js';
import type { Compile, WriteSetting } from './writing.js';

/** The server's errors, by its names for the fields, read from an answer. */
export type FieldErrors = (scope: Scope) => readonly (readonly [name: string, message: string])[];

/** Compiles what a map says of errors by field. */
export function compileFieldErrors(
  setting: WriteSetting['fieldErrors'],
  place: string,
  compile: Compile,
): FieldErrors {
  if (setting === undefined) return () => [];
  const pair = (name: unknown, text: unknown, scope: Scope): (readonly [string, string])[] => {
    const message = readableText(text, scope);
    return typeof name === 'string' && message !== undefined ? [[name, message]] : [];
  };
  if (typeof setting === 'string') {
    const expression = compile(setting, 'fieldErrors');
    return (scope) => {
      const byField = expression(scope);
      return isObject(byField)
        ? Object.entries(byField).flatMap(([name, text]) => pair(name, text, scope))
        : [];
    };
  }
  objectAt(setting, `${place}.fieldErrors`, ['items', 'field', 'message']);
  const items = compile(setting.items, 'fieldErrors.items');
  const field = compile(setting.field, 'fieldErrors.field');
  const message = compile(setting.message, 'fieldErrors.message');
  return (scope) =>
    asList(items(scope)).flatMap((entry) => {
      const at = { ...scope, item: entry, bare: entry };
      return pair(field(at), message(at), scope);
    });
}
