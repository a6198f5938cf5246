import {
  type CSSResultGroup,
  LitElement,
  type PropertyValues,
  type TemplateResult,
  html,
  nothing,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { ChildrenController } from '../../controllers/children-controller.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { type DisplayState, ResourceController } from '../../controllers/resource-controller.js';
import { commentModel } from '../../data/mapping/comment-model.js';
import type { Comment } from '../../data/model.js';
import type { Loaded, Source } from '../../data/source.js';
import { type ThreadNode, type ThreadOrder, ancestors } from '../../data/thread.js';
import { sanitizerReady } from '../../html/sanitized.js';
import { ServerDrawn } from '../../rendering/server-drawn.js';
import { SlicedDrawing, sliced } from '../../rendering/sliced.js';
import { WithSourceAttributes } from '../../source-attributes.js';
import { hostStyles } from '../../styles/host-styles.js';
import { headingTemplate } from '../heading-template.js';
import { type CommentView, commentTemplate } from './comment-template.js';
import { commentThreadStyles } from './comment-thread-styles.js';
import { TOP_LEVEL } from './form-state.js';
import { FormsController } from './forms-controller.js';
import { permalinks } from './permalink.js';
import { PermalinkController, type SearchResult } from './permalink-controller.js';
import { replyFormStyles } from './reply-form-styles.js';
import { ShownThread } from './shown-thread.js';
import { failedTemplate, moreTemplate, sortTemplate, waitingTemplate } from './thread-templates.js';

/** How many comments are drawn before the first slice ends: about what a screen shows. */
const AT_ONCE = 6;

/** How long a server may take to answer a post before the reader is told, where `timeout` is not set. */
const ANSWER_TIMEOUT = 10_000;

/**
 * A thread of comments from any JSON endpoint, with a form to write one where the endpoint takes them.
 *
 * @tag lede-comment-thread
 *
 * @slot - Shown until the data is there: a link to the comments for example.
 * @slot loading - Shown while loading, where there are no other children.
 * @slot empty - Shown where there are no comments yet, in place of an invitation to write.
 * @slot error - Shown where the comments cannot be loaded, in place of what happened.
 *
 * @fires {LedeRequestEvent} lede-request - Before a request is sent, a post included.
 * @fires {LedeLoadEvent} lede-load - When comments are shown.
 * @fires {LedeErrorEvent} lede-error - When a setting is wrong or a request failed.
 * @fires {LedeSubmitEvent} lede-submit - Before a comment is posted.
 * @fires {LedeSubmittedEvent} lede-submitted - When the server has taken one.
 * @fires {LedeSubmitErrorEvent} lede-submit-error - When it has not.
 *
 * @csspart heading - The heading of the thread.
 * @csspart sort - The control that sorts it.
 * @csspart comments - The list of comments.
 * @csspart comment - One comment.
 * @csspart avatar - The picture of its author, or the initial.
 * @csspart author - The name of its author.
 * @csspart badge - A word beside the name.
 * @csspart date - Its date, which is its permalink.
 * @csspart body - Its text.
 * @csspart replies - The list of its answers.
 * @csspart reply-button - The button that opens the form to answer it.
 * @csspart collapse-button - The button that hides and shows its answers.
 * @csspart more-button - The button that loads more comments.
 * @csspart retry-button - The button that loads again what failed.
 * @csspart status - What is told about a comment, a form or the thread.
 * @csspart form - A form.
 * @csspart field - A field of it, with its label.
 * @csspart field-label - The label.
 * @csspart input - The input.
 * @csspart field-error - What is wrong with it.
 * @csspart submit-button - The button that posts.
 *
 * @cssproperty [--lede-indent=20px] - How far answers are set in.
 * @cssproperty [--lede-headline-font=inherit] - Font family of the heading.
 * @cssproperty [--lede-accent=light-dark(#a3201d, #ff9d8f)] - Colour of badges and of the mark at a comment that was linked to.
 * @cssproperty [--lede-muted=color-mix(in oklab, currentcolor 72%, transparent)] - Colour of weaker text.
 * @cssproperty [--lede-link=light-dark(#0b4f9e, #9cc7ff)] - Colour of links in comments.
 * @cssproperty [--lede-problem=light-dark(#a3201d, #ffa89c)] - Colour of what is wrong.
 * @cssproperty [--lede-rule=color-mix(in oklab, currentcolor 20%, transparent)] - Colour of lines.
 * @cssproperty [--lede-surface=color-mix(in oklab, currentcolor 6%, transparent)] - Colour of boxes.
 * @cssproperty [--lede-focus=light-dark(#0b57d0, #a8c7fa)] - Colour of the focus ring.
 * @cssproperty [--lede-radius=3px] - Radius of corners.
 *
 * @cssstate idle - Nothing has been asked for yet.
 * @cssstate loading - The comments are being loaded for the first time.
 * @cssstate ready - Comments are shown.
 * @cssstate empty - There are none.
 * @cssstate error - They cannot be loaded.
 * @cssstate busy - A request is under way.
 */
export class LedeCommentThreadElement extends WithSourceAttributes(LitElement) {
  static override styles: CSSResultGroup = [hostStyles, commentThreadStyles, replyFormStyles];

  readonly #internals = this.attachInternals();
  readonly #served = new ServerDrawn(this);
  readonly #children = new ChildrenController(this);
  readonly #localize = new LocalizeController(this);
  readonly #permalinks = new PermalinkController(this);
  readonly #resource = new ResourceController(this, commentModel, {
    children: this.#children,
    localize: this.#localize,
    internals: this.#internals,
    beside: sanitizerReady,
    urgent: () => this.#permalinks.searching,
  });
  readonly #drawing = new SlicedDrawing<ThreadNode>({
    atOnce: AT_ONCE,
    keyOf: ({ comment }) => comment.id,
    template: (node) => commentTemplate(node, this.#view),
    classOf: ({ depth }) => (depth > 0 ? '' : this.#drawn++ < AT_ONCE ? 'root' : 'root far'),
    prepare: (element, { depth, descendants }) => {
      if (depth === 0) element.style.setProperty('--_count', String(descendants + 1));
    },
    onSlice: () => {
      this.#permalinks.look();
      this.#markBusy();
      // A form may have been drawn anew with what it stands below.
      if (this.replyingTo !== undefined) this.#forms.fill();
    },
  });
  readonly #forms = new FormsController(this, this.#localize);
  #thread = new ShownThread();
  /** The endpoint of the thread that is shown. */
  #address: string | undefined;
  readonly #collapsed = new Set<string>();
  #drawn = 0;

  /** The heading above the thread; default: the number of comments. */
  @property() heading = '';

  /** The level of the heading in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** How the top level is ordered: `server` (as it came), `newest`, `oldest` or `top`. A reader can change it. */
  @property() sort: 'server' | 'newest' | 'oldest' | 'top' = 'server';

  /** Shows no form and no reply buttons. */
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false;

  /** Says that comments are closed, and takes no more. */
  @property({ type: Boolean }) closed = false;

  /** The pattern of a comment's fragment in the page's address, with `{id}` in it. */
  @property() permalink = '#comment-{id}';

  /** Forces light or dark; by default the thread follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  /** How many top-level comments may be shown, as far as they are loaded; undefined: all. */
  @state() private shown: number | undefined;

  @state() private replyingTo: string | undefined;

  @state() private announcement = '';

  // After the properties, which it is made of.
  #view = this.#makeView();

  constructor() {
    super();
    new ClockController(this, (date) => this.#localize.date(date));
  }

  /** The comments to show, given by the page in place of an endpoint: a flat list. */
  @property({ attribute: false })
  set comments(comments: readonly Comment[] | undefined) {
    this.#resource.given = comments;
  }

  get comments(): readonly Comment[] {
    return this.#resource.items;
  }

  /** @internal The first page, from a server that draws the element. */
  set served(page: Loaded<Comment>) {
    this.#resource.take(page);
  }

  /** What is shown: `idle`, `loading`, `ready`, `empty` or `error`. */
  get state(): DisplayState {
    return this.#resource.state;
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#resource.busy;
  }

  /** @internal */
  get answerTimeout(): number {
    return this.timeout ?? this.source?.timeout ?? ANSWER_TIMEOUT;
  }

  /** Loads the comments anew. What is shown, and what is being written, stays. */
  async refresh(): Promise<void> {
    await this.#resource.refresh();
  }

  /**
   * Shows more comments, loading them where needed.
   *
   * @returns How many came.
   */
  async loadMore(): Promise<number> {
    const before = this.#thread.roots.length;
    if (this.limit) this.shown = (this.shown ?? this.limit) + this.limit;
    const came = this.#thread.hasHidden ? [] : await this.#resource.loadMore();
    await this.updateComplete;
    return this.limit ? this.#thread.roots.length - before : came.length;
  }

  /** @internal Shows a comment that is linked to; see {@link PermalinkController}. */
  reveal(id: string): SearchResult {
    const { tree, roots } = this.#thread;
    if (!tree.byId.has(id)) {
      if (this.busy || this.state === 'idle' || this.state === 'loading') return 'later';
      if (!this.#resource.mayContinue) return 'gone';
      void this.#resource.loadMore();
      return 'later';
    }
    const above = ancestors(tree, id);
    const root = above.at(-1) ?? id;
    if (!roots.some(({ comment }) => comment.id === root)) {
      if (!this.#thread.want(root)) return 'gone';
      this.requestUpdate();
      return 'later';
    }
    for (const ancestor of above) if (this.#collapsed.has(ancestor)) this.#toggle(ancestor);
    const element = this.#drawing.element(id);
    const comment = element?.isConnected
      ? element.querySelector<HTMLElement>('.comment')
      : undefined;
    if (!comment) return 'later';
    this.shadowRoot?.querySelector('.comment.target')?.classList.remove('target');
    comment.classList.add('target');
    // In what was never laid out there is nothing to scroll to in every engine.
    comment.closest('.far')?.classList.remove('far');
    comment.scrollIntoView({ block: 'start' });
    comment.focus({ preventScroll: true });
    return 'found';
  }

  /** @internal */
  missed(): void {
    this.#announce(this.#localize.term('commentNotFound'));
  }

  /** @internal */
  formChanged(key: string): void {
    if (key === TOP_LEVEL) this.requestUpdate();
    else {
      this.#drawing.repaint(key);
      this.#forms.fill();
    }
  }

  /** @internal */
  commentPosted(comment: Comment, key: string): void {
    if (key === TOP_LEVEL) this.#thread.putFirst(comment.id);
    if (key === TOP_LEVEL) this.#forms.close();
    else if (this.replyingTo === key) this.#reply(undefined);
    this.#resource.put(comment);
    this.#announce(this.#localize.term(comment.status === 'pending' ? 'postedPending' : 'posted'));
    void this.updateComplete.then(() => {
      this.#drawing.element(comment.id)?.querySelector<HTMLElement>('.comment')?.focus();
    });
  }

  /** @internal Where comments are posted to. */
  get endpoint(): Source<Comment> | undefined {
    return this.#resource.source;
  }

  /** @internal Whether comments can be written here. */
  get canWrite(): boolean {
    return !this.readOnly && !this.#isClosed && this.#resource.writable;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('limit')) this.shown = this.limit;
    this.#followThread();
    this.#thread.update(this.#resource.items, this.sort, this.shown ?? this.limit);
    const { edition } = this.#view;
    this.#view = this.#makeView();
    if (this.#view.edition !== edition) this.#drawing.invalidate();
  }

  /** What belongs to one thread does not follow the element to another. */
  #followThread(): void {
    const address = this.endpoint?.settings.src;
    if (address === this.#address) return;
    const isFirst = this.#address === undefined;
    this.#address = address;
    if (isFirst) return;
    this.#forms.reset();
    this.#thread = new ShownThread();
    this.#collapsed.clear();
    this.replyingTo = undefined;
  }

  protected override updated(): void {
    this.#served.releaseFor(this.state);
    this.#markBusy();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#served.keepsFor(this.state)) return nothing;
    const { state } = this;
    const isThere = state === 'ready' || state === 'empty';
    return html`<section
      class="thread"
      aria-label=${this.#localize.term('comments')}
      @click=${this.#onClick}
      @change=${this.#onSort}
      @error=${this.#onError}
      @pointerover=${this.#onPointerOver}
      @input=${this.#forms.onInput}
      @focusin=${this.#forms.onFocusIn}
      @focusout=${this.#forms.onFocusOut}
      @submit=${this.#forms.onSubmit}
    >
      ${
        isThere
          ? this.#there()
          : state === 'error'
            ? failedTemplate(this.#resource.error, this.#localize)
            : waitingTemplate(this.#children.hasContent)
      }
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </section>`;
  }

  #there(): TemplateResult {
    const { canWrite, busy } = this;
    const { error, hasMore } = this.#resource;
    const note = (text: string): TemplateResult => html`<p class="note" part="status">${text}</p>`;
    return html`${this.#head()} ${canWrite ? this.#forms.template(TOP_LEVEL) : nothing}
      ${this.#isClosed ? note(this.#localize.term('commentsClosed')) : nothing}
      ${
        this.state === 'empty'
          ? html`<slot name="empty"
              >${canWrite ? note(this.#localize.term('noComments')) : nothing}</slot
            >`
          : nothing
      }
      <ol class="comments" part="comments" role="list">
        ${sliced(this.#thread.roots, this.#drawing)}
      </ol>
      ${moreTemplate({
        localize: this.#localize,
        busy,
        more: hasMore || this.#thread.hasHidden,
        problem: error && this.#localize.term(hasMore ? 'moreFailed' : 'reloadFailed'),
      })}`;
  }

  #head(): TemplateResult {
    const { tree, hasScores } = this.#thread;
    const count = Math.max(this.#resource.total ?? 0, tree.byId.size);
    const text =
      this.heading ||
      (count > 0
        ? this.#localize.term('commentsHeading', { count })
        : this.#localize.term('comments'));
    return html`<div class="head">
      ${headingTemplate(this.headingLevel, 'heading', text)}
      ${tree.roots.length > 1 ? sortTemplate(tree.roots, this.sort, hasScores, this.#localize) : nothing}
    </div>`;
  }

  /** Tells something to those who hear the page. Said twice it is cleared between, or the second time is not heard. */
  #announce(text: string): void {
    this.announcement = '';
    void this.updateComplete.then(() => {
      this.announcement = text;
    });
  }

  /** Set by hand, since what is left to draw is known only once the list has begun to be. */
  #markBusy(): void {
    const busy = String(this.busy || !this.#drawing.complete);
    const list = this.shadowRoot?.querySelector('.comments');
    if (list?.getAttribute('aria-busy') !== busy) list?.setAttribute('aria-busy', busy);
  }

  get #isClosed(): boolean {
    return this.closed || this.#resource.closed;
  }

  #makeView(): CommentView & { readonly edition: string } {
    const { canWrite } = this;
    const avatars = this.#thread.hasAvatars;
    return {
      localize: this.#localize,
      drawing: this.#drawing,
      canWrite,
      avatars,
      isCollapsed: (id) => this.#collapsed.has(id),
      permalink: permalinks(this.permalink),
      replyForm: ({ comment }) =>
        comment.id === this.replyingTo && canWrite
          ? this.#forms.template(comment.id, comment.author.name)
          : nothing,
      edition: `${String(this.#localize.edition)} ${String(canWrite)} ${String(avatars)} ${this.permalink}`,
    };
  }

  #toggle(id: string): void {
    if (!this.#collapsed.delete(id)) this.#collapsed.add(id);
    this.#drawing.repaint(id);
  }

  #reply(id: string | undefined): void {
    const before = this.replyingTo;
    this.replyingTo = id;
    for (const changed of [before, id]) if (changed !== undefined) this.#drawing.repaint(changed);
    this.#forms.fill();
    const target = id ?? before;
    const element = target === undefined ? undefined : this.#drawing.element(target);
    const selector = id === undefined ? '[data-action="reply"]' : 'textarea';
    element?.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onClick = (event: Event): void => {
    const button =
      event.target instanceof Element && !event.target.closest('.body')
        ? event.target.closest<HTMLElement>('[data-action]')
        : null;
    const id = button?.closest('li')?.querySelector<HTMLElement>('.comment')?.dataset['id'];
    switch (button?.dataset['action']) {
      case 'reply':
        this.#reply(id === this.replyingTo ? undefined : id);
        break;
      case 'cancel':
        this.#reply(undefined);
        break;
      case 'collapse':
        if (id !== undefined) this.#toggle(id);
        break;
      case 'more':
        void this.#showMore();
        break;
      case 'retry':
        void this.refresh();
    }
  };

  async #showMore(): Promise<void> {
    if (this.busy) return;
    const before = this.#thread.roots.at(-1)?.comment.id;
    const count = await this.loadMore();
    if (count === 0) return;
    this.#announce(this.#localize.term('commentsAdded', { count }));
    // The button stays where it is when there is more to load; where it is gone, focus goes to what came.
    if (this.shadowRoot?.activeElement) return;
    const next =
      before === undefined ? undefined : this.#drawing.element(before)?.nextElementSibling;
    next?.querySelector<HTMLElement>('.comment')?.focus({ preventScroll: true });
  }

  /** The full date is worked out when a reader points at one: in a long thread nobody asks for most of them. */
  readonly #onPointerOver = ({ target }: Event): void => {
    const element =
      target instanceof HTMLElement ? target.closest<HTMLElement>('time, .edited') : null;
    const moment = element?.getAttribute('datetime') ?? element?.dataset['moment'];
    if (element && moment) element.title = this.#localize.moment(new Date(moment));
  };

  /** An avatar that cannot be had leaves its place empty. Such events do not bubble. */
  readonly #onError = {
    handleEvent: ({ target }: Event): void => {
      if (target instanceof HTMLImageElement) target.classList.add('broken');
    },
    capture: true,
  };

  readonly #onSort = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.sort = target.value as ThreadOrder;
  };
}
