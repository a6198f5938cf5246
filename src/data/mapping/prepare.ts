import { LedeError } from '../errors.js';
import { UnknownFieldError } from '../unknown-field-error.js';
import type { ModelKind } from '../model.js';
import type * as paging from '../paging.js';
import type * as parameters from '../parameters.js';
import type { Fields } from './fields.js';
import type { FieldMap, Model } from './map.js';
import { isObject } from './values.js';

/** What the expressions of a map are turned into: functions here, their source text where Lede is built. */
export interface Target {
  /** An expression that gives something of the model; `place` is where it stands in the map. */
  setting(source: string, place: string): unknown;
  /** An expression that is a part of something else. */
  expression(source: string, place: string): unknown;
  /** Plain text with `{expr}` in it. */
  url(source: string, place: string): unknown;
  /** What stands for itself, where only an expression may stand. */
  constant(value: unknown): unknown;
  /** What a function of `paging.ts` or `parameters.ts` gives, with the expressions among its arguments turned already. */
  make(maker: Maker, ...given: readonly unknown[]): unknown;
}

/** What makes a way of paging, or a part of one. */
export type Maker = keyof typeof paging | keyof typeof parameters;

/** Keys of every map that are no fields. */
const COMMON = ['items', 'item', 'where', 'total', 'error', 'next', 'backoff'];

/** Keys of a model's maps that are no fields. */
const STRUCTURE: Readonly<Record<ModelKind, readonly string[]>> = {
  article: COMMON,
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
  ],
};

/** What is needed later than the first answer, if ever: it stays as it was written. */
const LATER: readonly string[] = [
  'counts',
  'create',
  'edit',
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

const NEXT_KEYS: Readonly<Record<string, readonly string[]>> = {
  link: [],
  page: ['start', 'pages', 'more', 'total', 'size', 'url'],
  offset: ['total', 'more', 'size', 'url'],
  cursor: ['value', 'more', 'url'],
  ids: ['param', 'size', 'url'],
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
    if (key === 'thread' && setting !== 'first')
      throw new LedeError('config', "map: thread: expected 'first'");
    if (key === 'path') prepared['parent'] = parentByPath(map, target);
    else if (key !== 'parent' || map['path'] === undefined)
      prepared[key] = LATER.includes(key)
        ? true
        : WORDS[key]?.includes(setting as string)
          ? target.constant(setting)
          : key === 'next'
            ? prepareNext(setting, 'next', map.id, target)
            : prepareSetting(setting, key, field?.parts, target);
  }
  return prepared;
}

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
 * Turns `next` of a map, or what is written like it.
 *
 * @param id The map's own setting of `id`: by it the ids that an answer brought are known.
 * @throws {@link LedeError} of kind `config`.
 */
export function prepareNext(setting: unknown, place: string, id: unknown, target: Target): unknown {
  if (typeof setting === 'string')
    return target.make('expression', { value: target.expression(setting, place) });
  const settings = isObject(setting) ? setting : {};
  const form = Object.keys(NEXT_KEYS).find((key) => Object.hasOwn(settings, key));
  const known = NEXT_KEYS[form ?? ''];
  if (!form || !known)
    throw new LedeError(
      'config',
      `map: ${place}: expected an expression, or ${Object.keys(NEXT_KEYS).join(', ')}`,
    );
  const { [form]: first, ...rest } = settings;
  const parts: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(rest)) {
    if (part === undefined) continue;
    if (!known.includes(key)) throw new UnknownFieldError(key, place, [form, ...known]);
    parts[key] = (PARTS[key] ?? expressionPart)(part, `${place}.${key}`, target);
  }
  if (form === 'link') return target.make('link');
  if (first === '*') return target.make('cursors', parts);
  if (form !== 'ids') {
    const parameter = parameterPart(first, `${place}.${form}`, target);
    return prepareNumbered(form as NumberedForm, parameter, parts, target);
  }
  const { param, ...others } = parts;
  if (!param && !parts['url'])
    throw new LedeError('config', `map: ${place}: expected param or url beside ids`);
  const ids = expressionPart(first, `${place}.ids`, target);
  const identified = id === undefined ? undefined : expressionPart(id, 'id', target);
  return target.make(param ? 'ids' : 'each', { parameter: param, ids, id: identified, ...others });
}

type NumberedForm = 'page' | 'offset' | 'cursor';

/** A way of paging that says by one parameter which page is wanted. */
function prepareNumbered(
  form: NumberedForm,
  parameter: unknown,
  { url, more, pages, total, ...parts }: Readonly<Record<string, unknown>>,
  target: Target,
): unknown {
  const numbered = {
    ...parts,
    parameter: url ? target.make('elsewhere', url, parameter) : parameter,
  };
  if (form === 'cursor') return target.make(form, { ...numbered, more });
  const { size } = parts;
  const goesOn = more
    ? target.make('whileTrue', { more })
    : pages
      ? target.make('upTo', { most: pages })
      : !total
        ? target.make('whileAny', { size })
        : form === 'page'
          ? target.make('upToItems', { most: total, size })
          : target.make('upTo', { most: total });
  return target.make(form, { ...numbered, goesOn });
}

type Part = (setting: unknown, place: string, target: Target) => unknown;

const expressionPart: Part = (setting, place, target) =>
  typeof setting === 'string' ? target.expression(setting, place) : target.constant(setting);

function textOf(setting: unknown, place: string): string {
  if (typeof setting === 'string') return setting;
  throw new LedeError('config', `map: ${place}: expected a text`);
}

const BODY = /^body\./;

const parameterPart: Part = (setting, place, target) => {
  const name = textOf(setting, place);
  return BODY.test(name)
    ? target.make('inBody', name.replace(BODY, ''))
    : target.make(name.endsWith('[]') ? 'eachInQuery' : 'inQuery', name);
};

const numberPart: Part = (setting, place) => {
  // In the short form of a map a number is written as a text.
  if (typeof setting === 'number') return setting;
  if (typeof setting === 'string' && /^\d+$/.test(setting)) return Number(setting);
  throw new LedeError('config', `map: ${place}: expected a number`);
};

/** The parts of a way of paging that are no expressions. */
const PARTS: Readonly<Record<string, Part>> = {
  param: parameterPart,
  size: numberPart,
  start: numberPart,
  url: (setting, place, target) => target.url(textOf(setting, place), place),
};
