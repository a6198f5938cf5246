import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { LedeArticleCardElement, LedeRelatedStoriesElement } from '../src/index.js';
import { ARTICLES } from './site/content/notable.js';
import { inDarkPage, inLanguage } from './support/places.js';
import { shows } from './support/shown.js';

export default {
  title: 'Front page',
  tags: ['!autodocs'],
  play: shows('ready'),
} satisfies Meta;

type Story = StoryObj;

const CARD_LAYOUTS: readonly NonNullable<LedeArticleCardElement['layout']>[] = [
  'vertical',
  'horizontal',
  'compact',
  'hero',
  'text',
  'overlay',
];

const LIST_LAYOUTS: readonly LedeRelatedStoriesElement['layout'][] = [
  'list',
  'grid',
  'carousel',
  'numbered',
];

/** A phone's column, a tablet's and a desktop's. */
const WIDTHS = [320, 560, 900] as const;

const gallery = (id: string) =>
  html`<div style="display: grid; gap: 48px">
    ${CARD_LAYOUTS.map(
      (layout) =>
        html`<section aria-label=${layout}>
          <p style="font-family: monospace">${layout}</p>
          <div style="display: grid; gap: 24px">
            ${WIDTHS.map(
              (width) =>
                html`<lede-article-card
                  style="max-inline-size: ${width}px"
                  src=${`/api/articles/${id}`}
                  preset="lede"
                  loading="eager"
                  layout=${layout}
                ></lede-article-card>`,
            )}
          </div>
        </section>`,
    )}
  </div>`;

const lists = (language: string) =>
  html`<div style="display: grid; gap: 48px">
    ${LIST_LAYOUTS.flatMap((layout) =>
      WIDTHS.map(
        (width) =>
          html`<lede-related-stories
            style="max-inline-size: ${width}px"
            src=${`/api/articles?lang=${language}&per_page=6`}
            preset="lede"
            loading="eager"
            layout=${layout}
            limit="4"
            paging="none"
            heading=${`${layout}, ${width}`}
            allow-repeats
          ></lede-related-stories>`,
      ),
    )}
  </div>`;

/** Every layout of a card at three widths. */
export const CardLayouts: Story = { render: () => gallery(ARTICLES.island) };

/** The same in a dark page. */
export const CardLayoutsDark: Story = { ...CardLayouts, decorators: [inDarkPage] };

/** The same where text runs from right to left. */
export const CardLayoutsRightToLeft: Story = {
  render: () => gallery(ARTICLES.arabic),
  decorators: [inLanguage('ar', 'rtl')],
};

/** Every layout of a list at three widths. */
export const ListLayouts: Story = { render: () => lists('en') };

/** The same in a dark page. */
export const ListLayoutsDark: Story = { ...ListLayouts, decorators: [inDarkPage] };

/** The same where text runs from right to left. */
export const ListLayoutsRightToLeft: Story = {
  render: () => lists('ar'),
  decorators: [inLanguage('ar', 'rtl')],
};

/** A front page of nothing but these elements: no story stands on it twice. */
export const WholePage: Story = {
  render: () =>
    html`<main
      style="display: grid; gap: 40px; max-inline-size: 1200px; margin-inline: auto; --lede-headline-font: Georgia, serif"
    >
      <h1 style="margin: 0; font: 700 48px/1 Georgia, serif; text-align: center">The Meridian</h1>
      <lede-article-card
        src="/api/articles/${ARTICLES.lead}"
        preset="lede"
        layout="hero"
        heading-level="2"
        loading="eager"
      ></lede-article-card>
      <lede-related-stories
        src="/api/articles?per_page=12&amp;lang=en"
        preset="lede"
        loading="eager"
        layout="grid"
        limit="4"
        paging="none"
        heading="Latest"
        read-stories="mark"
        save-button
      ></lede-related-stories>
      <lede-related-stories
        src="/api/articles?kind=gallery,video,audio"
        preset="lede"
        loading="eager"
        layout="carousel"
        limit="6"
        paging="none"
        heading="Watch and listen"
      ></lede-related-stories>
      <div
        style="display: grid; gap: 40px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr))"
      >
        <lede-related-stories
          src="/api/articles?section=food&amp;lang=en"
          preset="lede"
          loading="eager"
          limit="4"
          paging="none"
          heading="At the table"
        ></lede-related-stories>
        <lede-related-stories
          src="/api/articles?per_page=60&amp;lang=en"
          preset="lede"
          loading="eager"
          layout="numbered"
          sort="most-commented"
          limit="5"
          paging="none"
          heading="Most discussed"
        ></lede-related-stories>
      </div>
      <lede-article-card
        src="/api/articles/${ARTICLES.island}"
        preset="lede"
        layout="overlay"
        heading-level="2"
        loading="eager"
        style="--lede-image-ratio: 21 / 9; --lede-headline-scale: 1.4"
      ></lede-article-card>
    </main>`,
};
