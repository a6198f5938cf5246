import { html, raw } from 'hono/html';

import { ARTICLES } from '../content/notable.js';
import type { Article, ArticleImage } from '../types.js';
import { page, type Html } from './page.js';
import { wordsOf, type Words } from './words.js';

/** An article in full, its related stories and its conversation. */
export function articlePage(article: Article, origin: string, hold?: string): Html {
  const { id, title, lang, dir } = article;
  const words = wordsOf(lang);
  return page({
    title,
    lang,
    dir,
    canonical: new URL(article.url, origin).href,
    hold,
    main: html`
      <article class="story">
        ${header(article, words)} ${article.image ? figure(article.image) : ''}
        <div class="story__body">${raw(article.body)}</div>
      </article>
      <div class="story__after">
        <lede-related-stories
          src="/api/articles?related=${id}"
          article-id="${id}"
          preset="lede"
          limit="4"
          heading="${words.relatedStories}"
          layout="grid"
        >
          <a href="${article.section.url}">${words.moreIn(article.section.name)}</a>
        </lede-related-stories>
      </div>
      <div id="comments" class="story__after story__after--narrow">
        <lede-comment-thread
          src="/api/articles/${id}/comments?per_page=50"
          article-id="${id}"
          preset="lede"
          live="${liveOf(article)}"
          max-depth="3"
          structured-data
          ><noscript
            ><p><a href="?served">${words.commentsWithout}</a></p></noscript
          ></lede-comment-thread
        >
      </div>
      ${SCRIPTS[id] ?? ''}
    `,
  });
}

/** What a page does about conversations that not everyone may join. */
const SCRIPTS: Readonly<Record<string, Html>> = {
  [ARTICLES.members]: html`<dialog class="sign-in" aria-labelledby="sign-in">
      <form method="dialog">
        <h2 id="sign-in">Sign in</h2>
        <p>
          <label>Your name <input required autocomplete="name" value="Sample Reader" /></label>
        </p>
        <p>
          <button value="sign-in">Sign in</button> <button formnovalidate value="">Cancel</button>
        </p>
      </form>
    </dialog>
    ${raw('<script type="module" src="/scripts/sign-in.js"></script>')}`,
  [ARTICLES.proof]: html`${raw('<script type="module" src="/scripts/proof.js"></script>')}`,
};

/** Where comments come by the minute they are sent as they come; elsewhere it is asked for them now and then. */
const liveOf = ({ kind, id }: Article): string =>
  kind === 'live' ? `/api/articles/${id}/comments/stream` : 'poll';

function header(article: Article, words: Words): Html {
  return html`<header class="story__header">
    <p class="kicker"><a href="${article.section.url}">${article.section.name}</a></p>
    <h1>${article.title}</h1>
    <p class="standfirst">${article.standfirst}</p>
    ${article.authors.length > 0 ? byline(article, words) : ''}
    <p class="dateline">
      <time datetime="${article.published}">${dateIn(words.locale, article.published)}</time>
      ${
        article.updated
          ? html`<span>
              ${words.updated}
              <time datetime="${article.updated}">${timeIn(words.locale, article.updated)}</time>
            </span>`
          : ''
      }
      <span>${words.minutes(article.reading_minutes)}</span>
      <a href="#comments"
        ><lede-comment-count src="/api/articles" preset="lede" article-id="${article.id}"
          >${words.comments}</lede-comment-count
        ></a
      >
    </p>
  </header>`;
}

function byline({ authors, lang }: Article, words: Words): Html {
  // The list format knows where a language puts its commas and its "and".
  const parts = new Intl.ListFormat(lang).formatToParts(authors.map((_, index) => String(index)));
  return html`<p class="byline">
    ${words.by}
    ${parts.map(({ type, value }) => {
      const author = type === 'element' ? authors[Number(value)] : undefined;
      if (!author) return value;
      return author.url ? html`<a href="${author.url}">${author.name}</a>` : author.name;
    })}
  </p>`;
}

function figure({ url, alt, width, height, caption, credit }: ArticleImage): Html {
  return html`<figure class="story__figure">
    <img src="${url}" alt="${alt}" width="${width}" height="${height}" />
    ${
      caption || credit
        ? html`<figcaption>${caption} ${credit ? html`<small>${credit}</small>` : ''}</figcaption>`
        : ''
    }
  </figure>`;
}

function dateIn(locale: string, date: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}

function timeIn(locale: string, date: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(date));
}
