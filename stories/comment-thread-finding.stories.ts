import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fireEvent } from 'storybook/test';
import { ARTICLES } from './site/content/notable.js';
import { inColumn } from './support/places.js';
import { seenBefore } from './support/reading.js';
import { drawnIn, eventually, focused, shows } from './support/shown.js';
import { commentsOf, threadStory } from './support/thread-story.js';

export default {
  ...threadStory,
  title: 'Comment thread/Finding',
  args: { ...threadStory.args, src: commentsOf(ARTICLES.lead) },
  decorators: [inColumn(720)],
  play: shows('ready'),
} satisfies Meta;

type Story = StoryObj;
type Playing = Parameters<NonNullable<Story['play']>>[0];

/** Chooses something of the menu of the first comment. */
async function chooseOfFirst(context: Playing, name: string | RegExp): Promise<void> {
  const drawn = drawnIn(context);
  const [button] = drawn.getAllByRole('button', { name: /^More about the comment by/ });
  if (button) await context.userEvent.click(button);
  await eventually(() => expect(drawn.getByRole('menuitem', { name })).toBeVisible());
  await context.userEvent.click(drawn.getByRole('menuitem', { name }));
}

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
    await chooseOfFirst(context, /^Mute/);
    await eventually(() =>
      expect(drawnIn(context).getAllByText('You have muted who wrote this.')[0]).toBeVisible(),
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

/** A link to what a reader has collapsed opens it. */
export const PermalinkInCollapsed: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [button] = drawn.getAllByRole('button', { name: /^Hide \d+ repl/ });
    const answer = button?.closest('li')?.querySelector<HTMLElement>('[part="replies"] article');
    if (button) await context.userEvent.click(button);
    await eventually(() => expect(answer).not.toBeVisible());
    location.hash = `#comment-${String(answer?.dataset['id'])}`;
    await eventually(() => expect(focused()).toBe(answer));
    await expect(answer).toBeVisible();
  },
};

/** An endpoint that has no address for a single comment is read on, page by page. */
export const PermalinkByPages: Story = {
  args: { src: commentsOf(ARTICLES.busy), preset: 'lede', map: '{"find": null}' },
  play: async (context) => {
    await shows('ready')(context);
    location.hash = `#comment-${ARTICLES.busy}-120`;
    await eventually(() => expect(focused()).toHaveAttribute('data-id', `${ARTICLES.busy}-120`));
    await expect(drawnIn(context).getAllByRole('article').length).toBeGreaterThan(100);
  },
};

/** A link to a comment that there is no more says so. */
export const PermalinkGone: Story = {
  play: async (context) => {
    await shows('ready')(context);
    location.hash = '#comment-long-gone';
    await eventually(() =>
      expect(
        drawnIn(context).getAllByText('The comment you followed a link to is not here.')[0],
      ).toBeVisible(),
    );
  },
};

/** Its lines stand in the form to answer it, marked as quoted. */
export const Quote: Story = {
  play: async (context) => {
    await shows('ready')(context);
    await chooseOfFirst(context, 'Quote');
    await eventually(() => expect(focused()).toHaveAttribute('name', 'body'));
    await expect((focused() as HTMLTextAreaElement).value).toMatch(/^> /);
  },
};

/** The address of a comment, put where a reader can paste it from; where a browser does not let it, it is shown. */
export const CopyLink: Story = {
  play: async (context) => {
    await shows('ready')(context);
    await chooseOfFirst(context, 'Copy link');
    await eventually(() =>
      expect(drawnIn(context).getAllByText(/^The link (was|could not be) copied/)[0]).toBeVisible(),
    );
  },
};

/** Presses a key where the focus is: what a shadow root holds is out of reach for simulated typing. */
const press = async (key: string): Promise<void> => {
  await fireEvent.keyDown(focused() ?? document.body, { key });
};

/** The keys, listed; they go from comment to comment while the focus is in the thread. */
export const Keys: Story = {
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await context.userEvent.click(drawn.getByRole('button', { name: 'More about these comments' }));
    await eventually(async () => {
      await context.userEvent.click(drawn.getByRole('menuitem', { name: 'Keyboard shortcuts' }));
    });
    await eventually(() => expect(drawn.getByText('Next new comment')).toBeVisible());
    const [first, second] = drawn.getAllByRole('article');
    await context.userEvent.click(drawn.getByRole('button', { name: 'Close' }));
    first?.focus();
    await press('j');
    await expect(focused()).toBe(second);
    await press('k');
    await expect(focused()).toBe(first);
  },
};

/** Without keys nothing of them is offered either. */
export const KeysOff: Story = {
  args: { 'shortcuts-off': true },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [first] = drawn.getAllByRole('article');
    first?.focus();
    await press('j');
    await expect(focused()).toBe(first);
    await context.userEvent.click(drawn.getByRole('button', { name: 'More about these comments' }));
    await eventually(() =>
      expect(drawn.getByRole('menuitem', { name: 'Search the comments' })).toBeVisible(),
    );
    await expect(drawn.queryByRole('menuitem', { name: 'Keyboard shortcuts' })).toBeNull();
  },
};
