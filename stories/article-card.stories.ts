import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { LedeArticleCardElement } from '../src/index.js';
import { ARTICLES } from './site/content/notable.js';
import { inColumn, inDarkPage, inLanguage } from './support/places.js';
import { withoutAnswer } from './support/requests.js';
import { article, articleWithBrokenImage } from './support/sample-data.js';
import { eventually, drawnIn, shows } from './support/shown.js';

const { args, argTypes, template } =
  getStorybookHelpers<LedeArticleCardElement>('lede-article-card');

const src = (id: string): string => `/api/articles/${id}`;

const PLAIN_LINK = '<a href="/articles/harbour-steps-reopen">The harbour steps reopen</a>';

export default {
  title: 'Article card',
  component: 'lede-article-card',
  args: { ...args, src: src(ARTICLES.lead) },
  argTypes: {
    ...argTypes,
    article: { ...argTypes['article'], control: false },
    source: { ...argTypes['source'], control: 'object' },
  },
  render: (values) => template(values),
  play: shows('ready'),
} satisfies Meta;

type Story = StoryObj;

/** What an endpoint answers for one article. */
export const Default: Story = {};

/** The card takes the space that it will need. */
export const Loading: Story = {
  decorators: [withoutAnswer],
  play: shows('loading'),
};

/** What stands between the tags is there from the start, so it stays until there is something better. */
export const LoadingWithOwnChildren: Story = {
  ...Loading,
  args: { 'default-slot': PLAIN_LINK },
};

/** The endpoint has no article: the card is gone, and takes no space. */
export const Empty: Story = {
  args: { src: '/api/articles?section=none', preset: 'lede' },
  play: shows('empty'),
};

/** The same, with words of the page's own. */
export const EmptyWithOwnWords: Story = {
  ...Empty,
  args: { ...Empty.args, 'empty-slot': '<p>Nothing was published today.</p>' },
};

/** The article cannot be loaded: the link between the tags is as good as it was. */
export const ErrorFallsBackToLink: Story = {
  args: { src: `${src(ARTICLES.lead)}?fault=500`, 'default-slot': PLAIN_LINK },
  play: shows('error'),
};

/** The same, with words of the page's own. */
export const ErrorWithOwnWords: Story = {
  args: {
    src: `${src(ARTICLES.lead)}?fault=html`,
    'error-slot': '<p>The story is on its way. Come back in a minute.</p>',
  },
  play: shows('error'),
};

/** A headline of thirty-two words. */
export const LongText: Story = {
  args: { src: src(ARTICLES.longHeadline) },
};

/** Text takes the whole width. */
export const WithoutImage: Story = {
  args: { src: src(ARTICLES.withoutImage) },
};

/** An image that cannot be had leaves its place empty. */
export const BrokenImage: Story = {
  args: { src: undefined, article: articleWithBrokenImage },
  play: async (context) => {
    await shows('ready')(context);
    const image = drawnIn(context).getByRole('img', { name: 'A kite over a church' });
    await eventually(() => expect(image).toHaveClass('broken'));
  },
};

/** An Arabic story in an Arabic page. */
export const RightToLeft: Story = {
  args: { src: src(ARTICLES.arabic) },
  decorators: [inLanguage('ar', 'rtl')],
};

/** An Arabic story in an English page: the story keeps its own direction. */
export const ArabicInEnglishPage: Story = {
  args: { src: src(ARTICLES.arabic) },
};

/** `theme="dark"`, whatever the page is. */
export const Dark: Story = {
  args: { theme: 'dark' },
};

/** The card follows the page's `color-scheme` by itself. */
export const InDarkPage: Story = {
  decorators: [inDarkPage],
};

/** A column of 280 pixels. */
export const Narrow: Story = {
  decorators: [inColumn(280)],
};

/** A column of 900 pixels: the image stands beside the text. */
export const Wide: Story = {
  decorators: [inColumn(900)],
};

const KINDS = [ARTICLES.live, '304', '303', '404', '801', ARTICLES.longHeadline];

/** Live, video, audio, gallery, opinion, and one for subscribers. */
export const Kinds: Story = {
  args: { loading: 'eager' },
  argTypes: { src: { control: false } },
  render: (values) =>
    html`<div
      style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr)); gap: 32px"
    >
      ${KINDS.map((id) => html`<div>${template({ ...values, src: src(id) })}</div>`)}
    </div>`,
};

/** The page has the article already and sets the property `article`: nothing is fetched. */
export const FromData: Story = {
  args: { src: undefined, article },
};

/** What a page can set without knowing how the card is built. */
export const CustomProperties: Story = {
  args: {
    '--lede-headline-font': 'Georgia, serif',
    '--lede-image-ratio': '16 / 9',
    '--lede-accent': 'light-dark(#0a6b52, #6fd6b6)',
    '--lede-radius': '16px',
    '--lede-surface': 'light-dark(#e4f2ee, #17332b)',
  },
  decorators: [inColumn(420)],
};

/** What the custom properties leave out can be reached by the parts. */
export const Parts: Story = {
  args: {
    'headline-part': 'font-weight: 300; font-size: 2em;',
    'badge-part': 'border-radius: 99px;',
    'standfirst-part': 'font-style: italic;',
  },
  decorators: [inColumn(420)],
};
