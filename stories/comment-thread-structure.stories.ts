import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ARTICLES } from './site/content/notable.js';
import { LEFT_OUT, MADE, inPages, withoutReplies } from './support/made-thread.js';
import { inColumn } from './support/places.js';
import { answersWith } from './support/reading.js';
import { long, statesOfComments } from './support/sample-data.js';
import { drawnIn, elementIn, eventually, focused, shows } from './support/shown.js';
import { commentsOf, threadStory } from './support/thread-story.js';

export default {
  ...threadStory,
  title: 'Comment thread/Structure',
  args: { ...threadStory.args, src: commentsOf(ARTICLES.lead) },
  decorators: [inColumn(720)],
  play: shows('ready'),
} satisfies Meta;

type Story = StoryObj;
type Playing = Parameters<NonNullable<Story['play']>>[0];

/** The comments of the top level, by their authors' names or whatever else stands in a part. */
const rootsIn = (context: Playing): HTMLElement[] => [
  ...(elementIn(context).shadowRoot?.querySelectorAll<HTMLElement>(
    '[part="comments"] > li > article',
  ) ?? []),
];

/** Answers are set in twice; deeper ones say what they answer. */
export const FlattenedAnswers: Story = {
  args: { src: commentsOf(ARTICLES.busy), 'max-depth': 2 },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await eventually(() => expect(drawn.getAllByText(/^In reply to/)[0]).toBeInTheDocument());
  },
};

/** What is hidden stays hidden in a thread that is opened anew. */
export const CollapsedRemembered: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const [button] = drawnIn(context).getAllByRole('button', { name: /^Hide \d+ repl/ });
    if (button) await context.userEvent.click(button);
    await eventually(() => expect(button).toHaveTextContent(/^Show \d+ repl/));
    const words = button?.textContent.trim() ?? '';
    const element = elementIn(context);
    element.replaceWith(element.cloneNode(true));
    await shows('ready')(context);
    await eventually(() =>
      expect(drawnIn(context).getByRole('button', { name: words })).toBeVisible(),
    );
  },
};

/** The menu of the thread hides all answers, and shows them again. */
export const CollapseAll: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const choose = async (name: string): Promise<void> => {
      await context.userEvent.click(
        drawn.getByRole('button', { name: 'More about these comments' }),
      );
      await eventually(() => expect(drawn.getByRole('menuitem', { name })).toBeVisible());
      await context.userEvent.click(drawn.getByRole('menuitem', { name }));
    };
    await choose('Hide all replies');
    await eventually(() =>
      expect(drawn.queryByRole('button', { name: /^Hide \d+ repl/ })).toBeNull(),
    );
    await choose('Show all replies');
    await eventually(() =>
      expect(drawn.getAllByRole('button', { name: /^Hide \d+ repl/ })[0]).toBeVisible(),
    );
  },
};

/** The editors have put one first, and it stays first however a reader sorts; each order has another one behind it. */
export const PinnedInEveryOrder: Story = {
  args: { src: commentsOf(ARTICLES.busy) },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await eventually(() => expect(drawn.getByText('Pinned')).toBeVisible());
    const pinned = drawn.getByText('Pinned').closest('article');
    const sort = drawn.getByRole('combobox', { name: 'Sort by' });
    const behind = new Set<Element | undefined>();
    for (const order of ['newest', 'oldest', 'top', 'controversial']) {
      await context.userEvent.selectOptions(sort, order);
      await eventually(() => expect(elementIn(context)).toHaveProperty('sort', order));
      const [first, second] = rootsIn(context);
      await expect(first).toBe(pinned);
      behind.add(second);
    }
    await expect(behind.size).toBeGreaterThan(2);
  },
};

/** What a further page brings stands below what is being read, although it is the newest first. */
export const NewestFirst: Story = {
  args: { src: MADE, preset: 'lede', map: '{"next": "next"}', sort: 'newest' },
  decorators: [answersWith(inPages)],
  play: async (context) => {
    await shows('ready')(context);
    await context.userEvent.click(drawnIn(context).getByRole('button', { name: 'More comments' }));
    await eventually(() =>
      expect(rootsIn(context).map(({ dataset }) => dataset['id'])).toEqual(['2', '1', '4', '3']),
    );
  },
};

/** A play: page after page, until the last comment is there and the button is gone. */
const readsOnToTheEnd = async (context: Playing): Promise<void> => {
  await shows('ready')(context);
  const drawn = drawnIn(context);
  for (const count of [2, 4]) {
    await expect(drawn.getAllByRole('article')).toHaveLength(count);
    await context.userEvent.click(drawn.getByRole('button', { name: 'More comments' }));
    await eventually(() => expect(drawn.getAllByRole('article')).toHaveLength(count + 2));
    await shows('ready')(context);
  }
  await expect(drawn.queryByRole('button', { name: 'More comments' })).toBeNull();
  await eventually(() => expect(focused()).toBe(drawn.getAllByRole('article')[4]));
};

/** The next page has the next number. */
export const PagesByNumber: Story = {
  args: { src: MADE, preset: 'lede', map: '{"next": {"page": "page", "pages": "pages"}}' },
  decorators: [answersWith(inPages)],
  play: readsOnToTheEnd,
};

/** The next page begins behind so many comments. */
export const PagesByOffset: Story = {
  args: { src: MADE, preset: 'lede', map: '{"next": {"offset": "offset", "total": "total"}}' },
  decorators: [answersWith(inPages)],
  play: readsOnToTheEnd,
};

/** The answer has a word by which the next page is asked for. */
export const PagesByCursor: Story = {
  args: { src: MADE, preset: 'lede', map: '{"next": {"cursor": "after", "value": "cursor"}}' },
  decorators: [answersWith(inPages)],
  play: readsOnToTheEnd,
};

/** The answer has the address of the next page. */
export const PagesByAddress: Story = {
  args: { src: MADE, preset: 'lede', map: '{"next": "next"}' },
  decorators: [answersWith(inPages)],
  play: readsOnToTheEnd,
};

/** The answer leaves out some replies of a comment, and they come when they are asked for. */
export const MoreReplies: Story = {
  args: {
    src: LEFT_OUT,
    preset: 'lede',
    map: '{"moreReplies": {"url": "comments/{id}/replies", "count": "missing", "page": "page", "more": "more"}}',
  },
  decorators: [answersWith(withoutReplies)],
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await context.userEvent.click(drawn.getByRole('button', { name: 'Show 3 more replies' }));
    await eventually(() => expect(drawn.getAllByRole('article')).toHaveLength(5));
    await eventually(() =>
      expect(focused()).toContainElement(drawn.getByText('Comment 11, to the letter.')),
    );
  },
};

/** Those that are waiting, deleted or hidden keep their answers; one that takes no replies has no button for it. */
export const States: Story = {
  args: { src: undefined, comments: statesOfComments },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    for (const words of ['This comment was deleted.', 'This comment is hidden.']) {
      const item = drawn.getByText(words).closest('li');
      await expect(item?.querySelector('[part="replies"] article')).toBeVisible();
    }
    await expect(drawn.getByText(/^Waiting for approval/)).toBeVisible();
    await expect(drawn.getByText('Author')).toBeVisible();
    await expect(drawn.queryByRole('button', { name: /^Reply to/ })).toBeNull();
  },
};

/** Ten thousand in one answer: all are in the document, for a link to the last one as for the search of the browser. */
export const TenThousand: Story = {
  args: { src: undefined, comments: long(10_000) },
  // The rules are those of every other story, and take minutes for so many.
  parameters: { a11y: { test: 'off' } },
  play: async (context) => {
    const { shadowRoot } = elementIn(context);
    await eventually(() => expect(shadowRoot?.querySelectorAll('article').length).toBe(10_000));
    location.hash = '#comment-10000';
    await eventually(() => expect(focused()?.getAttribute('data-id')).toBe('10000'));
  },
};

/** It describes itself to search engines in the head of the page, and tells the page what its reader does. */
export const ForMachines: Story = {
  args: { 'structured-data': true },
  play: async (context) => {
    const told: string[] = [];
    elementIn(context).addEventListener('lede-interaction', ({ action }) => told.push(action));
    await shows('ready')(context);
    await eventually(async () => {
      const [block] = document.head.querySelectorAll('script[type="application/ld+json"]');
      await expect(JSON.parse(block?.textContent ?? '{}')).toMatchObject({
        '@type': 'DiscussionForumPosting',
        comment: expect.arrayContaining([expect.objectContaining({ '@type': 'Comment' })]) as [],
      });
    });
    const drawn = drawnIn(context);
    const [button] = drawn.getAllByRole('button', { name: /^Hide \d+ repl/ });
    if (button) await context.userEvent.click(button);
    await context.userEvent.selectOptions(drawn.getByRole('combobox'), 'newest');
    await eventually(() => expect(told).toEqual(['collapse', 'sort']));
  },
};
