import { html } from 'hono/html';

import { page, type Html } from './page.js';

/** What a reader is told about a comment that was sent without JavaScript. */
export interface Notice {
  title: string;
  text: string;
  /** What is wrong with it, field by field. */
  errors?: readonly string[];
  /** The page that it was written on. */
  back: string;
}

/** A page that says what became of a comment. */
export function noticePage({ title, text, errors = [], back }: Notice): Html {
  return page({
    title,
    main: html`
      <h1 class="rubric">${title}</h1>
      <p>${text}</p>
      ${
        errors.length > 0
          ? html`<ul>
              ${errors.map((error) => html`<li>${error}</li>`)}
            </ul>`
          : ''
      }
      <p><a href="${back}">Back to the article</a></p>
    `,
  });
}
