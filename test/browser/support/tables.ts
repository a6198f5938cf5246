import { articleJson, commentJson, threadJson } from './content.js';
import { TAGS, type Tag } from './elements.js';

/** What an endpoint answers an element, and what of it a reader sees first. */
export interface Sample {
  readonly tag: Tag;
  readonly full: unknown;
  readonly empty: unknown;
  /** The part that holds what came. */
  readonly shown: string;
  /** Whether it shows items. A number is shown where it is 0 as well, and has no place for a note beside it. */
  readonly hasItems: boolean;
}

const SAMPLES: Readonly<Record<Tag, Omit<Sample, 'tag' | 'hasItems'>>> = {
  'lede-article-card': { full: articleJson(1), empty: [], shown: 'card' },
  'lede-related-stories': { full: [articleJson(1), articleJson(2)], empty: [], shown: 'card' },
  'lede-comment-count': { full: { [location.pathname]: 2 }, empty: {}, shown: 'count' },
  'lede-comment-thread': {
    full: threadJson([commentJson(1), commentJson(2)]),
    empty: threadJson([]),
    shown: 'comment',
  },
};

/** Each element with answers for it: what holds for one holds for all. */
export const samples: readonly Sample[] = TAGS.map((tag) => ({
  tag,
  hasItems: tag !== 'lede-comment-count',
  ...SAMPLES[tag],
}));

/** The same for those elements alone that show items. */
export const itemSamples = samples.filter(({ hasItems }) => hasItems);
