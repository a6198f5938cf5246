import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ARTICLES } from './site/content/notable.js';
import { inColumn } from './support/places.js';
import { answersVotes, bringsNews, seenBefore } from './support/reading.js';
import { drawnIn, eventually, focused, shows } from './support/shown.js';
import { commentsOf, threadStory } from './support/thread-story.js';

export default {
  ...threadStory,
  title: 'Comment thread/Finding and following',
  args: { ...threadStory.args, src: commentsOf(ARTICLES.lead) },
  decorators: [inColumn(720)],
  play: shows('ready'),
} satisfies Meta;

type Story = StoryObj;

/** Each comment has a menu, drawn when it is opened. */
export const Menu: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [button] = drawn.getAllByRole('button', { name: /^More about the comment by/ });
    if (button) await context.userEvent.click(button);
    await eventually(() =>
      expect(drawn.getByRole('menuitem', { name: 'Copy link' })).toBeVisible(),
    );
    await context.userEvent.keyboard('{ArrowDown}');
    await eventually(() =>
      expect(focused()).toBe(drawn.getByRole('menuitem', { name: 'Copy link' })),
    );
  },
};

/** What an author wrote is hidden for this reader, with the answers kept. */
export const Mute: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [button] = drawn.getAllByRole('button', { name: /^More about the comment by/ });
    if (button) await context.userEvent.click(button);
    await eventually(async () => {
      await context.userEvent.click(drawn.getByRole('menuitem', { name: /^Mute/ }));
    });
    await eventually(() =>
      expect(drawn.getAllByText('You have muted who wrote this.')[0]).toBeVisible(),
    );
  },
};

/** A vote shows at once, and is told when it is counted. */
export const Votes: Story = {
  args: {
    map: '{"vote": {"url": "comments/{id}/vote", "method": "PUT", "body": {"value": "value"}}}',
  },
  decorators: [answersVotes(204)],
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const vote = (): HTMLElement | undefined =>
      drawn.getAllByRole('button', { name: /^Vote for/ })[0];
    await eventually(() => expect(vote()).toBeVisible());
    const [button] = [vote()];
    if (button) await context.userEvent.click(button);
    await eventually(() => expect(vote()).toHaveAttribute('aria-pressed', 'true'));
    await eventually(() => expect(drawn.getByText(/^Your vote was counted/)).toBeInTheDocument());
  },
};

/** A vote that is not taken is undone, and the reader hears of it. */
export const VoteRefused: Story = {
  ...Votes,
  decorators: [answersVotes(403)],
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const vote = (): HTMLElement | undefined =>
      drawn.getAllByRole('button', { name: /^Vote for/ })[0];
    await eventually(() => expect(vote()).toBeVisible());
    const [button] = [vote()];
    if (button) await context.userEvent.click(button);
    await eventually(() => expect(drawn.getAllByText('Your vote was not taken.')[0]).toBeVisible());
    await eventually(() => expect(vote()).toHaveAttribute('aria-pressed', 'false'));
  },
};

/** Answers are set in twice; deeper ones say what they answer. */
export const FlattenedAnswers: Story = {
  args: { src: commentsOf(ARTICLES.busy), 'max-depth': 2 },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await eventually(() => expect(drawn.getAllByText(/^In reply to/)[0]).toBeInTheDocument());
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

/** Words are looked for in what is loaded, and in the rest when the reader wants it. */
export const Search: Story = {
  args: { src: commentsOf(ARTICLES.busy) },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await context.userEvent.click(drawn.getByRole('button', { name: 'More about these comments' }));
    await eventually(async () => {
      await context.userEvent.click(drawn.getByRole('menuitem', { name: 'Search the comments' }));
    });
    await eventually(() => expect(focused()).toBe(drawn.getByRole('searchbox')));
    await context.userEvent.keyboard('the');
    await eventually(() => expect(drawn.getByText(/^\d+ comments? found$/)).toBeVisible());
  },
};

/** What was written since the last visit is marked, and a button leads from one to the next. */
export const NewSinceLastVisit: Story = {
  beforeEach: seenBefore(commentsOf(ARTICLES.lead), 3),
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await eventually(() =>
      expect(drawn.getByRole('button', { name: 'Next new comment (3)' })).toBeVisible(),
    );
    await context.userEvent.click(drawn.getByRole('button', { name: 'Next new comment (3)' }));
    await eventually(() =>
      expect(drawn.getByRole('button', { name: 'Next new comment (2)' })).toBeVisible(),
    );
  },
};

/** What is written meanwhile waits until the reader wants to see it. */
export const Live: Story = {
  args: { live: 'poll', 'live-interval': 300 },
  decorators: [bringsNews],
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await eventually(() =>
      expect(drawn.getByRole('button', { name: 'Show 1 new comment' })).toBeVisible(),
    );
    await context.userEvent.click(drawn.getByRole('button', { name: 'Show 1 new comment' }));
    await eventually(() => expect(drawn.getByText('Written a moment ago.')).toBeVisible());
  },
};

/** The keys, listed. */
export const Keys: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await context.userEvent.click(drawn.getByRole('button', { name: 'More about these comments' }));
    await eventually(async () => {
      await context.userEvent.click(drawn.getByRole('menuitem', { name: 'Keyboard shortcuts' }));
    });
    await eventually(() => expect(drawn.getByText('Next new comment')).toBeVisible());
  },
};
