import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ChildrenController } from '../../controllers/children-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { type DisplayState, ResourceController } from '../../controllers/resource-controller.js';
import { articleModel } from '../../data/mapping/article-model.js';
import type { Article } from '../../data/model.js';
import { SlicedDrawing, sliced } from '../../rendering/sliced.js';
import type { LoadOptions, Loaded, Source } from '../../data/source.js';
import { enArticles } from '../../locales/en-articles.js';
import { isServer, onServer } from '../../rendering/on-server.js';
import { ServerDrawn } from '../../rendering/server-drawn.js';
import { hasStoredHeights } from '../../stored-hint.js';
import { hostStyles } from '../../styles/host-styles.js';
import { articleStyles } from '../article-card/article-styles.js';
import { articleTemplate } from '../article-card/article-template.js';
import { listenToCards } from '../article-card/card-events.js';
import type { ArticleTemplateOptions } from '../article-card/card-options.js';
import { LateCards } from '../article-card/late-cards.js';
import { CardAttributesElement } from '../card-attributes.js';
import { headingTemplate } from '../heading-template.js';
import { claimStories, expectStory, expectedStories } from '../shown-stories.js';
import type { ListInteraction } from './interaction/list-interaction.js';
import { LateSpecial } from './late-special.js';
import type { ListParts } from './list-parts.js';
import { ListStories } from './list-stories.js';
import {
  cardLayout,
  listTemplate,
  moreStoriesTemplate,
  placeholdersTemplate,
} from './list-templates.js';
import type { RenderItem } from './own-markup.js';
import { relatedStoriesStyles } from './related-stories-styles.js';
import type { StoryOrder } from './selection.js';

/** How many stories are drawn at once: about what a screen shows. */
const AT_ONCE = 8;

/** What changes nothing of the cards that are drawn. */
const ASIDE = new Set<PropertyKey>(['limit', 'announcement', 'articles', 'min', 'paging', 'theme']);

/**
 * A list of stories from any JSON endpoint, without the one the reader is reading, and without those that another card or list of the
 * page shows: as far as there are others to take their place.
 *
 * A child `<template data-item>` says how a story is drawn: its texts and attributes may have expressions of the mapping language in
 * braces (`<a href="{url}">{title}</a>`), over the fields of the article and `position`.
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
 * @fires {LedeLoadEvent<Article>} lede-load - When stories are shown.
 * @fires {LedeErrorEvent} lede-error - When a setting is wrong or a request failed.
 * @fires {LedeNavigateEvent} lede-navigate - When a headline's link is followed.
 * @fires {LedeImpressionEvent} lede-impression - When half of a card has been in view for a second.
 * @fires {LedeDwellEvent} lede-dwell - When it leaves the view after that.
 * @fires {LedeReadEvent} lede-read - With `read-stories`: when a story is remembered as read.
 * @fires {LedeSaveEvent} lede-save - With `save-button`: when the reader keeps a story for later, or no more.
 *
 * @csspart heading - The heading of the list.
 * @csspart list - The list.
 * @csspart item - One story of the list.
 * @csspart previous-button - The button that leafs back in a carousel.
 * @csspart next-button - The button that leafs on in a carousel.
 * @csspart more-button - The button that loads more.
 * @csspart skip-link - The link past the list, to be seen once it has the focus.
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
 * @csspart caption - The text under the image of a large card.
 * @csspart credit - Who made the image, in the caption.
 * @csspart duration - How long a recording lasts, on the image.
 * @csspart avatar - The face of who has an opinion.
 * @csspart save-button - The button that keeps a story for later.
 * @csspart images-button - The button that shows pictures, where the reader saves data.
 * @csspart report - With `debug`: how the data was read.
 *
 * @cssproperty [--lede-gap=24px] - Space between stories.
 * @cssproperty [--lede-headline-font=inherit] - Font family of headlines.
 * @cssproperty [--lede-headline-scale=1] - By how much headlines are larger than usual.
 * @cssproperty [--lede-standfirst-lines=3] - The most lines of a standfirst; beside a small image there are two at most.
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
export class LedeRelatedStoriesElement extends CardAttributesElement {
  static override styles: CSSResultGroup = [hostStyles, articleStyles, relatedStoriesStyles];

  readonly #internals = this.attachInternals();
  readonly #served = new ServerDrawn(this);
  readonly #children = new ChildrenController(this);
  readonly #localize = new LocalizeController(this, enArticles);
  readonly #resource = new ResourceController(this, articleModel, {
    children: this.#children,
    localize: this.#localize,
    internals: this.#internals,
    load: (source, options) => {
      const loading = this.#load(source, options);
      return this.allowRepeats || options.page ? loading : expectStory(loading, this);
    },
  });
  readonly #drawing = new SlicedDrawing<Article>({
    atOnce: AT_ONCE,
    keyOf: ({ id }) => id,
    template: (article) => {
      const position = this.#chosen.indexOf(article) + 1;
      const counted = this.#late.there?.counted(article) ?? article;
      return (
        this.#special.there?.ownMarkup?.template(counted, position) ??
        articleTemplate(counted, this.#articleOptions())
      );
    },
    classOf: () => (this.#drawn++ < AT_ONCE ? 'item' : 'item far'),
    prepare: (element, { id }) => {
      element.part.add('item');
      element.dataset['id'] = id;
    },
    onSlice: () => this.#late.there?.drawn(),
  });
  readonly #special = new LateSpecial(this, this.#localize);
  readonly #stories = new ListStories(this, this.#resource, () =>
    isServer ? onServer()?.selection(this) : this.#special.there?.selection,
  );
  readonly #parts: ListParts = {
    host: this,
    localize: this.#localize,
    resource: this.#resource,
    shown: () => this.#chosen,
    element: ({ id }) => this.#drawing.element(id),
    redraw: (article) => {
      if (article) this.#drawing.repaint(article.id);
      else {
        this.#drawing.invalidate();
        this.requestUpdate();
      }
    },
    list: () => this.list,
    finish: () => {
      this.#drawing.finish();
    },
    isComplete: () => this.#drawing.complete && this.state === 'ready' && !this.busy,
    hasMore: () => this.#stories.hasMore,
    announce: (text) => {
      this.announcement = text;
    },
  };
  readonly #late: LateCards<ListInteraction> = new LateCards(this.#parts, async () => {
    const { ListInteraction } = await import('./interaction/list-interaction.js');
    return new ListInteraction(this.#parts, this.#late);
  });
  #drawn = 0;
  #edition = 0;
  /** The stories last drawn: the same list again is not drawn again. */
  #chosen: readonly Article[] = [];

  /** The heading above the list; none: no heading. */
  @property() heading = '';

  /** The level of the heading in the page's outline, 1 to 5; headlines are one level below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /**
   * `list`: one below the other; `grid`: in as many columns as the width allows; `carousel`: in a row to be leafed through;
   * `numbered`: a ranking.
   */
  @property() layout: 'list' | 'grid' | 'carousel' | 'numbered' = 'list';

  /** How more stories are shown: by a `button`, by itself at the end of the `scroll`, or not at all (`none`). */
  @property() paging: 'button' | 'scroll' | 'none' = 'button';

  /** With fewer stories than that the list gives way to its children, or to nothing. */
  @property({ type: Number }) min = 1;

  /**
   * Which stories are shown: an expression of the mapping language over the fields of the article, such as
   * `kind != 'video' && commentCount`.
   */
  @property() where: string | undefined;

  /** In which order: the endpoint's, or by date or number of comments. */
  @property() sort: StoryOrder = 'server';

  /** Shows stories that another card or list of the page shows too. */
  @property({ type: Boolean, attribute: 'allow-repeats' }) allowRepeats = false;

  /** How an application draws a story in place of a card: as a template of Lit, a node or a text. */
  @property({ attribute: false }) renderItem: RenderItem | undefined;

  /** Forces light or dark; by default the list follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  @state() private announcement = '';

  @query('.list') private readonly list!: HTMLElement | null;

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
    this.#late.serve(page);
  }

  /** What is shown: `idle`, `loading`, `ready`, `empty` or `error`. */
  get state(): DisplayState {
    const { state, busy, hasMore } = this.#resource;
    if (state === 'ready' && this.#special.isBehind && this.#chosen.length === 0)
      return this.#special.hasFailed ? 'error' : 'loading';
    // What the map leaves out may fill a whole page.
    if (state === 'empty' && ((busy && hasMore) || this.#stories.mayFill)) return 'loading';
    if (state !== 'ready' || this.#stories.visible.length >= Math.max(1, this.min)) return state;
    if (this.#chosen.length > 0) return this.busy ? 'ready' : 'empty';
    return this.busy || this.#stories.mayFill ? 'loading' : 'empty';
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#resource.busy;
  }

  /** Loads the list anew. What is shown stays until it is there. */
  async refresh(): Promise<void> {
    this.#stories.moreFailed = false;
    await this.#resource.refresh();
  }

  /**
   * Shows more stories, loading them where needed.
   *
   * @returns How many came.
   */
  async loadMore(): Promise<number> {
    // Off the page nothing is ever drawn.
    if (!this.isConnected) return 0;
    return this.#stories.loadMore();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (hasStoredHeights && this.state !== 'ready') void this.#reserve();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    claimStories(this, undefined);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return listenToCards(super.createRenderRoot(), this, (link) => {
      const id = link.closest<HTMLElement>('.item')?.dataset['id'];
      return this.#chosen.find((article) => article.id === id);
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('limit')) this.#stories.most = this.limit;
    if (
      [...changed.keys()].some((name) => !ASIDE.has(name)) ||
      this.#edition !== this.#localize.edition
    )
      this.#drawing.invalidate();
    this.#edition = this.#localize.edition;
    if (this.#special.isBehind && !isServer) void this.#catchUp();
    this.#stories.fill();
  }

  protected override updated(): void {
    if (!this.#served.keepsFor(this.state)) this.#served.release();
    this.#special.there?.ownMarkup?.keepOnly(this.#chosen);
    if (this.state !== 'idle' && this.state !== 'loading') this.style.removeProperty('--_reserved');
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#served.keepsFor(this.state)) return nothing;
    const { state } = this;
    const children = html`<slot></slot>`;
    if (state !== 'ready') this.#show([]);
    if (state === 'empty') return html`<slot name="empty">${children}</slot>`;
    if (state === 'error') return html`<slot name="error">${children}</slot>`;
    if (state !== 'ready')
      return this.#children.hasContent
        ? children
        : html`<div class="frame waiting">
            ${this.#heading()}<slot name="loading">${placeholdersTemplate(this)}</slot>
          </div>`;
    this.#show(this.#stories.visible);
    const { there } = this.#late;
    const items = sliced(this.#chosen, this.#drawing);
    return html`<section class="frame" aria-label=${this.heading || nothing}>
      ${there?.before() ?? nothing}${this.#heading()}${listTemplate(this, this.busy, items)}${this.#more()}${there?.after() ?? nothing}
    </section>`;
  }

  async #load(source: Source<Article>, options: LoadOptions): Promise<Loaded<Article>> {
    const [loaded] = await Promise.all([this.#late.load(source, options), this.#special.get()]);
    if (!this.allowRepeats) await expectedStories(this);
    return (await this.#special.there?.withCounts(source, loaded, options)) ?? loaded;
  }

  /** Has stories for those that are to be drawn; where they are the same, the list drawn before. */
  #show(visible: readonly Article[]): void {
    const isSame =
      visible.length === this.#chosen.length &&
      visible.every((article, index) => article === this.#chosen[index]);
    if (!isSame) {
      this.#chosen = visible;
      // It may say which place a story has.
      if (this.#special.there?.ownMarkup) this.#drawing.invalidate();
    }
    if (isServer || this.isConnected) claimStories(this, visible);
  }

  /** @internal The page's own markup of a story. */
  get itemTemplate(): HTMLTemplateElement | null {
    return isServer ? null : this.querySelector(':scope > template[data-item]');
  }

  async #catchUp(): Promise<void> {
    // While it is loading, that waits for it and tells what is wrong.
    const { busy, items, error } = this.#resource;
    if (busy) return;
    if (items.length === 0) {
      // It may have been this that was wrong, and was put right.
      if (error?.kind === 'config')
        await this.#special.get().then(
          () => this.refresh(),
          () => undefined,
        );
      return;
    }
    if (!(await this.#special.catchUp())) return;
    this.#drawing.invalidate();
    this.requestUpdate();
  }

  /** Keeps the space that the list took when it was last seen here. */
  async #reserve(): Promise<void> {
    const { rememberedHeight } = await import('./interaction/heights.js');
    const height = rememberedHeight(this);
    if (height !== undefined && /idle|loading/.test(this.state))
      this.style.setProperty('--_reserved', `${height}px`);
  }

  #articleOptions(): ArticleTemplateOptions {
    return {
      localize: this.#localize,
      headingLevel: this.heading ? this.headingLevel + 1 : this.headingLevel,
      layout: cardLayout(this.layout),
      lazyImages: true,
      savesData: this.#late.savesData,
      referrerPolicy: this.referrerPolicy,
      target: this.target,
      rare: this.#late.rare,
      controls: this.#late.there?.controls,
      awaitsCounts: this.#late.awaitsCounts,
    };
  }

  #heading(): TemplateResult | typeof nothing {
    return (this.heading && headingTemplate(this.headingLevel, 'heading', this.heading)) || nothing;
  }

  #more(): TemplateResult {
    const { moreFailed, hasMore } = this.#stories;
    // While it is tried again it is not said: what stands there already is not heard a second time.
    const isTriedAgain = moreFailed && this.busy;
    const problem =
      this.#resource.error && !isTriedAgain
        ? this.#localize.term(moreFailed ? 'moreFailed' : 'reloadFailed')
        : undefined;
    const note = problem && !moreFailed ? this.#late.there?.note(problem) : undefined;
    return moreStoriesTemplate({
      label: hasMore ? this.#localize.term('loadMoreStories') : undefined,
      busy: this.busy,
      problem,
      note: note ?? problem ?? this.announcement,
      onMore: this.#onMore,
    });
  }

  readonly #onMore = async (): Promise<void> => {
    if (this.busy) return;
    const interaction = await this.#late.get().catch(() => undefined);
    // Without what moves the focus and tells the number there are still more stories.
    await (interaction ? interaction.showMore() : this.loadMore());
  };
}
