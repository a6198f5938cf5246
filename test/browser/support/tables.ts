import { articleJson, commentJson, threadJson } from './content.js';
import { TAGS, type Tag } from './elements.js';

/** What an endpoint answers an element, and what of it a reader sees first. */
export interface Sample {
  readonly tag: Tag;
  readonly full: unknown;
  readonly empty: unknown;
  /** The part that holds what came. */
  readonly shown: string;
}

const SAMPLES: Readonly<Record<Tag, Omit<Sample, 'tag'>>> = {
  'lede-article-card': { full: articleJson(1), empty: [], shown: 'card' },
  'lede-related-stories': { full: [articleJson(1), articleJson(2)], empty: [], shown: 'card' },
  'lede-comment-thread': {
    full: threadJson([commentJson(1), commentJson(2)]),
    empty: threadJson([]),
    shown: 'comment',
  },
};

/** Each element with answers for it: what holds for one holds for all. */
export const samples: readonly Sample[] = TAGS.map((tag) => ({ tag, ...SAMPLES[tag] }));
