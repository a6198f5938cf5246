import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Article, Author, Image } from '../../data/model.js';
import { headingTemplate } from '../heading-template.js';

/** How an article is drawn. */
export interface ArticleTemplateOptions {
  readonly localize: LocalizeController;
  /** 1 to 6; the size of the headline does not depend on it. */
  readonly headingLevel: number;
  /** `wide` may put the image beside the text in a wide place, `row` always does, `upright` never. */
  readonly form: 'upright' | 'wide' | 'row';
  /** Whether images wait until they come near the viewport. */
  readonly lazyImages: boolean;
  /** What asking for an image tells of the page; default: what the page's own policy says. */
  readonly referrerPolicy: ReferrerPolicy | undefined;
}

type Content = TemplateResult | typeof nothing;

const srcset = ({ srcset: candidates }: Image): string | undefined =>
  typeof candidates === 'string'
    ? candidates
    : candidates
        ?.filter(({ url }) => url)
        .map(({ url, width }) => `${url} ${width.toString()}w`)
        .join(', ') || undefined;

const markBroken = ({ target, type }: Event): void => {
  if (target instanceof HTMLImageElement) target.classList.toggle('broken', type === 'error');
};

/**
 * Has an image that cannot be had leave its place empty, not a broken picture; the next one is seen again. One for all cards
 * drawn in a root: `load` and `error` do not bubble, but they can be caught on their way down.
 */
export function hideBrokenImages<Root extends EventTarget>(root: Root): Root {
  for (const type of ['error', 'load']) root.addEventListener(type, markBroken, true);
  return root;
}

const media = (
  image: Image,
  { lazyImages: lazy, referrerPolicy }: ArticleTemplateOptions,
): TemplateResult => {
  const candidates = srcset(image);
  return html`<div class="media" part="media">
    <img
      class="image"
      part="image"
      alt=${image.alt ?? ''}
      width=${ifDefined(image.width)}
      height=${ifDefined(image.height)}
      loading=${lazy ? 'lazy' : 'eager'}
      decoding="async"
      referrerpolicy=${ifDefined(referrerPolicy || undefined)}
      sizes=${ifDefined(candidates && (lazy ? 'auto, 400px' : '(max-width: 640px) 100vw, 640px'))}
      srcset=${ifDefined(candidates)}
      src=${image.url}
    />
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

/** What marks an article out: its kind and who may read it. */
function badges(
  { kind, access, sponsor }: Article,
  localize: LocalizeController,
): readonly string[] {
  return [
    ...(sponsor === undefined ? [] : [localize.term('sponsored', { sponsor })]),
    ...(kind === undefined || kind === 'article' ? [] : [localize.term(kind)]),
    ...(access === 'paid' ? [localize.term('subscribers')] : []),
  ];
}

function kicker(article: Article, localize: LocalizeController): Content {
  const { section } = article;
  // An opinion in the section Opinion says so once.
  const marks = badges(article, localize).filter((mark) => mark !== section?.name);
  if (marks.length === 0 && !section) return nothing;
  return html`<p class="kicker" part="kicker">
    ${marks.map((mark) => html`<span class="badge" part="badge">${mark}</span>`)}${
      section ? html`<bdi>${linked(section.name, section.url)}</bdi>` : nothing
    }
  </p>`;
}

function meta(article: Article, localize: LocalizeController): Content {
  const { authors, published, readingMinutes, commentCount } = article;
  const by = byline(authors, localize);
  if (by === nothing && !published && !readingMinutes && !commentCount) return nothing;
  return html`<p class="meta" part="meta">
    ${by}${
      published
        ? html`<time
            part="date"
            datetime=${published.toISOString()}
            title=${localize.moment(published)}
            >${localize.date(published)}</time
          >`
        : nothing
    }${
      readingMinutes
        ? html`<span>${localize.term('readingTime', { count: readingMinutes })}</span>`
        : nothing
    }${commentCount ? html`<span>${localize.term('commentCount', { count: commentCount })}</span>` : nothing}
  </p>`;
}

const formClass = (form: ArticleTemplateOptions['form'], hasImage: boolean): string =>
  `card ${form}${hasImage ? '' : ' imageless'}`;

/** An article as a card. The story's language is that of its own texts; what the card says around them is in the page's. */
export function articleTemplate(article: Article, options: ArticleTemplateOptions): TemplateResult {
  const { localize, headingLevel, form } = options;
  const { image, url, title, standfirst, lang, dir } = article;
  const text = title ?? url ?? '';
  return html`<article class=${formClass(form, image !== undefined)} part="card">
    ${image ? media(image, options) : nothing}
    <div class="text">
      ${kicker(article, localize)}
      ${headingTemplate(
        headingLevel,
        'headline',
        url === undefined ? text : html`<a class="link" part="link" href=${url}>${text}</a>`,
        { lang, dir },
      )}
      ${standfirst === undefined ? nothing : html`<p class="standfirst" part="standfirst" lang=${ifDefined(lang)} dir=${dir ?? 'auto'}>${standfirst}</p>`}
      ${meta(article, localize)}
    </div>
  </article>`;
}

/** The space that a card will take, while its data is not there. */
export const articleSkeleton = (form: ArticleTemplateOptions['form']): TemplateResult =>
  html`<div class=${`${formClass(form, true)} loading`} aria-hidden="true">
    <div class="media skeleton"></div>
    <div class="text">
      <div class="skeleton line short"></div>
      <div class="skeleton headline"></div>
      <div class="skeleton line"></div>
      <div class="skeleton line"></div>
    </div>
  </div>`;
