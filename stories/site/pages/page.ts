import { html, raw } from 'hono/html';

import { SECTIONS, type Section } from '../content/sections.js';
import type { Direction } from '../types.js';

/** A piece of HTML; what is put into it is escaped. */
export type Html = ReturnType<typeof html>;

/** What a page says in its head and around its main part. */
export interface PageOptions {
  title: string;
  lang?: string;
  dir?: Direction;
  /** The page's own address, for its canonical link. */
  canonical?: string;
  /** How long the server is to hold back the script, in milliseconds. */
  hold?: string | undefined;
  main: Html;
}

/** The name of the paper. */
export const PAPER = 'The Meridian';

/** A whole page of the paper. */
export function page({
  title,
  lang = 'en',
  dir = 'ltr',
  canonical,
  hold,
  main,
}: PageOptions): Html {
  const script = hold ? `/dist/lede.js?hold=${encodeURIComponent(hold)}` : '/dist/lede.js';
  return html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === PAPER ? PAPER : `${title} – ${PAPER}`}</title>
        ${canonical ? html`<link rel="canonical" href="${canonical}" />` : ''}
        <link rel="icon" href="/images/mark.svg" type="image/svg+xml" />
        ${raw('<link rel="stylesheet" href="/dist/lede.css">')}
        <link rel="stylesheet" href="/site.css" />
        ${raw(`<script type="module" src="${script}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main" lang="en">Skip to the content</a>
        ${masthead()}
        <main id="main">${main}</main>
        <footer class="footer" lang="en" dir="ltr">
          <p>${PAPER} is an invented newspaper. Its people, places and news are invented too.</p>
          <p>
            <a href="/api/feed.json">JSON feed</a> · this page drawn on
            <a href="?served">the server</a> or in
            <a href="?">the browser</a>
          </p>
        </footer>
      </body>
    </html>`;
}

function masthead(): Html {
  return html`<header class="masthead" lang="en" dir="ltr">
    <p class="masthead__name"><a href="/">${PAPER}</a></p>
    <p class="masthead__line">News from the middle of the map</p>
    <nav class="masthead__nav" aria-label="Sections">
      <ul>
        ${SECTIONS.map(sectionLink)}
      </ul>
    </nav>
  </header>`;
}

function sectionLink({ name, url }: Section): Html {
  return html`<li><a href="${url}">${name}</a></li> `;
}
