import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ChildrenController } from '../../controllers/children-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { type DisplayState, ResourceController } from '../../controllers/resource-controller.js';
import { dataKey } from '../../controllers/source-settings.js';
import { commentModel } from '../../data/mapping/comment-model.js';
import type { Comment } from '../../data/model.js';
import type { Loaded } from '../../data/source.js';
import type { ThreadNode } from '../../data/thread.js';
import { markdownReady } from '../../html/markdown-reader.js';
import { sanitizerReady } from '../../html/safe-html.js';
import { enComments } from '../../locales/en-comments.js';
import { isServer, onServer } from '../../rendering/on-server.js';
import { ServerDrawn } from '../../rendering/server-drawn.js';
import { SlicedDrawing, sliced } from '../../rendering/sliced.js';
import { hostStyles } from '../../styles/host-styles.js';
import { headingTemplate } from '../heading-template.js';
import {
  type CommentView,
  commentTemplate,
  firstMarksTemplate,
  scoreText,
} from './comment-template.js';
import { commentThreadStyles } from './comment-thread-styles.js';
import { LateInteraction } from './late-interaction.js';
import { permalinks } from './permalink.js';
import { replyFormStyles } from './reply-form-styles.js';
import { TOP_LEVEL, replyFormTemplate } from './reply-form-template.js';
import { ShownThread } from './shown-thread.js';
import { ThreadAttributesElement } from './thread-attributes.js';
import type { ThreadParts } from './thread-parts.js';
import { failedTemplate, moreTemplate, sortTemplate, waitingTemplate } from './thread-templates.js';

/** How many comments are drawn before the first slice ends: about what a screen shows. */
const AT_ONCE = 6;

const isMarkdown = ({ bodyFormat }: Comment): boolean => bodyFormat === 'markdown';

/**
 * A thread of comments from any JSON endpoint, with a form to write one where the endpoint takes them.
 *
 * @tag lede-comment-thread
 *
 * @slot - Shown until the data is there: a link to the comments for example.
 * @slot loading - Shown while loading, where there are no other children.
 * @slot empty - Shown where there are no comments yet, in place of an invitation to write.
 * @slot error - Shown where the comments cannot be loaded, in place of what happened.
 * @slot fields - Controls of the page's own in the form, by their names: what they hold is sent with a comment.
 * @slot challenge - What solves a challenge of the server, while a comment waits for it; see `lede-challenge`.
 * @slot sign-in - What leads to signing in, where only who has done so may write; default: a button, see `lede-sign-in`.
 * @slot terms - What a reader has to agree to, with a box to tick; without it there is none.
 *
 * @fires {LedeRequestEvent} lede-request - Before a request is sent, a post included.
 * @fires {LedeLoadEvent<Comment>} lede-load - When comments are shown.
 * @fires {LedeErrorEvent} lede-error - When a setting is wrong or a request failed.
 * @fires {LedeInteractionEvent} lede-interaction - When a reader has sorted, collapsed, voted or done something else but writing.
 * @fires {LedeSubmitEvent} lede-submit - Before a comment is posted.
 * @fires {LedeSubmittedEvent} lede-submitted - When the server has taken a comment.
 * @fires {LedeSubmitErrorEvent} lede-submit-error - When an attempt to post a comment has failed.
 * @fires {LedeChallengeEvent} lede-challenge - When the server wants something solved before it takes a comment.
 * @fires {LedeSignInEvent} lede-sign-in - When a reader wants to sign in to write a comment.
 *
 * @csspart head - What stands above the comments: the heading, the control that sorts them and the menu.
 * @csspart heading - The heading of the thread.
 * @csspart sort - The control that sorts it, with its label.
 * @csspart sort-select - The control itself.
 * @csspart comments - The list of comments.
 * @csspart comment - One comment.
 * @csspart avatar - The picture of a comment's author, or the initial.
 * @csspart author - The name of a comment's author.
 * @csspart badge - A word beside the author's name.
 * @csspart date - The date of a comment, which is its permalink.
 * @csspart body - The text of a comment.
 * @csspart replies - The list of answers to a comment.
 * @csspart reply-button - The button that opens the form to answer a comment.
 * @csspart collapse-button - The button that hides and shows the answers to a comment.
 * @csspart in-reply-to - The link to what a comment answers, where it is too deep to be set in.
 * @csspart vote-button - A button that votes for a comment or against it.
 * @csspart menu-button - The button that opens the menu of a comment or of the thread.
 * @csspart menu - The menu of a comment or of the thread.
 * @csspart divider - What stands before the first comment that is new since the reader's last visit.
 * @csspart floating-button - A button that stays in sight: to what is new, and to what has come meanwhile.
 * @csspart search - The search in the thread.
 * @csspart shortcuts - The list of keys and what they do.
 * @csspart menu-item - What can be chosen in a menu.
 * @csspart notice - What is told for a moment over the page.
 * @csspart more-button - The button that loads more comments.
 * @csspart retry-button - The button that loads again what failed.
 * @csspart status - What is told about a comment, a form or the thread.
 * @csspart form - The form to write a comment in.
 * @csspart field - A field of a form, with its label.
 * @csspart field-label - The label of a field.
 * @csspart input - The input of a field.
 * @csspart field-error - What is wrong with a field.
 * @csspart sent-button - What can be done with a comment that has not arrived: to send it now, or to take it back.
 * @csspart writer - Who writes, where the page knows its readers.
 * @csspart sign-in-button - The button that leads to signing in.
 * @csspart submit-button - The button that posts a comment.
 * @csspart markdown-tools - The buttons that mark up a text, where it is Markdown.
 * @csspart preview - The text as it will look.
 * @csspart report - With `debug`: how the data was read.
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
export class LedeCommentThreadElement extends ThreadAttributesElement {
  static override styles: CSSResultGroup = [hostStyles, commentThreadStyles, replyFormStyles];

  readonly #served = new ServerDrawn(this);
  readonly #children = new ChildrenController(this);
  readonly #localize = new LocalizeController(this, enComments);
  readonly #resource = new ResourceController(this, commentModel, {
    children: this.#children,
    localize: this.#localize,
    internals: this.attachInternals(),
    beside: sanitizerReady,
    load: async (source, options) => {
      const page = await source.load(options);
      if (page.items.some(isMarkdown)) await markdownReady();
      return page;
    },
    drawn: () => super.getUpdateComplete(),
    urgent: () => this.#late.there?.searching === true,
  });
  readonly #drawing = new SlicedDrawing<ThreadNode>({
    atOnce: AT_ONCE,
    keyOf: ({ comment }) => comment.id,
    template: (node) => commentTemplate(node, this.#view),
    classOf: ({ depth }) =>
      (depth > 0 ? '' : this.#drawn++ < AT_ONCE ? 'root' : 'root far') +
      (depth < this.maxDepth ? '' : ' flat'),
    prepare: (element, { depth, descendants }) => {
      if (depth === 0) element.style.setProperty('--_count', String(descendants + 1));
    },
    onSlice: () => {
      this.#late.there?.drawn();
      this.#markBusy();
    },
  });
  readonly #parts: ThreadParts = {
    host: this,
    localize: this.#localize,
    resource: this.#resource,
    drawing: this.#drawing,
    collapsed: new Set(),
    failed: new Set(),
    thread: new ShownThread(),
    shown: undefined,
    replyingTo: undefined,
    announcement: '',
    problem: undefined,
  };
  readonly #late = new LateInteraction(this.#parts);
  #view = this.#makeView();
  /** The endpoint of the thread that is shown. */
  #address: string | undefined;
  #hadThread = false;
  #drawn = 0;
  /** The fragment of the page's address that was followed last. */
  #followed = '';

  constructor() {
    super();
    // In the same update in which its data turns to another endpoint: nothing that comes in between is taken for the new thread's.
    this.addController({
      hostUpdate: () => {
        this.#followThread();
      },
    });
  }

  /** The comments to show, given by the page in place of an endpoint: a flat list. */
  @property({ attribute: false })
  set comments(comments: readonly Comment[] | undefined) {
    this.#resource.given = comments;
    if (!comments) return;
    const isWritten = this.#resource.items.some(isMarkdown);
    const ready = [sanitizerReady(), ...(isWritten ? [markdownReady()] : [])];
    void Promise.all(ready).then(() => {
      this.#drawing.invalidate();
    });
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
    // Off the page nothing is ever drawn.
    if (!this.isConnected) return 0;
    return (await this.#late.get()).loadMore();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followLink);
    // Moved on the page, it does not go where it has been.
    if (location.hash !== this.#followed) this.#followLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followLink);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#late.listen(root);
    return root;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#late.handled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const parts = this.#parts;
    if (changed.has('limit')) parts.shown = this.limit;
    const items = this.#late.there?.comments ?? this.#resource.items;
    parts.thread.update(items, this.sort, parts.shown ?? this.limit);
    const { edition } = this.#view;
    this.#view = this.#makeView();
    if (this.#view.edition !== edition) this.#drawing.invalidate();
  }

  protected override updated(): void {
    if (!this.#keepsServed) this.#served.release(this.#late.there);
    this.#markBusy();
    this.#late.there?.drawn();
    if (this.#isThere) this.#late.getWhenIdle();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#keepsServed) return nothing;
    const { announcement } = this.#parts;
    return html`<section
      class="frame thread"
      tabindex="-1"
      aria-label=${this.#localize.term('comments')}
    >
      ${
        this.#isThere
          ? this.#there()
          : this.state === 'error'
            ? html`${this.#head()} ${failedTemplate(this.#resource, this.#localize)}`
            : waitingTemplate(this.#children.hasContent)
      }
      <p class="visually-hidden" role="status">${announcement}</p>
    </section>`;
  }

  /** A form that a reader writes in is gone on with by what comes after the first paint. */
  get #keepsServed(): boolean {
    return this.#served.keepsFor(this.state, this.#late.there !== undefined);
  }

  get #isThere(): boolean {
    return this.state === 'ready' || this.state === 'empty';
  }

  /** Whether comments can be written here. */
  get #canWrite(): boolean {
    return !this.readOnly && !this.#isClosed && this.#resource.writable;
  }

  get #isClosed(): boolean {
    return this.closed || this.#resource.closed;
  }

  #there(): TemplateResult {
    const { error, hasMore, busy } = this.#resource;
    const { thread, problem } = this.#parts;
    const note = (text: string, role?: 'alert'): TemplateResult =>
      html`<p class="note" part="status" role=${ifDefined(role)}>${text}</p>`;
    return html`${this.#head()} ${this.#canWrite ? this.#form(TOP_LEVEL) : nothing}
      ${problem ? note(problem, 'alert') : nothing}
      ${this.#isClosed ? note(this.#localize.term('commentsClosed')) : nothing}
      ${
        this.state === 'empty'
          ? html`<slot name="empty"
              >${this.#canWrite ? note(this.#localize.term('noComments')) : nothing}</slot
            >`
          : nothing
      }
      <ol class="comments" part="comments" role="list">
        ${sliced(thread.roots, this.#drawing)}
      </ol>
      ${moreTemplate({
        localize: this.#localize,
        busy,
        more: hasMore || thread.hasHidden,
        problem: error && this.#localize.term(hasMore ? 'moreFailed' : 'reloadFailed'),
      })}`;
  }

  #head(): TemplateResult {
    const { tree } = this.#parts.thread;
    const count = Math.max(this.#resource.total ?? 0, tree.byId.size);
    const text =
      this.heading ||
      (count > 0
        ? this.#localize.term('commentsHeading', { count })
        : this.#localize.term('comments'));
    return html`<div class="head" part="head">
      ${headingTemplate(this.headingLevel, 'heading', text)}
      ${tree.roots.length > 1 ? sortTemplate(tree.roots, this.sort, this.#parts.thread, this.#localize) : nothing}
      ${
        tree.roots.length > 0
          ? html`<button
              class="menu-button"
              part="menu-button"
              type="button"
              data-action="tools"
              aria-label=${this.#localize.term('threadMenu')}
              aria-haspopup="menu"
              aria-expanded="false"
            ></button>`
          : nothing
      }
    </div>`;
  }

  #form(key: string, author?: string): TemplateResult {
    const served = isServer ? onServer()?.form(this.#localize) : undefined;
    return served ?? replyFormTemplate(this.#localize, key, author, this.#late.there?.form(key));
  }

  #replyForm(node: ThreadNode): unknown {
    const { id, author } = node.comment;
    if (isServer) return onServer()?.replyForm(node, this.#localize);
    return id === this.#parts.replyingTo ? this.#form(id, author.name) : nothing;
  }

  #makeView(): CommentView & { readonly edition: string } {
    const canWrite = this.#canWrite;
    const avatars = this.#parts.thread.hasAvatars && !this.avatarsOff;
    return {
      localize: this.#localize,
      drawing: this.#drawing,
      canWrite,
      avatars,
      isCollapsed: (id) => this.#parts.collapsed.has(id),
      marks: (node) => this.#late.there?.marks(node) ?? firstMarksTemplate(node, this.#localize),
      score: (comment) => this.#late.there?.score(comment) ?? scoreText(comment, this.#localize),
      instead: (comment) => this.#late.there?.instead(comment),
      pending: (comment) => this.#late.there?.pending(comment) ?? this.#localize.term('pending'),
      hasFailed: (id) => this.#parts.failed.has(id),
      permalink: permalinks(this.permalink),
      replyForm: (node) => (canWrite ? this.#replyForm(node) : nothing),
      edition: `${String(this.#localize.edition)} ${String(canWrite)} ${String(avatars)} ${this.permalink}`,
    };
  }

  /** What belongs to one thread does not follow the element to another. */
  #followThread(): void {
    const { source } = this.#resource;
    const address = source && dataKey(source.settings);
    if (address === this.#address) return;
    const isFirst = !this.#hadThread;
    this.#address = address;
    this.#hadThread = true;
    if (isFirst) return;
    this.#parts.thread = new ShownThread();
    this.#parts.shown = this.limit;
    this.#drawing.clear();
    this.#parts.collapsed.clear();
    this.#parts.failed.clear();
    this.#parts.replyingTo = undefined;
    this.#late.there?.reset();
  }

  /** Set by hand, since what is left to draw is known only once the list has begun to be. */
  #markBusy(): void {
    const busy = String(this.busy || !this.#drawing.complete);
    const list = this.shadowRoot?.querySelector('.comments');
    if (list?.getAttribute('aria-busy') !== busy) list?.setAttribute('aria-busy', busy);
  }

  readonly #followLink = (): void => {
    this.#followed = location.hash;
    this.#late.followLink();
  };
}
