import { html } from 'hono/html';

import type { Article } from '../types.js';
import { page, type Html } from './page.js';

/** A page of plain links: a section of the paper or the work of one author. */
export function listingPage(title: string, articles: readonly Article[]): Html {
  return page({
    title,
    main: html`
      <h1 class="rubric">${title}</h1>
      <ul class="listing">
        ${articles.map(entry)}
      </ul>
    `,
  });
}

function entry({ id, url, title, standfirst, lang, dir }: Article): Html {
  return html`<li lang="${lang}" dir="${dir}">
    <h2><a href="${url}">${title}</a></h2>
    <p>${standfirst}</p>
    <p>
      <a class="count" href="${url}#comments"
        ><lede-comment-count src="/api/counts" preset="lede" article-id="${id}"
          >Comments</lede-comment-count
        ></a
      >
    </p>
  </li> `;
}

/** What a reader sees who followed a link to nowhere. */
export function notFoundPage(): Html {
  return page({
    title: 'Not found',
    main: html`
      <h1 class="rubric">There is no such page</h1>
      <p>It may have moved. <a href="/">The front page</a> has not.</p>
    `,
  });
}
