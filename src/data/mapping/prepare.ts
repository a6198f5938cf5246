import { LedeError } from '../errors.js';
import { UnknownFieldError } from '../unknown-name-error.js';
import type { ModelKind } from '../model.js';
import type { Fields } from './fields.js';
import type { FieldMap, Model } from './map.js';
import { isObject } from './values.js';

/** What the expressions of a map are turned into: functions here, their source text where Lede is built. */
export interface Target {
  /** An expression that gives something of the model; `place` is where it stands in the map. */
  setting(source: string, place: string): unknown;
  /** An expression that is a part of something else. */
  expression(source: string, place: string): unknown;
  /** What stands for itself, where only an expression may stand. */
  constant(value: unknown): unknown;
  /** `next`, where the map has one. */
  next(setting: unknown, id: unknown): unknown;
}

/** Keys of every map that are no fields. */
const COMMON = ['items', 'item', 'where', 'total', 'error', 'next', 'backoff'];

/** Keys of a model's maps that are no fields. */
const STRUCTURE: Readonly<Record<ModelKind, readonly string[]>> = {
  article: [...COMMON, 'counts'],
  comment: [
    ...COMMON,
    'replies',
    'repliesItem',
    'moreReplies',
    'root',
    'path',
    'thread',
    'closed',
    'counts',
    'create',
    'vote',
    'edit',
    'remove',
    'report',
    'find',
    'live',
  ],
};

/** What is needed later than the first answer, if ever: it stays as it was written. */
const LATER: readonly string[] = [
  'counts',
  'create',
  'edit',
  'find',
  'live',
  'moreReplies',
  'remove',
  'report',
  'vote',
];

/** Words that stand for themselves. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  bodyFormat: ['html', 'markdown', 'text'],
  thread: ['first'],
};

/**
 * Turns the expressions of a map into what a target makes of them. Of what is needed later it says no more than that it is
 * there.
 *
 * @throws {@link LedeError} of kind `config` that names the place of the mistake.
 */
export function prepare(
  map: FieldMap,
  { kind, fields }: Pick<Model<unknown>, 'kind' | 'fields'>,
  target: Target,
): Record<string, unknown> {
  const structure = STRUCTURE[kind];
  const prepared: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(map)) {
    if (setting === undefined) continue;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field && !structure.includes(key))
      throw new UnknownFieldError(key, '', [...Object.keys(fields), ...structure]);
    // Over a preset null takes away what it can do. A field of an article or a comment stays empty.
    if (setting === null && !field) {
      prepared[key] = undefined;
      continue;
    }
    if (key === 'thread' && setting !== 'first')
      throw new LedeError('config', "map: thread: expected 'first'");
    if (key === 'path') prepared['parent'] = parentByPath(map, target);
    else if (key !== 'parent' || map['path'] === undefined)
      prepared[key] = LATER.includes(key)
        ? wanted(setting)
        : WORDS[key]?.includes(setting as string)
          ? target.constant(setting)
          : key === 'next'
            ? target.next(setting, map.id)
            : prepareSetting(setting, key, field?.parts, target);
  }
  return prepared;
}

/** What of a setting that is needed later is to be known at once. */
const wanted = (setting: unknown): true | 'account' =>
  isObject(setting) && setting['account'] === true ? 'account' : true;

/** The parent that a path of keys names, where no other is: the last segment but one. */
function parentByPath({ path, parent }: FieldMap, target: Target): unknown {
  // Each by itself first, so that a mistake is told with its own place.
  const checked = (setting: unknown, place: string): string => {
    const source = textOf(setting, place);
    target.expression(source, place);
    return source;
  };
  const named = checked(parent ?? 'null', 'parent');
  const keys = checked(path, 'path');
  // Any filter for texts drops the empty segments, as a path that ends with a separator has.
  return target.setting(
    `(${named}) || ((${keys}) | replace('.', '/') | split('/') | suffix(''))[-2]`,
    'path',
  );
}

function prepareSetting(
  setting: unknown,
  place: string,
  parts: Fields | undefined,
  target: Target,
): unknown {
  if (typeof setting === 'string') return target.setting(setting, place);
  if (typeof setting === 'function')
    throw new LedeError('config', `map: ${place}: expected an expression, not a function`);
  if (!isObject(setting)) return setting;
  if (!parts) throw new LedeError('config', `map: ${place}: expected an expression, not an object`);
  return Object.fromEntries(
    Object.entries(setting).map(([key, part]) => {
      if (!Object.hasOwn(parts, key)) throw new UnknownFieldError(key, place, Object.keys(parts));
      return [key, prepareSetting(part, `${place}.${key}`, parts[key]?.parts, target)];
    }),
  );
}

/**
 * A setting that is a text.
 *
 * @throws {@link LedeError} of kind `config`.
 */
export function textOf(setting: unknown, place: string): string {
  if (typeof setting === 'string') return setting;
  throw new LedeError('config', `map: ${place}: expected a text`);
}
