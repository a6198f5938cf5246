import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { ARTICLES } from './site/content/notable.js';
import { scriptRan, watchForScripts } from './support/hostile.js';
import { inColumn, inDarkPage, inLanguage } from './support/places.js';
import { firstFails, withoutAnswer } from './support/requests.js';
import { comments } from './support/sample-data.js';
import { drawnIn, eventually, focused, shows } from './support/shown.js';
import { commentsOf, threadStory } from './support/thread-story.js';

export default {
  ...threadStory,
  title: 'Comment thread/Reading',
  args: { ...threadStory.args, src: commentsOf(ARTICLES.lead) },
  decorators: [inColumn(720)],
  play: shows('ready'),
} satisfies Meta;

type Story = StoryObj;

/** A conversation with its form. */
export const Default: Story = {
  args: { limit: 5 },
};

/** 250 comments, five levels deep, fifty at a time: the new ones are announced. */
export const Busy: Story = {
  args: { src: commentsOf(ARTICLES.busy) },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await expect(drawn.getByRole('heading', { name: '250 comments' })).toBeVisible();
    await context.userEvent.click(drawn.getByRole('button', { name: 'More comments' }));
    await eventually(() => expect(drawn.getByText('50 more comments')).toBeInTheDocument());
    await eventually(() => expect(drawn.getAllByRole('article')).toHaveLength(100));
  },
};

/** Nobody has written yet. */
export const Empty: Story = {
  args: { src: commentsOf(ARTICLES.quiet) },
  play: shows('empty'),
};

/** The same, with words of the page's own. */
export const EmptyWithOwnWords: Story = {
  ...Empty,
  args: { ...Empty.args, 'empty-slot': '<p>The night shift has nothing to add. Do you?</p>' },
};

/** The endpoint takes no more comments, and says so in its answer. */
export const Closed: Story = {
  args: { src: commentsOf(ARTICLES.closed) },
};

/** To be read only: no form, no reply buttons, and no word about it. */
export const ReadOnly: Story = {
  args: { limit: 5, readonly: true },
};

/** The space that the first comments will take. */
export const Loading: Story = {
  decorators: [withoutAnswer],
  play: shows('loading'),
};

/** A link that the page has already stays until there is something better. */
export const LoadingWithOwnChildren: Story = {
  ...Loading,
  args: { 'default-slot': '<a href="/articles/harbour-steps-reopen/comments">Comments</a>' },
};

/** The comments cannot be loaded. */
export const Error: Story = {
  args: { src: commentsOf(ARTICLES.lead, 'fault=500') },
  play: shows('error'),
};

/** The same, with words of the page's own. */
export const ErrorWithOwnWords: Story = {
  ...Error,
  args: { ...Error.args, 'error-slot': '<p>The conversation is elsewhere right now.</p>' },
};

/** The second try gets what the first one did not. */
export const Retry: Story = {
  args: { limit: 5, src: commentsOf(ARTICLES.lead, 'per_page=20') },
  decorators: [firstFails('500')],
  play: async (context) => {
    await shows('error')(context);
    const drawn = drawnIn(context);
    await context.userEvent.click(drawn.getByRole('button', { name: 'Try again' }));
    await shows('ready')(context);
  },
};

/** Many scripts, both directions, words that do not want to break. */
export const MixedScripts: Story = {
  args: { src: commentsOf(ARTICLES.mixed) },
};

/** The same in a narrow column, where long words are longest. */
export const MixedScriptsNarrow: Story = {
  ...MixedScripts,
  decorators: [inColumn(320)],
};

/** Every field of every comment tries to run something, to leave its place or to look like the page. */
export const HostileContent: Story = {
  args: { src: commentsOf(ARTICLES.hostile) },
  beforeEach: watchForScripts,
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    for (const comment of drawn.getAllByRole('article')) {
      comment.scrollIntoView();
      await context.userEvent.hover(comment);
    }
    await expect(drawn.queryByPlaceholderText('Password')).toBeNull();
    await expect(scriptRan).not.toHaveBeenCalled();
  },
};

/** The thread speaks the language of the place it stands in. */
export const German: Story = {
  args: { limit: 3 },
  decorators: [inLanguage('de')],
};

/** Arabic, from right to left. */
export const Arabic: Story = {
  args: { src: commentsOf(ARTICLES.mixed), limit: 3 },
  decorators: [inLanguage('ar', 'rtl')],
};

/** `theme="dark"`, whatever the page is. */
export const Dark: Story = {
  args: { limit: 5, theme: 'dark' },
};

/** The thread follows the page's `color-scheme` by itself. */
export const InDarkPage: Story = {
  args: { limit: 5 },
  decorators: [inDarkPage],
};

/** A column of 320 pixels: deep answers stay readable. */
export const Narrow: Story = {
  args: { src: commentsOf(ARTICLES.busy), limit: 5 },
  decorators: [inColumn(320)],
};

/** Answers can be hidden. */
export const Collapse: Story = {
  args: { limit: 5 },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [button] = drawn.getAllByRole('button', { name: /^Hide \d+ repl/ });
    await context.userEvent.click(button as HTMLElement);
    await eventually(() => expect(button).toHaveTextContent(/^Show \d+ repl/));
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  },
};

/** A reader can change the order. */
export const Sort: Story = {
  args: { limit: 5 },
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    const [first] = drawn.getAllByRole('article');
    await context.userEvent.selectOptions(
      drawn.getByRole('combobox', { name: 'Sort by' }),
      'newest',
    );
    await eventually(() => expect(drawn.getAllByRole('article')[0]).not.toBe(first));
  },
};

/** A link to a comment that is on the third page: it is loaded, shown and has the focus. */
export const Permalink: Story = {
  args: { src: commentsOf(ARTICLES.busy) },
  play: async (context) => {
    await shows('ready')(context);
    location.hash = `#comment-${ARTICLES.busy}-120`;
    await eventually(() => expect(focused()).toHaveAttribute('data-id', `${ARTICLES.busy}-120`));
    await shows('ready')(context);
  },
};

/** The page has the comments already and sets the property `comments`: nothing is fetched. */
export const FromData: Story = {
  args: { src: undefined, comments },
};
