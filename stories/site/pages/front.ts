import { html } from 'hono/html';

import { ARTICLES } from '../content/notable.js';
import type { Article } from '../types.js';
import { page, PAPER, type Html } from './page.js';

/** How many cards stand beside the lead story, and how many opinions beside the food. */
const BESIDE_LEAD = 4;
const OPINIONS = 3;

/** The front page: everything on it comes from the endpoint, over plain links. */
export function frontPage(articles: readonly Article[], hold?: string): Html {
  const [lead, ...others] = [
    ...articles.filter(({ id }) => id === ARTICLES.lead),
    ...articles.filter(({ id }) => id !== ARTICLES.lead),
  ];
  const opinions = others.filter(({ kind }) => kind === 'opinion').slice(0, OPINIONS);
  const beside = others.filter(({ kind }) => kind !== 'opinion').slice(0, BESIDE_LEAD);
  return page({
    title: PAPER,
    hold,
    main: html`
      <h1 class="visually-hidden">${PAPER}: today’s front page</h1>
      <div class="front">
        <section class="front__lead" aria-label="Lead story">
          ${lead ? card(lead, 'eager') : ''}
        </section>
        <section class="front__beside" aria-label="Latest">
          ${beside.map((article) => card(article, 'lazy'))}
        </section>
        <section class="front__wide" aria-label="Science">
          <lede-related-stories
            src="/api/articles?section=science"
            preset="lede"
            layout="grid"
            limit="6"
            heading="Science"
          >
            <a href="/sections/science">Everything in Science</a>
          </lede-related-stories>
        </section>
        <section class="front__list" aria-label="Food">
          <lede-related-stories
            src="/api/articles?section=food"
            preset="lede"
            layout="list"
            limit="6"
            heading="At the table"
          >
            <a href="/sections/food">Everything in Food</a>
          </lede-related-stories>
        </section>
        <section class="front__opinion">
          <h2 class="rubric">Opinion</h2>
          ${opinions.map((article) => card(article, 'lazy'))}
        </section>
      </div>
    `,
  });
}

function card(article: Article, loading: 'eager' | 'lazy'): Html {
  return html`<lede-article-card
    src="/api/articles/${article.id}"
    preset="lede"
    loading="${loading}"
  >
    <a href="${article.url}" lang="${article.lang}" dir="${article.dir}">${article.title}</a>
  </lede-article-card> `;
}
