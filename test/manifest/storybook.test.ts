import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventsHaveClasses } from '../../.storybook/event-types.js';
import { elements, modules } from './manifest.js';

beforeAll(() => {
  vi.stubGlobal('window', { __STORYBOOK_CUSTOM_ELEMENTS_MANIFEST__: { modules } });
});
afterAll(() => vi.unstubAllGlobals());

describe.each(elements)('the documentation of $tag', ({ element, tag }) => {
  /** What stands in the table of a documentation page, by its category. */
  const shown = (category: string): readonly string[] => {
    const { argTypes } = getStorybookHelpers(tag);
    const context = { argTypes } as Parameters<typeof eventsHaveClasses>[0];
    return Object.values(eventsHaveClasses(context))
      .filter(({ table }) => table?.category === category && !table.disable)
      .map(({ name, description = '', table }) =>
        [name, description.split('\n')[0], table?.type?.summary].filter(Boolean).join(': '),
      );
  };

  const line = (...words: readonly (string | undefined)[]): string =>
    words
      .map((word) => word?.split('\n')[0])
      .filter(Boolean)
      .join(': ');

  it('shows every attribute', () => {
    for (const { name, description, type } of element.attributes ?? [])
      expect(shown('attributes')).toContain(line(name, description, type?.text));
  });

  it('shows every property that has no attribute', () => {
    const properties = element.members?.filter(
      ({ kind, attribute }) => kind === 'field' && !attribute,
    );
    expect(properties).not.toEqual([]);
    for (const { name, description, type } of properties ?? [])
      expect(shown('properties')).toContain(line(name, description, type?.text));
  });

  it('shows every event with its class', () => {
    for (const { name, description, type } of element.events ?? [])
      expect(shown('events')).toContain(line(name, description, type?.text));
  });

  it.each([
    ['slots', element.slots],
    ['css shadow parts', element.cssParts],
    ['css states', element.cssStates],
    ['css properties', element.cssProperties],
  ] as const)('shows all of its %s', (category, list = []) => {
    expect(list).not.toEqual([]);
    for (const { name, description } of list)
      expect(shown(category)).toContain(line(name || 'default', description));
  });

  it('shows every method', () => {
    const methods = element.members?.filter(({ kind }) => kind === 'method');
    expect(shown('methods')).toHaveLength(methods?.length ?? 0);
  });
});
