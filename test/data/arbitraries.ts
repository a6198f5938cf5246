import * as fc from 'fast-check';
import { filterNames } from '../../src/data/mapping/expression.js';
import type { ModelKind } from '../../src/data/model.js';

// What properties are tried on: JSON, expressions and maps of any shape, with what is looked for more often than not.

/** The names that lead to what every object inherits. */
export const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

const NAMES = [
  ...'id url title name body text author authors date image parent replies items data next total link value'.split(
    ' ',
  ),
  ...INHERITED,
];

const name = fc.constantFrom(...NAMES);

const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 7, 1e12, Infinity, '', 'a', '0', 'false'),
  fc.constantFrom('2026-11-20', '2026-11-20 08:00:00', '1.2.3', '/path', '//x', '\uD800'),
  fc.constantFrom('https://a.example/', 'https://[', 'javascript:alert(1)', 'data:text/html,x'),
  fc.constantFrom('<b>x</b>', '<img src=/x.jpg>', '&lt;p&gt;', '[object Object]', '__proto__'),
  fc.string({ maxLength: 6 }),
  fc.double(),
);

/** An object whose members may have any name, as an answer's: `__proto__` is an own one. */
const objectOf = (member: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.oneof(name, fc.string({ maxLength: 4 })), member), { maxLength: 5 })
    .map((members) => Object.fromEntries(members) as unknown);

/** Any JSON. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    objectOf(tie('json')),
    fc.array(tie('json'), { maxLength: 4 }),
  ),
})).json;

/** Any answer: more often than not with a list of objects. */
export const anyAnswer: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(objectOf(anyJson), { maxLength: 4 }),
  fc.array(objectOf(anyJson), { maxLength: 4 }).map((items) => ({ items, next: '/2', total: 9 })),
  anyJson,
);

/** Any expression: most are written by the rules of the grammar. */
export const anyExpression: fc.Arbitrary<string> = fc.letrec<{ any: string; path: string }>(
  (tie) => ({
    path: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(name, fc.constantFrom('$', '@', '^', '$headers', '$query', '$items')),
      fc.tuple(tie('path'), name).map(([of, key]) => `${of}.${key}`),
      fc.tuple(tie('path'), name).map(([of, key]) => `${of}['${key}']`),
      fc
        .tuple(tie('path'), fc.constantFrom('[0]', '[-1]', '[1:]', '[*]'))
        .map((two) => two.join('')),
      fc.tuple(tie('path'), tie('any')).map(([of, test]) => `${of}[${test}]`),
    ),
    any: fc.oneof(
      { maxDepth: 3 },
      tie('path'),
      fc.constantFrom("'text'", '7', '-1', 'true', 'null', '`/a/{id}`', '"{@}"'),
      fc
        .tuple(tie('path'), fc.constantFrom(...filterNames), fc.option(tie('any')))
        .map(([of, filter, argument]) => `${of} | ${filter}${argument ? `(${argument})` : ''}`),
      fc
        .tuple(tie('any'), fc.constantFrom('||', '&&', '=', '!='), tie('any'))
        .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
      tie('path').map((path) => `!${path}`),
      fc.string({
        maxLength: 8,
        unit: fc.constantFrom(...Array.from('ab.$@^[](){}|&=!\'"`\\,:*01- ')),
      }),
    ),
  }),
).any;

const COMMON = 'items item where total error next id url title body published author lang'.split(
  ' ',
);

const KEYS: Readonly<Record<ModelKind, readonly string[]>> = {
  article: [...COMMON, 'image', 'authors', 'section', 'kind', 'durationSeconds', 'commentCount'],
  comment: [
    ...COMMON,
    ...'parent path parentKey root replies repliesItem thread status deleted closed'.split(' '),
    ...'create vote edit remove report counts moreReplies bodyFormat'.split(' '),
  ],
};

const PARTS =
  'items name url avatar srcset focalPoint x y page offset cursor link ids param size value more count body fieldErrors fields as method headers comment message'.split(
    ' ',
  );

const setting: fc.Arbitrary<unknown> = fc.letrec<{ setting: unknown }>((tie) => ({
  setting: fc.oneof(
    { maxDepth: 2 },
    { weight: 6, arbitrary: anyExpression },
    { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...PARTS), tie('setting')) },
    { weight: 1, arbitrary: anyJson },
  ),
})).setting;

/** Any map; few have a mistake in every key. */
export const anyMap = (kind: ModelKind): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...KEYS[kind]), anyExpression, { maxKeys: 5 }),
      fc.dictionary(
        fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...KEYS[kind]) }, name),
        setting,
        {
          maxKeys: 2,
        },
      ),
    )
    .map((parts) => Object.assign({}, ...parts) as Readonly<Record<string, unknown>>);
