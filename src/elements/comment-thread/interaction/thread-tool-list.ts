import type { Terms } from '../../../locales/terms.js';
import type { Collapsing } from './collapsing.js';
import type { MutedAuthors } from './muted-authors.js';

/** What the tools of a thread work with. */
export interface ThreadToolContext {
  readonly collapsing: Collapsing;
  readonly muted: MutedAuthors;
  /** Opens the search. */
  readonly search: () => void;
  /** Tells what was done. */
  readonly tell: (term: keyof Terms) => void;
  /** Shows what the keys do; undefined where they do nothing. */
  readonly showKeys: (() => void) | undefined;
}

/** One thing that can be done with a thread as a whole, offered in its menu. */
export interface ThreadTool {
  /** What tells it apart; the `data-id` of its item. */
  readonly id: string;
  readonly term: keyof Terms;
  readonly isAvailable: (context: ThreadToolContext) => boolean;
  readonly run: (context: ThreadToolContext) => void;
}

/** What the menu of a thread offers, in its order. */
export const THREAD_TOOLS: readonly ThreadTool[] = [
  {
    id: 'search',
    term: 'searchThread',
    isAvailable: () => true,
    run({ search }) {
      search();
    },
  },
  {
    id: 'collapse-all',
    term: 'collapseAll',
    isAvailable: ({ collapsing }) => collapsing.canCollapse,
    run({ collapsing }) {
      collapsing.collapseAll();
    },
  },
  {
    id: 'expand-all',
    term: 'expandAll',
    isAvailable: ({ collapsing }) => collapsing.canExpand,
    run({ collapsing }) {
      collapsing.expandAll();
    },
  },
  {
    id: 'unmute-all',
    term: 'unmuteAll',
    isAvailable: ({ muted }) => muted.isAnyone,
    run({ muted, tell }) {
      muted.unmuteAll();
      tell('allUnmuted');
    },
  },
  {
    id: 'keys',
    term: 'showKeys',
    isAvailable: ({ showKeys }) => showKeys !== undefined,
    run({ showKeys }) {
      showKeys?.();
    },
  },
];
