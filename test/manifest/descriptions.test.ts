import { describe, expect, it } from 'vitest';
import { type Declaration, type Described, elements, eventClasses, modules } from './manifest.js';

/** Everything of a class that is described by itself. */
const partsOf = (declaration: Declaration): readonly (Described & { readonly what: string })[] => {
  const { members, attributes, events, slots, cssParts, cssProperties, cssStates } = declaration;
  const lists = { members, attributes, events, slots, cssParts, cssProperties, cssStates };
  return Object.entries(lists).flatMap(([what, list = []]) =>
    list.map(({ name, description }) => ({ what, name, ...(description && { description }) })),
  );
};

const isSentence = (text: string | undefined): boolean => /^[A-Z`].{7,}\.$/s.test(text ?? '');

it('has four elements, each registered by a module of its own', () => {
  expect(elements.map(({ tag }) => tag).sort()).toEqual([
    'lede-article-card',
    'lede-comment-count',
    'lede-comment-thread',
    'lede-related-stories',
  ]);
  for (const { path, element, tag } of elements) {
    const registering = modules.filter(({ exports }) => exports.some(({ name }) => name === tag));
    expect(registering.map((module) => module.path)).toEqual([path.replace(/[^/]+$/, `${tag}.ts`)]);
    expect(registering[0]?.exports).toEqual([
      {
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name: element.name, module: path },
      },
    ]);
  }
});

describe.each(elements)('$tag', ({ element }) => {
  const parts = partsOf(element);

  it('is described', () => {
    expect(isSentence(element.description)).toBe(true);
  });

  it.each(parts)('$what: $name is described', ({ description }) => {
    expect(isSentence(description), description).toBe(true);
  });

  const settable = (element.members ?? []).filter(
    ({ kind, readonly }) => kind === 'field' && !readonly,
  );

  it.each([...(element.attributes ?? []), ...settable, ...(element.cssProperties ?? [])])(
    '$name has a default, unless it can be left out',
    (setting) => {
      const mayBeAbsent = setting.type?.text.split(/\s*\|\s*/).includes('undefined') ?? false;
      expect(setting.default !== undefined || mayBeAbsent).toBe(true);
    },
  );

  it.each((element.members ?? []).filter(({ kind }) => kind === 'method'))(
    'the method $name says what it returns',
    (method) => {
      expect(method.return?.type?.text).toMatch(/\w/);
    },
  );

  it.each(element.events ?? [])('$name has a class that is described', ({ type }) => {
    const [eventClass] = type?.text.split('<') ?? [];
    expect(eventClasses.get(eventClass ?? '')?.description).toBeDefined();
  });
});

describe.each([...eventClasses.values()])('$name', (event) => {
  it.each(partsOf(event))('$name is described', ({ description }) => {
    expect(isSentence(description), description).toBe(true);
  });
});
