import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ARTICLES } from './site/content/notable.js';
import { inColumn } from './support/places.js';
import { voteFor, writeToThread } from './support/reading.js';
import { drawnIn, eventually, focused, shows } from './support/shown.js';
import { commentsOf, threadStory } from './support/thread-story.js';

export default {
  ...threadStory,
  title: 'Comment thread/Live',
  args: { ...threadStory.args, src: commentsOf(ARTICLES.live) },
  decorators: [inColumn(720)],
} satisfies Meta;

type Story = StoryObj;
type Playing = Parameters<NonNullable<Story['play']>>[0];

const STREAM = { live: `/api/articles/${ARTICLES.live}/comments/stream` };

/** Others write, one comment after the other, until some are said to wait: the thread may not listen yet when the first do. */
const othersWrite = async (context: Playing): Promise<HTMLElement> => {
  let written = 0;
  return eventually(async () => {
    written += 1;
    await writeToThread(ARTICLES.live, `Boat ${String(written)} is out.`);
    return drawnIn(context).getByRole('button', { name: /^Show \d+ new comments$/ });
  });
};

/** A play: what others write waits, moves nothing, and is shown when the reader wants it. */
const waitsForReader = async (context: Playing): Promise<void> => {
  await shows('ready')(context);
  const drawn = drawnIn(context);
  const before = drawn.getAllByRole('article');
  await context.userEvent.click(await othersWrite(context));
  await expect(drawn.getAllByRole('article').slice(0, before.length)).toEqual(before);
  await eventually(() => expect(drawn.getByText(/^\d+ more comments?$/)).toBeInTheDocument());
  await eventually(() => expect(focused()).toHaveTextContent(/Boat \d+ is out/));
};

/** The endpoint sends comments as they come. */
export const Stream: Story = {
  args: STREAM,
  play: waitsForReader,
};

/** The endpoint is asked again and again. */
export const Polling: Story = {
  args: { live: 'poll', 'live-interval': 1000 },
  play: waitsForReader,
};

/** What changes a comment that is there, as a vote of somebody else does, changes it and nothing else. */
export const Change: Story = {
  args: STREAM,
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [up] = await eventually(() => drawn.getAllByRole('button', { name: /^Vote for/ }));
    const number = up?.nextElementSibling;
    const before = Number(number?.textContent);
    // The thread listens now.
    await othersWrite(context);
    await voteFor(ARTICLES.live, up?.closest('article')?.dataset['id'] ?? '');
    await eventually(() => expect(number).toHaveTextContent(String(before + 1)));
    await expect(drawn.getByRole('button', { name: /^Show \d+ new comments$/ })).toBeVisible();
  },
};
