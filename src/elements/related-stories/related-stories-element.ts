import {
  type CSSResultGroup,
  LitElement,
  type PropertyValues,
  type TemplateResult,
  html,
  nothing,
} from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ChildrenController } from '../../controllers/children-controller.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { ownPageKey } from '../../controllers/own-page-key.js';
import { type DisplayState, ResourceController } from '../../controllers/resource-controller.js';
import { articleModel } from '../../data/mapping/article-model.js';
import type { Article } from '../../data/model.js';
import { SlicedDrawing, sliced } from '../../rendering/sliced.js';
import type { Loaded } from '../../data/source.js';
import { enArticles } from '../../locales/en-articles.js';
import { isServer } from '../../rendering/on-server.js';
import { ServerDrawn } from '../../rendering/server-drawn.js';
import { WithSourceAttributes } from '../../source-attributes.js';
import { hostStyles } from '../../styles/host-styles.js';
import { articleStyles } from '../article-card/article-styles.js';
import {
  type ArticleTemplateOptions,
  articleSkeleton,
  articleTemplate,
  hideBrokenImages,
} from '../article-card/article-template.js';
import { followLink } from '../article-card/follow-link.js';
import { headingTemplate } from '../heading-template.js';
import { withoutOwn } from './choose-stories.js';
import { relatedStoriesStyles } from './related-stories-styles.js';

/** How many stories are drawn at once: about what a screen shows. */
const AT_ONCE = 8;

/** How many placeholders stand for a list that names no limit. */
const DEFAULT_PLACEHOLDERS = 4;

/** How many there are at most, whatever the limit. */
const MOST_PLACEHOLDERS = 24;

/**
 * A list of stories from any JSON endpoint, without the one the reader is reading.
 *
 * A list that is empty or cannot be loaded gives way to what stands between the tags, and where there is nothing takes its
 * heading with it.
 *
 * @tag lede-related-stories
 *
 * @slot - Shown until the data is there, and where there is none: a plain list of links.
 * @slot loading - Shown while loading, where there are no other children.
 * @slot empty - Shown where there are no stories.
 * @slot error - Shown where they cannot be loaded.
 *
 * @fires {LedeRequestEvent} lede-request - Before a request is sent.
 * @fires {LedeLoadEvent} lede-load - When stories are shown.
 * @fires {LedeErrorEvent} lede-error - When a setting is wrong or a request failed.
 * @fires {LedeNavigateEvent} lede-navigate - When a headline's link is followed.
 *
 * @csspart heading - The heading of the list.
 * @csspart list - The list.
 * @csspart item - One story of the list.
 * @csspart more-button - The button that loads more.
 * @csspart card - The card of a story; the parts below are as in `lede-article-card`.
 * @csspart media - The box of the image.
 * @csspart image - The image.
 * @csspart kicker - The line above the headline.
 * @csspart badge - A word in the kicker that marks the article out.
 * @csspart headline - The headline.
 * @csspart link - The link in the headline.
 * @csspart standfirst - The text under the headline.
 * @csspart meta - The last line: authors, date, reading time, comments.
 * @csspart byline - The authors, in the last line.
 * @csspart date - The date, in the last line.
 * @csspart report - With `debug`: how the data was read.
 *
 * @cssproperty [--lede-gap=24px] - Space between stories.
 * @cssproperty [--lede-headline-font=inherit] - Font family of headlines.
 * @cssproperty [--lede-image-ratio=3 / 2] - Aspect ratio of images.
 * @cssproperty [--lede-accent=light-dark(#a3201d, #ff9d8f)] - Colour of kickers.
 * @cssproperty [--lede-muted=color-mix(in oklab, currentcolor 72%, transparent)] - Colour of weaker text.
 * @cssproperty [--lede-rule=color-mix(in oklab, currentcolor 20%, transparent)] - Colour of lines.
 * @cssproperty [--lede-surface=color-mix(in oklab, currentcolor 6%, transparent)] - Colour of empty boxes.
 * @cssproperty [--lede-focus=light-dark(#0b57d0, #a8c7fa)] - Colour of the focus ring.
 * @cssproperty [--lede-radius=3px] - Radius of corners.
 *
 * @cssstate idle - Nothing has been asked for yet.
 * @cssstate loading - The stories are being loaded for the first time.
 * @cssstate ready - Stories are shown.
 * @cssstate empty - There are none.
 * @cssstate error - They cannot be loaded.
 * @cssstate busy - A request is under way.
 */
export class LedeRelatedStoriesElement extends WithSourceAttributes(LitElement) {
  static override styles: CSSResultGroup = [hostStyles, articleStyles, relatedStoriesStyles];

  readonly #internals = this.attachInternals();
  readonly #served = new ServerDrawn(this);
  readonly #children = new ChildrenController(this);
  readonly #localize = new LocalizeController(this, enArticles);
  readonly #resource = new ResourceController(this, articleModel, {
    children: this.#children,
    localize: this.#localize,
    internals: this.#internals,
  });
  readonly #drawing = new SlicedDrawing<Article>({
    atOnce: AT_ONCE,
    keyOf: ({ id }) => id,
    template: (article) => articleTemplate(article, this.#articleOptions()),
    classOf: () => (this.#drawn++ < AT_ONCE ? 'item' : 'item far'),
    prepare: (element, { id }) => {
      element.part.add('item');
      element.dataset['id'] = id;
    },
  });
  #drawn = 0;
  #edition = 0;
  #others:
    | { readonly of: readonly Article[]; readonly id: string; readonly stories: readonly Article[] }
    | undefined;
  /** The stories last drawn: the same list again is not drawn again. */
  #chosen: readonly Article[] = [];

  /** The heading above the list; none: no heading. */
  @property() heading = '';

  /** The level of the heading in the page's outline, 1 to 5; headlines are one level below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** `list`: one below the other; `grid`: in as many columns as the width allows. */
  @property() layout: 'list' | 'grid' = 'list';

  /** Forces light or dark; by default the list follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  /** How many stories may be shown, as far as they are loaded; undefined: all. */
  @state() private shown: number | undefined;

  @state() private announcement = '';

  @query('.list') private readonly list!: HTMLElement | null;

  constructor() {
    super();
    new ClockController(this, (date) => this.#localize.date(date));
  }

  /** The stories to show, given by the page in place of an endpoint. */
  @property({ attribute: false })
  set articles(articles: readonly Article[] | undefined) {
    this.#resource.given = articles;
  }

  get articles(): readonly Article[] {
    return this.#resource.items;
  }

  /** @internal The first page, from a server that draws the element. */
  set served(page: Loaded<Article>) {
    this.#resource.take(page);
  }

  /** What is shown: `idle`, `loading`, `ready`, `empty` or `error`. */
  get state(): DisplayState {
    const { state } = this.#resource;
    return state === 'ready' && this.#stories().length === 0 && !this.busy ? 'empty' : state;
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#resource.busy;
  }

  /** Loads the list anew. What is shown stays until it is there. */
  async refresh(): Promise<void> {
    await this.#resource.refresh();
  }

  /**
   * Shows more stories, loading them where needed.
   *
   * @returns How many came.
   */
  async loadMore(): Promise<number> {
    const before = this.#visible().length;
    if (this.limit) this.shown = (this.shown ?? this.limit) + this.limit;
    while (this.#stories().length < (this.shown ?? before + 1) && this.#resource.hasMore) {
      const came = await this.#resource.loadMore();
      if (came.length === 0) break;
    }
    await this.updateComplete;
    return this.#visible().length - before;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return hideBrokenImages(super.createRenderRoot());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('limit')) this.shown = this.limit;
    const affectsCards = ['layout', 'headingLevel', 'heading'].some((name) => changed.has(name));
    if (affectsCards || this.#edition !== this.#localize.edition) this.#drawing.invalidate();
    this.#edition = this.#localize.edition;
    this.#fill();
  }

  protected override updated(): void {
    if (!this.#served.keepsFor(this.state)) this.#served.release();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#served.keepsFor(this.state)) return nothing;
    const { state } = this;
    const children = html`<slot></slot>`;
    if (state === 'empty') return html`<slot name="empty">${children}</slot>`;
    if (state === 'error') return html`<slot name="error">${children}</slot>`;
    if (state !== 'ready')
      return this.#children.hasContent
        ? children
        : html`<div class="frame">
            ${this.#heading()}<slot name="loading">${this.#placeholders()}</slot>
          </div>`;
    this.#chosen = this.#unchanged(this.#visible());
    return html`<div class="frame">
      ${this.#heading()}
      <ul
        class=${this.#listClass()}
        part="list"
        role="list"
        aria-busy=${this.busy}
        @click=${this.#follow}
      >
        ${sliced(this.#chosen, this.#drawing)}
      </ul>
      ${this.#more()}
    </div>`;
  }

  /** The stories loaded, without the page's own: worked out once for each answer. */
  #stories(): readonly Article[] {
    const { items } = this.#resource;
    const known = this.#others;
    if (known?.of === items && known.id === this.articleId) return known.stories;
    const stories = withoutOwn(items, { key: ownPageKey(), id: this.articleId });
    this.#others = { of: items, id: this.articleId, stories };
    return stories;
  }

  #visible(): readonly Article[] {
    return this.#stories().slice(0, this.shown ?? this.limit);
  }

  /** The list drawn before, where it holds the same stories. */
  #unchanged(visible: readonly Article[]): readonly Article[] {
    const same =
      visible.length === this.#chosen.length &&
      visible.every((article, index) => article === this.#chosen[index]);
    return same ? this.#chosen : visible;
  }

  /** Six stories stay six: where leaving one out has made the list short, the next page fills it. */
  #fill(): void {
    if (isServer) return;
    const { mayContinue, items } = this.#resource;
    if (items.length > 0 && mayContinue && this.#stories().length < (this.limit ?? 0))
      void this.#resource.loadMore();
  }

  #articleOptions(): ArticleTemplateOptions {
    return {
      localize: this.#localize,
      headingLevel: this.heading ? this.headingLevel + 1 : this.headingLevel,
      form: this.layout === 'grid' ? 'upright' : 'row',
      lazyImages: true,
      referrerPolicy: this.referrerPolicy,
    };
  }

  #listClass(): string {
    // Four and eight stories fill rows of four; any other number looks better in threes.
    return this.layout === 'grid'
      ? `list grid${this.limit && this.limit % 4 === 0 ? ' four' : ''}`
      : 'list stack';
  }

  #heading(): TemplateResult | typeof nothing {
    return (this.heading && headingTemplate(this.headingLevel, 'heading', this.heading)) || nothing;
  }

  #placeholders(): TemplateResult {
    const { form } = this.#articleOptions();
    const count = this.limit ?? DEFAULT_PLACEHOLDERS;
    return html`<div class=${this.#listClass()}>
      ${Array<TemplateResult>(MOST_PLACEHOLDERS)
        .fill(html`<div class="item">${articleSkeleton(form)}</div>`)
        .filter((_, index) => index < count)}
    </div>`;
  }

  #more(): TemplateResult {
    const { error, hasMore } = this.#resource;
    const more = hasMore || this.#visible().length < this.#stories().length;
    const problem = error && this.#localize.term(hasMore ? 'moreFailed' : 'reloadFailed');
    return html`<div class="more" ?hidden=${!more && !problem}>
      ${
        more
          ? html`<button
              class="button"
              part="more-button"
              type="button"
              aria-disabled=${this.busy}
              @click=${this.#onMore}
            >
              ${this.#localize.term('loadMoreStories')}
            </button>`
          : nothing
      }
      <span class="note" role="status">${problem ?? this.announcement}</span>
    </div>`;
  }

  readonly #onMore = async (): Promise<void> => {
    if (this.busy) return;
    const before = this.#visible().length;
    const count = await this.loadMore();
    if (count <= 0) return;
    this.#drawing.finish();
    this.announcement = this.#localize.term('storiesAdded', { count });
    this.list?.children[before]?.querySelector<HTMLElement>('.link')?.focus();
  };

  readonly #follow = (event: MouseEvent): void => {
    followLink(event, this, (link) => {
      const id = link.closest<HTMLElement>('.item')?.dataset['id'];
      return this.#chosen.find((article) => article.id === id);
    });
  };
}
