import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Article, Author, Image } from '../../data/model.js';
import { headingTemplate } from '../heading-template.js';
import type { ArticleTemplateOptions } from './card-options.js';

type Content = TemplateResult | typeof nothing;

/** The sizes of an image as an attribute has them. */
export const srcsetOf = ({ srcset: candidates }: Image): string | undefined =>
  typeof candidates === 'string'
    ? candidates
    : candidates
        ?.filter(({ url }) => url)
        .map(({ url, width }) => `${url} ${width.toString()}w`)
        .join(', ') || undefined;

/** How wide images are, for browsers that do not find out; wherever they are large: the last. */
const SIZES: Readonly<Record<string, string>> = {
  vertical: '400px',
  horizontal: '280px',
  compact: '80px',
};
const LARGE = '(max-width: 720px) 100vw, 720px';

const media = (
  article: Article,
  image: Image,
  { layout, lazyImages: lazy, savesData, referrerPolicy, rare }: ArticleTemplateOptions,
): TemplateResult => {
  const candidates = srcsetOf(image);
  const { focalPoint: focus } = image;
  return html`<div class="media" part="media" lang=${ifDefined(article.lang)}>
    ${
      savesData
        ? nothing
        : html`<img
            class="image"
            part="image"
            alt=${image.alt ?? ''}
            width=${ifDefined(image.width)}
            height=${ifDefined(image.height)}
            loading=${lazy ? 'lazy' : 'eager'}
            fetchpriority=${lazy ? nothing : 'high'}
            decoding="async"
            data-focus=${focus ? `${focus.x * 100}% ${focus.y * 100}%` : nothing}
            referrerpolicy=${ifDefined(referrerPolicy || undefined)}
            sizes=${ifDefined(candidates && (lazy ? 'auto, ' : '') + (SIZES[layout] ?? LARGE))}
            srcset=${ifDefined(candidates)}
            src=${image.url}
          />`
    }${rare?.onMedia(article) ?? nothing}
  </div>`;
};

const linked = (text: string, url: string | undefined): Content | string =>
  url === undefined ? text : html`<a href=${url}>${text}</a>`;

/** "By A, B and C" with each name a link where it has one: the sentence is the language's, split where names stand. */
function byline(authors: readonly Author[], localize: LocalizeController): Content {
  const named = authors.filter(
    (author): author is Author & { name: string } => author.name !== undefined,
  );
  if (named.length === 0) return nothing;
  const names = localize.list(named.map((_, index) => `\u0001${index.toString()}\u0001`));
  const pieces = localize.term('by', { authors: names }).split('\u0001');
  return html`<span class="byline" part="byline"
    >${pieces.map((piece, index) => {
      const author = index % 2 === 1 ? named[Number(piece)] : undefined;
      return author ? html`<bdi>${linked(author.name, author.url)}</bdi>` : piece;
    })}</span
  >`;
}

/** What marks an article out, each with the classes of its icon: its kind and who may read it. */
function badges(
  { kind, access, sponsor }: Article,
  localize: LocalizeController,
): readonly (readonly [classes: string, word: string])[] {
  return [
    ...(sponsor === undefined ? [] : [['', localize.term('sponsored', { sponsor })] as const]),
    ...(kind === undefined || kind === 'article'
      ? []
      : [[kind === 'opinion' ? '' : `icon ${kind}`, localize.term(kind)] as const]),
    ...(access === 'paid' || access === 'registered'
      ? [['icon lock', localize.term(access === 'paid' ? 'subscribers' : 'registered')] as const]
      : []),
  ];
}

function kicker(article: Article, localize: LocalizeController): Content {
  const { section, lang } = article;
  // An opinion in the section Opinion says so once.
  const marks = badges(article, localize).filter(([, word]) => word !== section?.name);
  if (marks.length === 0 && !section) return nothing;
  return html`<p class="kicker" part="kicker">
    ${marks.map(
      ([classes, word]) =>
        html`<span class=${`badge ${classes}`} part="badge">${word}</span><wbr />`,
    )}${section ? html`<bdi lang=${ifDefined(lang)}>${linked(section.name, section.url)}</bdi>` : nothing}
  </p>`;
}

function meta(article: Article, { localize, rare, awaitsCounts }: ArticleTemplateOptions): Content {
  const { authors, published, readingMinutes, commentCount } = article;
  const by = byline(authors, localize);
  const date = rare
    ? rare.date(article)
    : published
      ? html`<time part="date" datetime=${published.toISOString()}
          >${localize.date(published)}</time
        >`
      : nothing;
  const awaitsCount = awaitsCounts && commentCount === undefined;
  if (by === nothing && date === nothing && !readingMinutes && !commentCount && !awaitsCount)
    return nothing;
  return html`<p class="meta" part="meta">
    ${rare?.avatars(article) ?? nothing}${by} ${date}
    ${
      readingMinutes
        ? html`<span>${localize.term('readingTime', { count: readingMinutes })}</span>`
        : nothing
    }
    ${commentCount ? html`<span>${localize.term('commentCount', { count: commentCount })}</span>` : nothing}
  </p>`;
}

/** From how many letters a headline is set smaller, and takes the place of the standfirst: more than three lines of it would be needed. */
const LONG = 100;

const layoutClass = (layout: ArticleTemplateOptions['layout'], hasImage: boolean): string =>
  `card is-${layout}${hasImage ? '' : ' imageless'}`;

/** An article as a card. The story's language is that of its own texts; what the card says around them is in the page's. */
export function articleTemplate(article: Article, options: ArticleTemplateOptions): TemplateResult {
  const { localize, headingLevel, layout, rare, controls } = options;
  const { url, title, standfirst, lang, dir } = article;
  const image = layout === 'text' ? undefined : article.image;
  const text = title ?? url ?? '';
  const classes = layoutClass(layout, image !== undefined) + (text.length > LONG ? ' long' : '');
  return html`<article class=${classes} part="card">
    ${image ? media(article, image, options) : nothing}${(image && rare?.caption(image, lang)) ?? nothing}
    <div class="words">
      ${kicker(article, localize)}
      ${headingTemplate(
        headingLevel,
        'headline',
        rare?.link(text, article) ??
          (url === undefined ? text : html`<a class="link" part="link" href=${url}>${text}</a>`),
        { lang, dir },
      )}
      ${standfirst === undefined ? nothing : html`<p class="standfirst" part="standfirst" lang=${ifDefined(lang)} dir=${dir ?? 'auto'}>${standfirst}</p>`}
      ${meta(article, options)}${controls?.(article) ?? nothing}
    </div>
  </article>`;
}

/** The space that a card will take, while its data is not there. */
export const articleSkeleton = (layout: ArticleTemplateOptions['layout']): TemplateResult =>
  html`<div class=${`${layoutClass(layout, layout !== 'text')} loading`} aria-hidden="true">
    ${layout === 'text' ? nothing : html`<div class="media skeleton"></div>`}
    <div class="words">
      <div class="skeleton line short"></div>
      <div class="skeleton headline"></div>
      <div class="skeleton line"></div>
      <div class="skeleton line"></div>
    </div>
  </div>`;
