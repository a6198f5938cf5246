import type { ArgsEnhancer } from 'storybook/internal/types';

/**
 * The args made from the manifest are '' where nothing is set. As a property, `article` or `source`
 * say, that would be a value: there it is none.
 */
export const emptyPropertiesAreAbsent: ArgsEnhancer = ({ initialArgs, argTypes }) => {
  const empty = Object.keys(initialArgs).filter(
    (name) => initialArgs[name] === '' && argTypes[name]?.table?.category === 'properties',
  );
  return Object.fromEntries(empty.map((name) => [name, undefined]));
};
