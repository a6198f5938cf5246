import type { ArgsEnhancer } from 'storybook/internal/types';

/**
 * The args made from the manifest are '' where nothing is set. As a property, `article` or `source`
 * say, that would be a value: here it is none.
 */
export const emptyArgsAreAbsent: ArgsEnhancer = ({ initialArgs }) => {
  const empty = Object.keys(initialArgs).filter((name) => initialArgs[name] === '');
  return Object.fromEntries(empty.map((name) => [name, undefined]));
};
