import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { LedeRelatedStoriesElement } from '../src/index.js';
import { ARTICLES } from './site/content/notable.js';
import { inColumn, inDarkPage, inLanguage } from './support/places.js';
import { secondPageFails, withoutAnswer } from './support/requests.js';
import { articles } from './support/sample-data.js';
import { drawnIn, eventually, focused, shows } from './support/shown.js';

const { args, argTypes, template } =
  getStorybookHelpers<LedeRelatedStoriesElement>('lede-related-stories');

const PLAIN_LINKS = `<ul>
  <li><a href="/articles/harbour-steps-reopen">The harbour steps reopen</a></li>
  <li><a href="/articles/library-night-shift">The library that never closes</a></li>
</ul>`;

export default {
  title: 'Related stories',
  component: 'lede-related-stories',
  args: {
    ...args,
    src: '/api/articles?related={id}&per_page=4',
    'article-id': ARTICLES.lead,
    heading: 'More like this',
    limit: 4,
  },
  argTypes: {
    ...argTypes,
    articles: { ...argTypes['articles'], control: false },
    source: { ...argTypes['source'], control: 'object' },
  },
  render: (values) => template(values),
  play: shows('ready'),
} satisfies Meta;

type Story = StoryObj;

/** One below the other, for the end of an article or the column beside it. */
export const List: Story = {
  decorators: [inColumn(640)],
};

/** In as many columns as the width allows: one, two and four. */
export const Grid: Story = {
  args: { layout: 'grid', loading: 'eager' },
  render: (values) =>
    html`<div style="display: grid; gap: 64px">
      ${[360, 700, 1100].map(
        (width) =>
          html`<div style="max-inline-size: ${width}px">
            ${template({ ...values, heading: `In ${width} pixels` })}
          </div>`,
      )}
    </div>`,
};

/** Six stories stand in threes. */
export const GridOfSix: Story = {
  args: { layout: 'grid', src: '/api/articles?related={id}&per_page=6', limit: 6 },
};

/** The new ones are announced, and the first of them has the focus. */
export const LoadMore: Story = {
  decorators: [inColumn(640)],
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await context.userEvent.click(drawn.getByRole('button', { name: 'More stories' }));
    await eventually(() => expect(drawn.getAllByRole('listitem')).toHaveLength(8));
    await eventually(() => expect(drawn.getByRole('status')).toHaveTextContent('4 more stories'));
    await expect(drawn.getAllByRole('listitem')[4]).toContainElement(focused() as HTMLElement);
  },
};

/** What is shown stays, and so does the button. */
export const LoadMoreFails: Story = {
  decorators: [inColumn(640), secondPageFails('500')],
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await context.userEvent.click(drawn.getByRole('button', { name: 'More stories' }));
    await eventually(() =>
      expect(drawn.getByRole('status')).toHaveTextContent('No more could be loaded'),
    );
    await expect(drawn.getAllByRole('listitem')).toHaveLength(4);
  },
};

/** The endpoint answers the article the reader is reading as well: it is left out, and the list is as long as ever. */
export const OwnArticleLeftOut: Story = {
  args: { src: '/api/articles?section=city&per_page=4' },
  decorators: [inColumn(640)],
  play: async (context) => {
    await shows('ready')(context);
    const drawn = drawnIn(context);
    await eventually(() => expect(drawn.getAllByRole('listitem')).toHaveLength(4));
    await expect(drawn.queryByRole('link', { name: /harbour steps/ })).toBeNull();
  },
};

/** The space that the stories will take. */
export const Loading: Story = {
  decorators: [inColumn(640), withoutAnswer],
  play: shows('loading'),
};

/** The same for a grid. */
export const LoadingGrid: Story = {
  args: { layout: 'grid' },
  decorators: [withoutAnswer],
  play: shows('loading'),
};

/** Links that the page has already stay until there is something better. */
export const LoadingWithOwnChildren: Story = {
  ...Loading,
  args: { 'default-slot': PLAIN_LINKS },
};

/** The stories come without their numbers of comments: those of all cards are asked for together, once they are shown. */
export const CommentsCountedApart: Story = {
  args: {
    preset: 'lede',
    map: [
      'commentCount: null',
      "counts.url: /api/counts?articles={@ | join(',')}",
      'counts.count: $ | at(@)',
    ].join('; '),
  },
  decorators: [inColumn(640)],
  play: async (context) => {
    await shows('ready')(context);
    await eventually(async () => {
      await expect(drawnIn(context).getAllByText(/^\d+ comments?$/)).not.toHaveLength(0);
    });
  },
};

/** There are no stories: the heading is gone too. */
export const Empty: Story = {
  args: { src: '/api/articles?section=none', preset: 'lede' },
  play: shows('empty'),
};

/** The same, with words of the page's own. */
export const EmptyWithOwnWords: Story = {
  ...Empty,
  args: { ...Empty.args, 'empty-slot': '<p>This story stands alone.</p>' },
};

/** The stories cannot be loaded: the links between the tags are as good as they were. */
export const ErrorFallsBackToLinks: Story = {
  args: { src: '/api/articles?fault=500', 'default-slot': PLAIN_LINKS },
  play: shows('error'),
};

/** The same, with words of the page's own. */
export const ErrorWithOwnWords: Story = {
  args: { src: '/api/articles?fault=truncated', 'error-slot': '<p>The archive is asleep.</p>' },
  play: shows('error'),
};

/** A headline of thirty-two words among others. */
export const LongText: Story = {
  args: {
    src: '/api/articles?section=science&per_page=6',
    heading:
      'Everything we have written about clocks, cellars and the slow movements of the ground',
    layout: 'grid',
    limit: 6,
  },
};

/** Arabic stories in an Arabic page. */
export const RightToLeft: Story = {
  args: { src: '/api/articles?lang=ar&per_page=4', heading: 'اقرأ أيضًا' },
  decorators: [inColumn(640), inLanguage('ar', 'rtl')],
};

/** The same as a grid. */
export const RightToLeftGrid: Story = {
  args: { ...RightToLeft.args, layout: 'grid' },
  decorators: [inLanguage('ar', 'rtl')],
};

/** `theme="dark"`, whatever the page is. */
export const Dark: Story = {
  args: { theme: 'dark', layout: 'grid' },
};

/** The list follows the page's `color-scheme` by itself. */
export const InDarkPage: Story = {
  decorators: [inColumn(640), inDarkPage],
};

/** A column of 280 pixels. */
export const Narrow: Story = {
  decorators: [inColumn(280)],
};

/** A JSON Feed is read without a word about its fields. */
export const JsonFeed: Story = {
  args: { src: '/api/feed.json', preset: 'jsonfeed', heading: 'From our feed', layout: 'grid' },
};

/** Any answer can be read that way: here the latest comments of a conversation, as cards. */
export const OwnMap: Story = {
  args: {
    src: '/api/articles/{id}/comments?order=desc&per_page=4',
    'article-id': ARTICLES.busy,
    heading: 'What readers say',
    map: [
      'items: comments',
      'id: id',
      'url: "/articles/tram-nine-new-route#comment-{id}"',
      'title: author.name',
      'standfirst: body',
      'section.name: author.badge',
      'published: created',
    ].join('; '),
  },
  decorators: [inColumn(640)],
};

/** What a publisher sees who writes a map, with `debug`: each field, what is empty everywhere, and what the answer has. */
export const MappingReport: Story = {
  args: {
    ...OwnMap.args,
    map: [
      'items: comments',
      'url: "/articles/tram-nine-new-route#comment-{id}"',
      'title: author.name',
      'standfirst: text',
      'published: created',
    ].join('; '),
    debug: true,
  },
  decorators: [inColumn(640)],
  play: async (context) => {
    await shows('ready')(context);
    const root = context.canvasElement.querySelector('lede-related-stories')?.shadowRoot;
    await eventually(() =>
      expect(root?.querySelector('details summary')).toHaveTextContent('1 empty'),
    );
    const report = root?.querySelector('details');
    if (report) report.open = true;
  },
};

/** The page has the stories already and sets the property `articles`: nothing is fetched. */
export const FromData: Story = {
  args: { src: undefined, articles, layout: 'grid' },
};
