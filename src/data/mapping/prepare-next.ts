import type * as paging from '../paging.js';
import type * as parameters from '../parameters.js';
import { UnknownFieldError } from '../unknown-name-error.js';
import { type Target, textOf } from './prepare.js';
import { expected } from './setting-shape.js';
import { isObject } from './values.js';

/** What makes a way of paging, or a part of one. */
export type Maker = keyof typeof paging | keyof typeof parameters;

/** What the expressions of `next` are turned into. */
export interface NextTarget extends Pick<Target, 'expression' | 'constant'> {
  /** Plain text with `{expr}` in it. */
  url(source: string, place: string): unknown;
  /** What a function of `paging.ts` or `parameters.ts` gives, with the expressions among its arguments turned already. */
  make(maker: Maker, ...given: readonly unknown[]): unknown;
}

const NEXT_KEYS: Readonly<Record<string, readonly string[]>> = {
  link: [],
  page: ['start', 'pages', 'more', 'total', 'size', 'url'],
  offset: ['total', 'more', 'size', 'url'],
  cursor: ['value', 'more', 'url'],
  ids: ['param', 'size', 'url'],
};

/**
 * Turns `next` of a map, or what is written like it.
 *
 * @param id The map's own setting of `id`: by it the ids that an answer brought are known.
 * @throws {@link LedeError} of kind `config`.
 */
export function prepareNext(
  setting: unknown,
  place: string,
  id: unknown,
  target: NextTarget,
): unknown {
  if (typeof setting === 'string')
    return target.make('expression', { value: target.expression(setting, place) });
  const settings = isObject(setting) ? setting : {};
  const form = Object.keys(NEXT_KEYS).find((key) => Object.hasOwn(settings, key));
  const known = NEXT_KEYS[form ?? ''];
  if (!form || !known)
    throw expected(place, `an expression, or ${Object.keys(NEXT_KEYS).join(', ')}`);
  const { [form]: first, ...rest } = settings;
  const parts: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(rest)) {
    if (part === undefined) continue;
    if (!known.includes(key)) throw new UnknownFieldError(key, place, [form, ...known]);
    parts[key] = (PARTS[key] ?? expressionPart)(part, `${place}.${key}`, target);
  }
  if (form === 'link') {
    // In the short form of a map it is a text.
    if (String(first) !== 'true') throw expected(`${place}.link`, 'true');
    return target.make('link');
  }
  if (first === '*') return target.make('cursors', parts);
  if (form === 'cursor' && parts['value'] === undefined)
    throw expected(place, 'value beside cursor');
  if (form !== 'ids') {
    const parameter = parameterPart(first, `${place}.${form}`, target);
    return prepareNumbered(form as NumberedForm, parameter, parts, target);
  }
  const { param, ...others } = parts;
  if (!param && !parts['url']) throw expected(place, 'param or url beside ids');
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
  target: NextTarget,
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

type Part = (setting: unknown, place: string, target: NextTarget) => unknown;

const expressionPart: Part = (setting, place, target) =>
  typeof setting === 'string' ? target.expression(setting, place) : target.constant(setting);

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
  throw expected(place, 'a number');
};

/** The parts of a way of paging that are no expressions. */
const PARTS: Readonly<Record<string, Part>> = {
  param: parameterPart,
  size: numberPart,
  start: numberPart,
  url: (setting, place, target) => target.url(textOf(setting, place), place),
};
