import type { LedeLoadEvent } from 'lede-elements';
import type {} from 'lede-elements/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

/** What Svelte's checker asks of a tag: `<lede-related-stories …>` in a component is this. */
type Stories = SvelteHTMLElements['lede-related-stories'];

export const right: Stories = {
  src: '/stories',
  limit: 6,
  layout: 'grid',
  class: 'more',
  'heading-level': '2',
  'onlede-load': ({ items }) => items.length,
  'onlede-navigate': (event) => {
    event.preventDefault();
    void event.currentTarget.loadMore();
  },
};

export const wrong: readonly Stories[] = [
  // @ts-expect-error -- a property that is not there
  { headline: 'More' },
  // @ts-expect-error -- a number
  { limit: '6' },
  // @ts-expect-error -- not one of its words
  { layout: 'masonry' },
  // @ts-expect-error -- a handler of another event
  { 'onlede-navigate': ({ items }: LedeLoadEvent) => items.length },
];
