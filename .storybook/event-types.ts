import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** Lede's events are classes of their own; the types made from the manifest call each a `CustomEvent`. */
export const eventsHaveClasses: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const summary = argType.table?.type?.summary;
      const [, eventClass] = /^CustomEvent<(.*)>$/.exec(summary ?? '') ?? [];
      return eventClass === undefined
        ? [name, argType]
        : [name, { ...argType, table: { ...argType.table, type: { summary: eventClass } } }];
    }),
  );
