import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ARTICLES } from './site/content/notable.js';
import { inColumn } from './support/places.js';
import { votedBefore } from './support/reading.js';
import { votesFail } from './support/requests.js';
import { drawnIn, elementIn, eventually, shows } from './support/shown.js';
import { commentsOf, threadStory } from './support/thread-story.js';

export default {
  ...threadStory,
  title: 'Comment thread/Voting',
  args: { ...threadStory.args, src: commentsOf(ARTICLES.lead) },
  decorators: [inColumn(720)],
} satisfies Meta;

type Story = StoryObj;
type Playing = Parameters<NonNullable<Story['play']>>[0];

/** The first comment that takes votes, once it has its buttons: those, and the number between them. */
async function votesIn(context: Playing) {
  await shows('ready')(context);
  const drawn = drawnIn(context);
  const [up] = await eventually(() => drawn.getAllByRole('button', { name: /^Vote for/ }));
  const [down] = drawn.getAllByRole('button', { name: /^Vote against/ });
  const count = up?.nextElementSibling;
  if (!up || !down || !count) throw new Error('The comment has no votes.');
  return { up, down, number: () => Number(count.textContent) };
}

/** One for it: counted at once, and said when the server has it. The same button takes it back. */
export const Up: Story = {
  play: async (context) => {
    const { up, number } = await votesIn(context);
    const before = number();
    await context.userEvent.click(up);
    await eventually(() => expect(up).toHaveAttribute('aria-pressed', 'true'));
    await expect(number()).toBe(before + 1);
    await eventually(() =>
      expect(drawnIn(context).getByText(/^Your vote was counted/)).toBeInTheDocument(),
    );
    await context.userEvent.click(up);
    await eventually(() => expect(up).toHaveAttribute('aria-pressed', 'false'));
    await expect(number()).toBe(before);
    await eventually(() =>
      expect(drawnIn(context).getByText(/^Your vote was taken back/)).toBeInTheDocument(),
    );
  },
};

/** One against it, then for it: each reader has one. */
export const DownThenUp: Story = {
  play: async (context) => {
    const { up, down, number } = await votesIn(context);
    const before = number();
    await context.userEvent.click(down);
    await eventually(() => expect(down).toHaveAttribute('aria-pressed', 'true'));
    await expect(number()).toBe(before - 1);
    await eventually(() =>
      expect(drawnIn(context).getByText(/^Your vote was counted/)).toBeInTheDocument(),
    );
    await context.userEvent.click(up);
    await eventually(() => expect(up).toHaveAttribute('aria-pressed', 'true'));
    await expect(down).toHaveAttribute('aria-pressed', 'false');
    await eventually(() => expect(number()).toBe(before + 1));
  },
};

/** The server fails: the vote is undone, and the comment says why. */
export const Undone: Story = {
  decorators: [votesFail('500')],
  play: async (context) => {
    const { up, number } = await votesIn(context);
    const before = number();
    await context.userEvent.click(up);
    await eventually(() =>
      expect(drawnIn(context).getAllByText('Your vote was not taken.')[0]).toBeVisible(),
    );
    await expect(up).toHaveAttribute('aria-pressed', 'false');
    await expect(number()).toBe(before);
  },
};

/** The server knows how its reader has voted, and says so with each comment. */
export const OwnVote: Story = {
  beforeEach: votedBefore(ARTICLES.lead),
  play: async (context) => {
    const { up } = await votesIn(context);
    await eventually(() => expect(up).toHaveAttribute('aria-pressed', 'true'));
  },
};

/** Where the server does not tell, the reader's browser remembers it: it is there in a thread that is opened anew. */
export const OwnVoteRemembered: Story = {
  args: {
    preset: 'lede',
    map: JSON.stringify({
      myVote: null,
      vote: { url: 'comments/{id}/vote', method: 'PUT', body: { value: 'value' } },
    }),
  },
  play: async (context) => {
    const { up } = await votesIn(context);
    await context.userEvent.click(up);
    await eventually(() =>
      expect(drawnIn(context).getByText(/^Your vote was counted/)).toBeInTheDocument(),
    );
    const element = elementIn(context);
    element.replaceWith(element.cloneNode(true));
    const again = await votesIn(context);
    await eventually(() => expect(again.up).toHaveAttribute('aria-pressed', 'true'));
    await context.userEvent.click(again.up);
    await eventually(() => expect(again.up).toHaveAttribute('aria-pressed', 'false'));
  },
};

/** In a thread that is closed there is nothing to press. */
export const Closed: Story = {
  args: { src: commentsOf(ARTICLES.closed) },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await expect(drawn.getAllByText(/^\d+ likes?$/)[0]).toBeVisible();
    await expect(drawn.queryByRole('button', { name: /^Vote/ })).toBeNull();
  },
};
