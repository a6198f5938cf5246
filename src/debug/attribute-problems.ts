import type { LitElement, PropertyDeclaration } from 'lit';
import { expectedOf } from '../data/check-settings.js';
import { nearestNameHint } from '../data/nearest-name.js';
import { TEMPLATE_NAMES } from '../data/url.js';

/** What is expected of the text of an attribute; undefined where it is right. */
type Check = (text: string) => string | undefined;

const oneOf =
  (...words: readonly string[]): Check =>
  (text) =>
    words.includes(text) ? undefined : `expected ${words.join(', ')}`;

const number =
  (least: number, most = Infinity): Check =>
  (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    const upTo = most < Infinity ? ` to ${most}` : ' or more';
    return value >= least && value <= most ? undefined : `expected a number, ${least}${upTo}`;
  };

/** Of the attributes that are no settings of a source, and that mean the same in each element that has them. */
const COMMON: Readonly<Record<string, Check>> = {
  'heading-level': number(1, 6),
  'date-format': oneOf('relative', 'absolute'),
  'relative-hours': number(0),
  'date-hours': number(0),
  'read-stories': oneOf('mark', 'sink', 'hide'),
  theme: oneOf('light', 'dark'),
  min: number(0),
  paging: oneOf('button', 'scroll', 'none'),
  'max-depth': number(0),
  'max-length': number(1),
  'min-seconds': number(0),
  'live-interval': number(1000),
  live: (text) =>
    text === '' || text === 'poll' || /[/.:?]/.test(text) ? undefined : 'expected poll, or a URL',
  permalink: (text) => (text.includes('{id}') ? undefined : 'expected {id} in it'),
};

/** Of those whose values differ from element to element: by its name without `lede-`, since to name one is to ask for it. */
const OWN: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  'article-card': {
    layout: oneOf('vertical', 'horizontal', 'compact', 'hero', 'text', 'overlay'),
  },
  'related-stories': {
    layout: oneOf('list', 'grid', 'carousel', 'numbered'),
    sort: oneOf('server', 'newest', 'oldest', 'most-commented'),
  },
  'comment-thread': {
    sort: oneOf('server', 'newest', 'oldest', 'top', 'controversial'),
  },
};

/** Attributes that any element may have. https://html.spec.whatwg.org/#global-attributes */
const GLOBAL =
  /^(?:accesskey|autocapitalize|autofocus|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item(?:id|prop|ref|scope|type)|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|data-.*|aria-.*|on.*|xml:.*)$/;

/** The attributes of an element, each with the property that it sets. */
function attributesOf(element: HTMLElement): ReadonlyMap<string, readonly [string, unknown]> {
  const properties = (element.constructor as typeof LitElement).elementProperties as ReadonlyMap<
    string,
    PropertyDeclaration
  >;
  return new Map(
    [...properties].flatMap(([property, { attribute, state, type }]) =>
      attribute === false || state
        ? []
        : [[typeof attribute === 'string' ? attribute : property.toLowerCase(), [property, type]]],
    ),
  );
}

/** What is expected of a setting of a source that stands in an attribute. */
function expectedSetting(
  [property, type]: readonly [string, unknown],
  text: string,
): string | undefined {
  if (type === Boolean) return undefined;
  const expected = expectedOf(property, type !== Number ? text : text.trim() ? Number(text) : NaN);
  return expected && `expected ${expected}`;
}

/** What is wrong with a URL template. */
function* templateProblems(element: HTMLElement, src: string): Generator<string> {
  for (const [, name = ''] of src.matchAll(/\{(\w+)\}/g))
    if (!TEMPLATE_NAMES.includes(name))
      yield `src: {${name}}: no such name. ${nearestNameHint(name, TEMPLATE_NAMES)}`;
    else if (name === 'id' && !Reflect.get(element, 'articleId'))
      yield 'src: {id} is awaited: there is no article-id';
}

/**
 * What is wrong with the attributes of an element, and with the properties that stand for them, for who sets a page up: those that there
 * are not, and texts that mean nothing. Most of them do no harm but to be without effect, so that they are looked for with `debug` only.
 */
export function attributeProblems(element: HTMLElement): readonly string[] {
  const known = attributesOf(element);
  const checks = { ...COMMON, ...OWN[element.localName.replace('lede-', '')] };
  const wrong = (name: string, property: readonly [string, unknown], value: string): string[] => {
    if (name === 'src') return [...templateProblems(element, value)];
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    const expected = check ? check(value) : expectedSetting(property, value);
    return expected === undefined ? [] : [`${name}: ${expected}, not '${value}'`];
  };
  const attributes = [...element.attributes].flatMap(({ name, value }) => {
    if (GLOBAL.test(name)) return [];
    const property = known.get(name);
    return property
      ? wrong(name, property, value)
      : [`${name}: no such attribute. ${nearestNameHint(name, [...known.keys()])}`];
  });
  const properties = [...known].flatMap(([name, property]) => {
    const value: unknown = Reflect.get(element, property[0]);
    const isGiven = (typeof value === 'string' && value !== '') || typeof value === 'number';
    return isGiven && !element.hasAttribute(name) ? wrong(name, property, String(value)) : [];
  });
  return [...attributes, ...properties];
}
