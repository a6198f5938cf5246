import { html } from 'hono/html';

import { ARTICLES } from '../content/notable.js';
import type { Article } from '../types.js';
import { page, PAPER, type Html } from './page.js';

/** How many opinions stand beside the food. */
const OPINIONS = 3;

/** The front page: everything on it comes from the endpoint, over plain links, and no story stands on it twice. */
export function frontPage(articles: readonly Article[], hold?: string): Html {
  const lead = articles.find(({ id }) => id === ARTICLES.lead);
  const opinions = articles.filter(({ kind }) => kind === 'opinion').slice(0, OPINIONS);
  const island = articles.find(({ id }) => id === ARTICLES.island);
  return page({
    title: PAPER,
    hold,
    main: html`
      <h1 class="visually-hidden">${PAPER}: today’s front page</h1>
      <div class="front">
        <div class="front__lead">${lead ? card(lead, 'hero', 'eager') : ''}</div>
        <section class="front__beside" aria-labelledby="latest">
          <h2 id="latest" class="visually-hidden">Latest</h2>
          <lede-related-stories
            src="/api/articles?per_page=12&amp;lang=en"
            preset="lede"
            layout="grid"
            heading-level="3"
            limit="4"
            paging="none"
            loading="eager"
          >
            <a href="/sections/city">Everything in City</a>
          </lede-related-stories>
        </section>
        <div class="front__wide">
          <lede-related-stories
            src="/api/articles?section=science&amp;lang=en"
            preset="lede"
            layout="grid"
            limit="3"
            paging="none"
            heading="Science"
          >
            <a href="/sections/science">Everything in Science</a>
          </lede-related-stories>
        </div>
        <section class="front__opinion">
          <h2 class="rubric">Opinion</h2>
          ${opinions.map((article) => card(article, 'text', 'lazy'))}
        </section>
        <div class="front__feature">${island ? card(island, 'overlay', 'lazy') : ''}</div>
        <div class="front__wide">
          <lede-related-stories
            src="/api/articles?kind=gallery,video,audio"
            preset="lede"
            layout="carousel"
            limit="6"
            paging="none"
            heading="Watch and listen"
          >
            <a href="/sections/culture">Everything in Culture</a>
          </lede-related-stories>
        </div>
        <div class="front__list">
          <lede-related-stories
            src="/api/articles?section=food&amp;lang=en"
            preset="lede"
            layout="list"
            limit="4"
            paging="none"
            heading="At the table"
          >
            <a href="/sections/food">Everything in Food</a>
          </lede-related-stories>
        </div>
        <div class="front__ranking">
          <lede-related-stories
            src="/api/articles?per_page=60&amp;lang=en"
            preset="lede"
            layout="numbered"
            sort="most-commented"
            limit="5"
            paging="none"
            heading="Most discussed"
          >
            <a href="/sections/opinion">Everything in Opinion</a>
          </lede-related-stories>
        </div>
      </div>
    `,
  });
}

/** A card by itself; one of plain text stands under a heading, the others do not. */
function card(
  article: Article,
  layout: 'hero' | 'text' | 'overlay',
  loading: 'eager' | 'lazy',
): Html {
  return html`<lede-article-card
    src="/api/articles/${article.id}"
    preset="lede"
    layout="${layout}"
    loading="${loading}"
    heading-level="${layout === 'text' ? 3 : 2}"
  >
    <a href="${article.url}" lang="${article.lang}" dir="${article.dir}">${article.title}</a>
  </lede-article-card> `;
}
