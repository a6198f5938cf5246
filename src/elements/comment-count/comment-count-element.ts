import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ChildrenController } from '../../controllers/children-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { type DisplayState, ResourceController } from '../../controllers/resource-controller.js';
import { keyOf } from '../../controllers/source-settings.js';
import { CommentCounts } from '../../data/comment-counts.js';
import { commentModel } from '../../data/mapping/comment-model.js';
import type { Comment } from '../../data/model.js';
import type { Loaded } from '../../data/source.js';
import type { LedeSubmittedEvent } from '../../events/submitted-event.js';
import { enArticles } from '../../locales/en-articles.js';
import { ServerDrawn } from '../../rendering/server-drawn.js';
import { type SourceAttributes, SourceAttributesElement } from '../../source-attributes.js';
import { commentCountStyles } from './comment-count-styles.js';

/** One for the page: many numbers cost one request. */
const counts = new CommentCounts();

/** What tells pages apart where comments are counted: the article, else the page itself. */
const pageKey = ({ articleId }: Partial<SourceAttributes>): string =>
  articleId || location.pathname;

/**
 * The number of comments on one page: "12 comments". Many of one endpoint are counted by one request, where its preset or map
 * says how (`counts`); else the thread's own answer tells. It is counted again once a comment has been posted on the page.
 *
 * It loads at once, wherever on the page it stands, unless `loading` is `lazy`. Stands in a line of text, and looks as that does. What is counted is the article with the `article-id`, else the page; its
 * `src` may be that of the thread.
 *
 * @tag lede-comment-count
 *
 * @slot - Shown until the number is there, and where it cannot be had: "Comments", for a link.
 * @slot loading - Shown while loading, where there are no other children.
 * @slot empty - Shown where there are no comments; default: the number 0 in words.
 * @slot error - Shown where the number cannot be had.
 *
 * @fires {LedeRequestEvent} lede-request - Before a request is sent.
 * @fires {LedeLoadEvent} lede-load - When the number is shown, as `total`.
 * @fires {LedeErrorEvent} lede-error - When a setting is wrong or a request failed.
 *
 * @csspart count - The number in words.
 * @csspart report - With `debug`, how the data was read, where the thread itself was asked for.
 *
 * @cssproperty [--lede-surface=color-mix(in oklab, currentcolor 6%, transparent)] - Colour of the box that stands for it.
 * @cssproperty [--lede-radius=3px] - Radius of that box.
 *
 * @cssstate idle - Nothing has been asked for yet.
 * @cssstate loading - The number is being loaded for the first time.
 * @cssstate ready - It is shown.
 * @cssstate empty - There are no comments.
 * @cssstate error - It cannot be had.
 * @cssstate busy - A request is under way.
 */
export class LedeCommentCountElement extends SourceAttributesElement {
  static override styles: CSSResultGroup = commentCountStyles;

  readonly #served = new ServerDrawn(this);
  readonly #children = new ChildrenController(this);
  readonly #localize = new LocalizeController(this, enArticles);
  readonly #resource = new ResourceController<Comment>(this, commentModel, {
    children: this.#children,
    localize: this.#localize,
    internals: this.attachInternals(),
    // One request for all numbers costs less than one for each that comes into view.
    urgent: () => this.loading !== 'lazy',
    load: async (source, options) =>
      counts.count(source, pageKey(this), keyOf({ ...source.settings, src: '' }), options),
  });
  #given: number | undefined;
  /** Whether it was counted anew since it was given. */
  #isCounted = false;

  /** The number, given by the page in place of an endpoint; beside a `src` it holds until it is counted anew. */
  @property({ type: Number })
  set count(count: number | undefined) {
    this.#given = Number.isNaN(count ?? NaN) ? undefined : count;
    this.#isCounted = false;
    this.#resource.given = this.#given === undefined ? undefined : [];
  }

  get count(): number | undefined {
    return (
      (this.#isCounted ? this.#resource.total : undefined) ?? this.#given ?? this.#resource.total
    );
  }

  /** @internal The number, from a server that draws the element: as the `total` of a page. */
  set served(page: Loaded<Comment>) {
    this.#resource.take(page);
  }

  /** What is shown: `idle`, `loading`, `ready`, `empty` or `error`. */
  get state(): DisplayState {
    const { count } = this;
    // What was given stays while it is counted anew, and where that fails.
    return count ? 'ready' : this.#given === undefined ? this.#resource.state : 'empty';
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#resource.busy;
  }

  /** Counts anew. The number that is shown stays until the new one is there. */
  async refresh(): Promise<void> {
    // Without an endpoint nothing is counted, and what was given stays.
    if (this.#given !== undefined) {
      this.#isCounted = true;
      this.#resource.given = undefined;
    }
    await this.#resource.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('lede-submitted', this.#onSubmitted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('lede-submitted', this.#onSubmitted);
  }

  protected override updated(): void {
    if (!this.#served.keepsFor(this.state)) this.#served.release();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state, count = 0 } = this;
    if (this.#served.keepsFor(state)) return nothing;
    const children = html`<slot></slot>`;
    if (state === 'ready' || state === 'empty') {
      const text = this.#localize.term('commentCount', { count });
      const shown = html`<span part="count">${text}</span>`;
      return state === 'ready' ? shown : html`<slot name="empty">${shown}</slot>`;
    }
    if (state === 'error') return html`<slot name="error">${children}</slot>`;
    return this.#children.hasContent
      ? children
      : html`<slot name="loading"><span class="skeleton" aria-hidden="true"></span></slot>`;
  }

  readonly #onSubmitted = (event: Event): void => {
    const [thread] = event.composedPath();
    if (pageKey(thread as Partial<SourceAttributes>) !== pageKey(this)) return;
    const { comment } = event as Event & Pick<LedeSubmittedEvent, 'comment'>;
    void this.#follow(comment);
  };

  async #follow({ status }: Comment): Promise<void> {
    await this.refresh();
    const given = this.#resource.source ? undefined : this.#given;
    if (given !== undefined && status === 'published') this.count = given + 1;
  }
}
