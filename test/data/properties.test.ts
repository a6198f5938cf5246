import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LedeError } from '../../src/data/errors.js';
import { arrayThreads } from '../../src/data/mapping/array-threads.js';
import { articleModel } from '../../src/data/mapping/article-model.js';
import { commentModel } from '../../src/data/mapping/comment-model.js';
import * as engine from '../../src/data/mapping/engine.js';
import { findItems } from '../../src/data/mapping/find-items.js';
import { type Answer, answerScope, open } from '../../src/data/mapping/map-page.js';
import type { FieldMap, Model } from '../../src/data/mapping/map.js';
import type { JsonObject } from '../../src/data/mapping/values.js';
import { compileWrite } from '../../src/data/mapping/writing.js';
import type { Article, Comment, ModelKind, Page } from '../../src/data/model.js';
import { loadPreset } from '../../src/data/presets/index.js';
import { recognisePreset } from '../../src/data/presets/recognise.js';
import { buildThread } from '../../src/data/thread.js';
import { INHERITED, anyAnswer, anyExpression, anyJson, anyMap } from './arbitraries.js';
import { answerFrom, fixtures } from './presets/fixtures.js';
import { answerOf, evaluate, html, mapOf, moreRepliesOf } from './support.js';
import { atOnce } from '../../src/data/at-once.js';

/** How many cases are tried in all; `LEDE_CASES=50000` tries more, `LEDE_SEED` others. */
const CASES = Number(process.env['LEDE_CASES'] ?? 2000);
const PROPERTIES = 7;
const parameters = {
  numRuns: Math.ceil(CASES / PROPERTIES),
  seed: Number(process.env['LEDE_SEED'] ?? 1),
};
const TIME = 60_000 + CASES * 30;

const inherited = (): unknown =>
  [Object.prototype, Array.prototype, Function.prototype].map((prototype) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)),
  );

let before: unknown;
beforeEach(() => {
  before = inherited();
});

afterEach(() => {
  expect(inherited()).toEqual(before);
});

const models: Readonly<Record<ModelKind, Model<Article | Comment>>> = {
  article: articleModel,
  comment: commentModel,
};

const options = { html, findItems };

/** What a map makes of an answer; undefined where that is told by a LedeError. Any other error is a fault. */
async function tried<T>(what: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await what();
  } catch (error) {
    if (error instanceof LedeError) return undefined;
    throw error;
  }
}

/** No id comes twice, and no URL is of a scheme that does harm. */
function expectSound({ items, next }: Page<Article | Comment>): void {
  const ids = items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Date) return;
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      if (/^(url|avatar)$/.test(key)) expect(member).toMatch(/^https?:\/\//);
      else visit(member);
    }
  };
  visit(items);
  if (next) expect(next.url).toMatch(/^https?:\/\//);
}

async function readBy(map: FieldMap, kind: ModelKind, answer: Answer) {
  const written = mapOf(map, models[kind]);
  const compiled = written.settings['thread'] ? arrayThreads(written) : written;
  const more =
    compiled.settings['moreReplies'] === undefined ? undefined : await moreRepliesOf(compiled);
  return atOnce(models[kind].read(compiled, answer, { ...options, moreReplies: more?.find }));
}

describe.each(['article', 'comment'] as const)('whatever the map of %ss and the answer', (kind) => {
  test(
    'what is wrong is told by a LedeError, and what is read is sound',
    async () => {
      let read = 0;
      await fc.assert(
        fc.asyncProperty(anyMap(kind), anyAnswer, async (map, json) => {
          const page = await tried(() => readBy(map as FieldMap, kind, answerOf(json)));
          if (!page) return;
          read++;
          expectSound(page);
          if (kind === 'article') return;
          const { byId, roots } = buildThread(page.items as Comment[]);
          expect(byId.size).toBe(page.items.length);
          expect(roots.reduce((sum, { descendants }) => sum + descendants + 1, 0)).toBe(byId.size);
        }),
        parameters,
      );
      expect(read).toBeGreaterThan(parameters.numRuns / 20);
    },
    TIME,
  );
});

test(
  'whatever is written and answered, what is wrong is told by a LedeError',
  async () => {
    const text = fc.oneof(anyExpression, fc.constantFrom('/a/{id}', 'https://[{body}', '{body}'));
    const setting = fc.record(
      {
        url: text,
        as: fc.constantFrom('json', 'form', 'xml'),
        body: fc.dictionary(fc.constantFrom('a', 'a.b', 'a.b.c', ...INHERITED), anyExpression),
        comment: anyExpression,
        message: anyExpression,
        fieldErrors: fc.oneof(anyExpression, fc.record({ items: anyExpression, field: text })),
      },
      { requiredKeys: [] },
    );
    let written = 0;
    await fc.assert(
      fc.asyncProperty(setting, anyJson, anyJson, async (create, draft, answered) => {
        await tried(() => {
          const write = compileWrite(create as never, engine);
          const { url } = write.request(answerScope(answerOf(draft), options));
          expect(url).toMatch(/^https?:/);
          write.outcome(answerScope(answerOf(answered), options));
          written++;
        });
      }),
      parameters,
    );
    expect(written).toBeGreaterThan(0);
  },
  TIME,
);

test(
  'whatever the JSON, what every object inherits is not there',
  () => {
    const paths = INHERITED.flatMap((key) => [key, `a.${key}`, `${key}.name`, `b[0].${key}`]);
    const own = fc
      .jsonValue({ maxDepth: 2 })
      .filter((value) => !INHERITED.some((key) => JSON.stringify(value).includes(key)));
    fc.assert(
      fc.property(own, own, fc.constantFrom(...paths), (a, b, path) => {
        expect(evaluate(path, { a, b: [b] }) ?? []).toEqual([]);
      }),
      parameters,
    );
  },
  TIME,
);

type Path = readonly string[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy in which the members of every object are changed. */
const changed = (
  value: unknown,
  change: (members: [string, unknown][]) => [string, unknown][],
): unknown => {
  if (Array.isArray(value)) return value.map((entry) => changed(entry, change));
  if (!isRecord(value)) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    changed(member, change),
  ]);
  return Object.fromEntries(change(members));
};

/** The paths to all members. */
const pathsOf = (value: unknown): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => [
        ...(Array.isArray(value) ? [] : [[key]]),
        ...pathsOf(member).map((path) => [key, ...path]),
      ])
    : [];

function remove(value: unknown, path: Path): void {
  const [last = '', ...way] = [...path].reverse();
  const holder = way.reduceRight<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    value,
  );
  if (isRecord(holder)) Reflect.deleteProperty(holder, last);
}

const byName = new Map(
  fixtures.map(([preset, name, json]) => [`${preset}/${name}`, { preset, json }]),
);

/** By its name, since a counterexample is printed. */
const fixture = fc.constantFrom(...byName.keys());

const fixtureOf = (name: string): { readonly preset: string; readonly json: unknown } =>
  byName.get(name) ?? { preset: '', json: undefined };

/** Numbers to choose by. */
const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });

const chooser = (numbers: readonly number[]) => {
  let at = 0;
  return (below: number): number => (numbers[at++ % numbers.length] ?? 0) % below;
};

/** The pages that a preset reads of its own fixture, by their kind. */
async function pagesOf(preset: string, json: unknown) {
  const pages: [ModelKind, Page<Article | Comment> | undefined][] = [];
  for (const kind of ['article', 'comment'] as const) {
    const map = await loadPreset(preset, kind).catch(() => undefined);
    if (!map) continue;
    const page = await tried(() =>
      atOnce(models[kind].read(mapOf(map, models[kind]), answerFrom(preset, json), options)),
    );
    pages.push([kind, page]);
  }
  return pages;
}

/** Models without what has no order where JSON has none: the sizes of an image. */
const unordered = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      key === 'srcset' && Array.isArray(member)
        ? member.map((entry) => JSON.stringify(entry)).sort()
        : member,
    ),
  );

describe('an answer of a known API', () => {
  test(
    'is read as the same with its keys in another order and others that nobody knows',
    async () => {
      const junk = fc.oneof(fc.integer(), fc.constantFrom('x', null, true, ['x'], { x_: 'x' }));
      const name = fc.oneof(
        fc.constantFrom(...INHERITED),
        fc.string({ maxLength: 4 }).map((end) => `x_${end}`),
      );
      await fc.assert(
        fc.asyncProperty(fixture, choices, name, junk, async (of, numbers, key, member) => {
          const { preset, json } = fixtureOf(of);
          const choose = chooser(numbers);
          const other = changed(json, (members) => {
            const at = choose(members.length + 1);
            const turned = [...members.slice(at), ...members.slice(0, at)];
            return choose(3) === 0 ? [...turned, [key, member]] : turned;
          });
          expect(unordered(await pagesOf(preset, other))).toEqual(
            unordered(await pagesOf(preset, json)),
          );
        }),
        parameters,
      );
    },
    TIME,
  );

  test(
    'that lacks a member of one item is read as the same but for that item',
    async () => {
      await fc.assert(
        fc.asyncProperty(fixture, fc.nat(), fc.nat(), async (of, which, what) => {
          const { preset, json } = fixtureOf(of);
          for (const [kind, page] of await pagesOf(preset, json)) {
            // The answer of another model has no items of this.
            const { needs } = models[kind];
            if (!page?.items.some((item) => (item as unknown as JsonObject)[needs])) continue;
            const map = mapOf(await loadPreset(preset, kind), models[kind]);
            const answer = answerFrom(preset, structuredClone(json));
            const entries = [...open(map, answer, options).entries];
            const entry = entries[which % (entries.length || 1)];
            const paths = pathsOf(entry?.from);
            if (!entry || paths.length === 0) continue;
            const lacking = paths[what % paths.length] ?? [];
            const alone = atOnce(
              models[kind].read(map, { ...answer, items: [entry.from] }, options),
            );
            // Itself, and what is nested in it.
            const own = new Set(alone.items.map(({ id }) => id));
            remove(entry.from, lacking);
            const less = await tried(() => atOnce(models[kind].read(map, answer, options)));
            // Of an answer that is one item it may be told that nothing is found in it.
            if (!less) {
              expect(entries).toHaveLength(1);
              continue;
            }
            const found = new Map(less.items.map((item) => [item.id, item]));
            for (const item of page.items)
              if (!own.has(item.id) && found.has(item.id))
                expect(bare(found.get(item.id)), lacking.join('.')).toEqual(bare(item));
          }
        }),
        parameters,
      );
    },
    TIME,
  );

  test(
    'is of no other API, whatever it lacks or has besides',
    () => {
      fc.assert(
        fc.property(fixture, choices, anyJson, (of, numbers, junk) => {
          const { preset, json } = fixtureOf(of);
          const choose = chooser(numbers);
          const less = structuredClone(json);
          const paths = pathsOf(less);
          for (let times = choose(4); times > 0; times--)
            remove(less, paths[choose(paths.length)] ?? []);
          const other = changed(less, (members) =>
            choose(4) === 0 ? [...members, ['x_junk', junk]] : members,
          );
          expect([preset, undefined]).toContain(recognisePreset(answerFrom(preset, other)));
        }),
        parameters,
      );
    },
    TIME,
  );
});

/** A model without its links to others, which depend on whether those are there. */
const bare = (item: Article | Comment | undefined): unknown => ({
  ...item,
  parentId: undefined,
  parentKey: undefined,
});
