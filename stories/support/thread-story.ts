import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { type LedeCommentThreadElement, configure } from '../../src/index.js';

/** The address of an article's comments. */
export const commentsOf = (id: string, query = ''): string =>
  `/api/articles/${id}/comments${query && `?${query}`}`;

/** What is kept of a story for the next one: what a reader wrote, collapsed or muted, the comment linked to, and who answered. */
const forget = (): void => {
  const kept = Object.keys(localStorage).filter((name) => name.startsWith('lede:'));
  for (const name of kept) localStorage.removeItem(name);
  history.replaceState(null, '', location.pathname + location.search);
  configure({ fetch: undefined });
};

const { args, argTypes, template } =
  getStorybookHelpers<LedeCommentThreadElement>('lede-comment-thread');

/** What all stories of threads begin with. */
export const threadStory = {
  component: 'lede-comment-thread',
  args: { ...args, permalink: undefined },
  argTypes: {
    ...argTypes,
    sort: {
      ...argTypes['sort'],
      control: 'select',
      options: ['server', 'newest', 'oldest', 'top', 'controversial'],
    },
    comments: { ...argTypes['comments'], control: false },
    source: { ...argTypes['source'], control: 'object' },
  },
  render: (values: object) => template(values),
  beforeEach: () => {
    forget();
    return forget;
  },
} as const;
