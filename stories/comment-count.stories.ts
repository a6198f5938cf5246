import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { expect, within } from 'storybook/test';
import type { LedeCommentCountElement } from '../src/index.js';
import { ARTICLES } from './site/content/notable.js';
import { inColumn, inDarkPage, inLanguage } from './support/places.js';
import { withoutAnswer } from './support/requests.js';
import { drawnIn, eventually, shows } from './support/shown.js';
import { VALID, write } from './support/writing.js';

const { args, argTypes, template } =
  getStorybookHelpers<LedeCommentCountElement>('lede-comment-count');

export default {
  title: 'Comment count',
  component: 'lede-comment-count',
  args: { ...args, src: '/api/counts', preset: 'lede', 'article-id': ARTICLES.lead },
  argTypes: { ...argTypes, source: { ...argTypes['source'], control: 'object' } },
  render: (values) =>
    html`<p>The harbour steps reopen. <a href="#comments">${template(values)}</a></p>`,
  play: shows('ready'),
} satisfies Meta;

type Story = StoryObj;

/** In a line of text it looks as that does. */
export const InALink: Story = {};

/** All numbers of a page cost one request. */
export const Many: Story = {
  render: (values) =>
    html`<ul>
      ${Object.values(ARTICLES).map(
        (id) => html`<li>Article ${id}: ${template({ ...values, 'article-id': id })}</li>`,
      )}
    </ul>`,
  play: async (canvas) => {
    await eventually(() => expect(drawnIn(canvas).getByText(/comment/)).toBeVisible());
  },
};

/** It is right again when a reader has written in a thread of the same page. */
export const AfterAPost: Story = {
  render: (values) => html`
    <p>The harbour steps reopen. ${template({ ...values, 'article-id': ARTICLES.quiet })}</p>
    <lede-comment-thread
      src="/api/articles/${ARTICLES.quiet}/comments"
      article-id=${ARTICLES.quiet}
    ></lede-comment-thread>
  `,
  play: async (context) => {
    const { canvasElement, userEvent } = context;
    const thread = canvasElement.querySelector('lede-comment-thread')?.shadowRoot;
    if (!thread) throw new Error('The story has no thread.');
    const drawn = within(thread as unknown as HTMLElement);
    const form = await drawn.findByRole('form');
    await write(context, form, VALID);
    await userEvent.click(within(form).getByRole('button', { name: 'Post comment' }));
    await eventually(() => expect(drawnIn(context).getByText('1 comment')).toBeVisible());
  },
};

/** Given by the page, it asks for nothing. */
export const Given: Story = { args: { src: '', count: 1250 } };

/** Nobody has written yet. */
export const None: Story = {
  render: () => html`<p>Quiet so far: <lede-comment-count count="0"></lede-comment-count></p>`,
  play: shows('empty'),
};

/** A box of the colour of the text stands for the number. In a link it wants text between the tags, which is shown meanwhile. */
export const Loading: Story = {
  render: (values) => html`<p>The harbour steps reopen. ${template(values)}</p>`,
  decorators: [withoutAnswer],
  play: shows('loading'),
};

/** Text between the tags is there from the start. */
export const LoadingWithOwnText: Story = {
  args: { 'default-slot': 'Comments' },
  decorators: [withoutAnswer],
  play: shows('loading'),
};

/** A link keeps its own text where there is no number. */
export const Failed: Story = {
  args: { src: '/api/lost', preset: 'auto', 'default-slot': 'Comments' },
  play: shows('error'),
};

/** From right to left. */
export const RightToLeft: Story = { decorators: [inLanguage('ar', 'rtl')] };

/** On a dark page. */
export const Dark: Story = { decorators: [inDarkPage] };

/** In a narrow column. */
export const Narrow: Story = { decorators: [inColumn(240)] };
