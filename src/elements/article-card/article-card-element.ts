import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ChildrenController } from '../../controllers/children-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { type DisplayState, ResourceController } from '../../controllers/resource-controller.js';
import { articleModel } from '../../data/mapping/article-model.js';
import type { Article } from '../../data/model.js';
import type { Loaded } from '../../data/source.js';
import { enArticles } from '../../locales/en-articles.js';
import { ServerDrawn } from '../../rendering/server-drawn.js';
import { hostStyles } from '../../styles/host-styles.js';
import { articleCardStyles } from './article-card-styles.js';
import { articleStyles } from './article-styles.js';
import { CardAttributesElement } from '../card-attributes.js';
import { claimStories, expectStory } from '../shown-stories.js';
import { articleSkeleton, articleTemplate } from './article-template.js';
import { listenToCards } from './card-events.js';
import type { CardLayout } from './card-options.js';
import { LateCards } from './late-cards.js';
import type { CardInteraction } from './interaction/card-interaction.js';

/**
 * One article from any JSON endpoint: a linked headline with image, kicker, standfirst, byline and date.
 *
 * Of an endpoint that answers a list, the first item is shown. What stands between the tags is shown while there is no data,
 * so a plain link there works without JavaScript.
 *
 * @tag lede-article-card
 *
 * @slot - Shown until the data is there, and where there is none: a plain link to the article.
 * @slot loading - Shown while loading, where there are no other children.
 * @slot empty - Shown where the endpoint has no article.
 * @slot error - Shown where the article cannot be loaded.
 *
 * @fires {LedeRequestEvent} lede-request - Before a request is sent.
 * @fires {LedeLoadEvent<Article>} lede-load - When the article is shown.
 * @fires {LedeErrorEvent} lede-error - When a setting is wrong or a request failed.
 * @fires {LedeNavigateEvent} lede-navigate - When the headline's link is followed.
 * @fires {LedeImpressionEvent} lede-impression - When half of the card has been in view for a second.
 * @fires {LedeDwellEvent} lede-dwell - When it leaves the view after that.
 * @fires {LedeReadEvent} lede-read - With `read-stories`: when the article is remembered as read.
 * @fires {LedeSaveEvent} lede-save - With `save-button`: when the reader keeps the article for later, or no more.
 *
 * @csspart card - The whole card.
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
 * @csspart save-button - The button that keeps the article for later.
 * @csspart images-button - The button that shows pictures, where the reader saves data.
 * @csspart report - With `debug`: how the data was read.
 *
 * @cssproperty [--lede-headline-font=inherit] - Font family of headlines.
 * @cssproperty [--lede-headline-scale=1] - By how much headlines are larger than usual.
 * @cssproperty [--lede-standfirst-lines=3] - The most lines of a standfirst; beside a small image there are two at most, beside a large one is one more.
 * @cssproperty [--lede-image-ratio=3 / 2] - Aspect ratio of images.
 * @cssproperty [--lede-accent=light-dark(#a3201d, #ff9d8f)] - Colour of the kicker.
 * @cssproperty [--lede-muted=color-mix(in oklab, currentcolor 72%, transparent)] - Colour of weaker text.
 * @cssproperty [--lede-surface=color-mix(in oklab, currentcolor 6%, transparent)] - Colour of empty boxes.
 * @cssproperty [--lede-focus=light-dark(#0b57d0, #a8c7fa)] - Colour of the focus ring.
 * @cssproperty [--lede-radius=3px] - Radius of corners.
 *
 * @cssstate idle - Nothing has been asked for yet.
 * @cssstate loading - The article is being loaded for the first time.
 * @cssstate ready - The article is shown.
 * @cssstate empty - There is none.
 * @cssstate error - It cannot be loaded.
 * @cssstate busy - A request is under way.
 */
export class LedeArticleCardElement extends CardAttributesElement {
  static override styles: CSSResultGroup = [hostStyles, articleStyles, articleCardStyles];

  readonly #internals = this.attachInternals();
  readonly #served = new ServerDrawn(this);
  readonly #children = new ChildrenController(this);
  readonly #localize = new LocalizeController(this, enArticles);
  readonly #resource = new ResourceController(this, articleModel, {
    children: this.#children,
    localize: this.#localize,
    internals: this.#internals,
    load: (source, options) =>
      expectStory(
        this.#late.load(source, options).then((loaded) => {
          // It may have been removed while this was on its way.
          if (this.isConnected && !options.signal.aborted)
            claimStories(this, loaded.items.slice(0, 1));
          return loaded;
        }),
      ),
  });
  readonly #late: LateCards<CardInteraction> = new LateCards(
    {
      host: this,
      localize: this.#localize,
      resource: this.#resource,
      shown: () => this.#resource.items.slice(0, 1),
      element: () => this.shadowRoot?.querySelector<HTMLElement>('.card') ?? undefined,
      redraw: () => {
        this.requestUpdate();
      },
    },
    async () => {
      const { CardInteraction } = await import('./interaction/card-interaction.js');
      const { parts } = this.#late;
      return new CardInteraction(parts, this.#late);
    },
  );

  /**
   * `vertical`: image above the text; `horizontal`: a small image beside it; `compact`: a thumbnail and a headline; `hero`: large,
   * the image beside the text where there is room; `text`: no image; `overlay`: the text on the image. Without it the image
   * stands above the text in a narrow place and beside it in a wide one.
   */
  @property() layout: CardLayout | undefined;

  /** The level of the headline in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Forces light or dark; by default the card follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  /** The article to show, given by the page in place of an endpoint. */
  @property({ attribute: false })
  set article(article: Article | undefined) {
    this.#resource.given = article && [article];
  }

  get article(): Article | undefined {
    return this.#resource.items[0];
  }

  /** @internal The first page, from a server that draws the element. */
  set served(page: Loaded<Article>) {
    this.#late.serve(page);
    claimStories(this, page.items.slice(0, 1));
  }

  /** What is shown: `idle`, `loading`, `ready`, `empty` or `error`. */
  get state(): DisplayState {
    return this.#resource.state;
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#resource.busy;
  }

  /** Loads the article anew. What is shown stays until it is there. */
  async refresh(): Promise<void> {
    await this.#resource.refresh();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return listenToCards(super.createRenderRoot(), this, () => this.article);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    claimStories(this, undefined);
  }

  protected override updated(): void {
    const { article } = this;
    if (this.isConnected) claimStories(this, article && [article]);
    if (!this.#served.keepsFor(this.state)) this.#served.release();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#served.keepsFor(this.state)) return nothing;
    const { article } = this;
    if (article) return this.#ready(article);
    const children = html`<slot></slot>`;
    if (this.state === 'empty') return html`<slot name="empty">${children}</slot>`;
    if (this.state === 'error') return html`<slot name="error">${children}</slot>`;
    return this.#children.hasContent
      ? children
      : html`<slot name="loading"
          ><div class="frame">${articleSkeleton(this.layout ?? 'auto')}</div></slot
        >`;
  }

  #ready(article: Article): TemplateResult {
    const { there, rare, savesData, awaitsCounts } = this.#late;
    const { error } = this.#resource;
    const problem = error && this.#localize.term('reloadFailed');
    return html`<div class="frame">
      ${articleTemplate(there?.counted(article) ?? article, {
        localize: this.#localize,
        headingLevel: this.headingLevel,
        layout: this.layout ?? 'auto',
        lazyImages: this.loading !== 'eager',
        savesData,
        referrerPolicy: this.referrerPolicy,
        target: this.target,
        rare,
        controls: there?.controls,
        awaitsCounts,
      })}${
        problem
          ? html`<p class="note" role="status">${there?.note(problem) ?? problem}</p>`
          : nothing
      }
    </div>`;
  }
}
