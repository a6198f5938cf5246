import type { ReactiveController, TemplateResult } from 'lit';
import { onConfigure } from '../../../configure.js';
import { ClockController } from '../../../controllers/clock-controller.js';
import { moment } from '../../../controllers/moment.js';
import { tellEmpty } from '../../../controllers/tell-empty.js';
import type { Comment } from '../../../data/model.js';
import type { ThreadNode, ThreadOrder } from '../../../data/thread.js';
import { enThread } from '../../../locales/en-thread.js';
import { addEnglish } from '../../../locales/index.js';
import type { LaterForm } from '../reply-form-template.js';
import type { ThreadParts } from '../thread-parts.js';
import { Answering } from './answering.js';
import { Collapsing } from './collapsing.js';
import { Arrangement } from './arrangement.js';
import { CommentActions } from './comment-actions.js';
import { CommentMarks } from './comment-marks.js';
import { DescriptionFollower } from './description-follower.js';
import { FloatingButtons } from './floating-buttons.js';
import { formRestStyles } from './form-rest-styles.js';
import { FurtherComments } from './further-comments.js';
import { interactionStyles } from './interaction-styles.js';
import { LiveFollower } from './live-follower.js';
import { MutedAuthors } from './muted-authors.js';
import { NewSince } from './new-since.js';
import { PermalinkSearch } from './permalink-search.js';
import { ScrollAnchor } from './scroll-anchor.js';
import { Shortcuts } from './shortcuts.js';
import { ThreadGuide } from './thread-guide.js';
import { ThreadTools } from './thread-tools.js';
import { VoteButtons } from './vote-buttons.js';

/**
 * What a thread does besides showing itself, as a table of contents: which part of it answers which event. It comes after the
 * first paint, or when the reader first does something; nothing of it is needed to read.
 */
export class ThreadInteraction implements ReactiveController {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #collapsing: Collapsing;
  readonly #permalinks: PermalinkSearch;
  readonly #answering: Answering;
  readonly #further: FurtherComments;
  readonly #muted: MutedAuthors;
  readonly #actions: CommentActions;
  readonly #marks: CommentMarks;
  readonly #floating: FloatingButtons;
  readonly #newSince: NewSince;
  readonly #live: LiveFollower;
  readonly #anchor: ScrollAnchor;
  readonly #description: DescriptionFollower;
  readonly #votes: VoteButtons;
  readonly #tools: ThreadTools;
  #unsubscribe: (() => void) | undefined;
  #hasRecalled = false;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
    addEnglish(enThread);
    this.#guide = new ThreadGuide(parts);
    this.#collapsing = new Collapsing(parts, this.#guide);
    this.#permalinks = new PermalinkSearch(
      parts,
      (id) => {
        this.#collapsing.open(id);
      },
      () => {
        this.#guide.tell(parts.localize.term('commentNotFound'));
      },
    );
    this.#answering = new Answering(parts, this.#guide);
    this.#further = new FurtherComments(parts, this.#guide);
    this.#muted = new MutedAuthors(parts);
    this.#actions = new CommentActions(parts, this.#guide, this.#answering, this.#muted);
    this.#floating = new FloatingButtons(parts);
    this.#newSince = new NewSince(parts, this.#guide, this.#floating, (id) => {
      this.#collapsing.reveal(id);
    });
    this.#live = new LiveFollower(parts, this.#guide, this.#floating, (comments) =>
      this.#answering.sending.withoutSent(comments),
    );
    this.#anchor = new ScrollAnchor(parts);
    this.#description = new DescriptionFollower(parts);
    this.#marks = new CommentMarks(parts, (id) => this.#newSince.isNew(id));
    this.#votes = new VoteButtons(parts, this.#guide);
    this.#tools = new ThreadTools(parts, this.#guide, this.#collapsing, this.#muted);
    new Shortcuts(parts, this.#guide, {
      nextNew: () => {
        this.#newSince.next();
      },
      reply: (id) => {
        this.#reply(id);
      },
      collapse: (id) => {
        this.#collapsing.toggleByKey(id);
      },
      search: () => void this.#tools.search(),
      help: () => void this.#tools.showKeys(),
    });
    parts.thread.arrangement = new Arrangement();
    parts.host.addEventListener('lede-submitted', ({ comment }) => {
      this.#newSince.posted(comment);
    });
    new ClockController(parts.host, (date) => parts.localize.date(date));
    const root = parts.host.shadowRoot;
    for (const { styleSheet } of [interactionStyles, formRestStyles])
      if (styleSheet) root?.adoptedStyleSheets.push(styleSheet);
    parts.host.addController(this);
  }

  hostConnected(): void {
    this.#muted.connect();
    this.#newSince.connect();
    // What the page has set while it was off the page.
    this.#answering.forms.followPage();
    this.#votes.recall();
    this.#unsubscribe = onConfigure(() => {
      this.#answering.forms.followPage();
      this.#muted.recall();
      this.#votes.recall();
    });
  }

  /** What a reader has chosen before is drawn once the element asks for it here. */
  hostUpdate(): void {
    this.#anchor.hold();
    this.#marks.follow();
    this.#votes.follow();
    if (this.#hasRecalled) return;
    this.#hasRecalled = true;
    this.#collapsing.recall();
    this.#muted.recall();
    this.#marks.recall();
    this.#newSince.recall();
  }

  hostUpdated(): void {
    this.#tellEmpty();
    this.#anchor.settle();
    void this.#description.follow();
    this.#newSince.follow();
    this.#floating.draw();
    void this.#live.follow();
    this.#answering.follow();
  }

  hostDisconnected(): void {
    // What is moved is off the page for a moment.
    queueMicrotask(() => {
      if (this.#parts.host.isConnected) return;
      this.#answering.forms.leave();
      this.#answering.sending.stop();
      this.#permalinks.stop();
    });
    this.#unsubscribe?.();
    this.#muted.disconnect();
    this.#newSince.disconnect();
    void this.#live.stop();
    void this.#description.remove();
  }

  /** Whether the thread is wanted wherever on the page it stands, for the sake of a comment that is linked to. */
  get searching(): boolean {
    return this.#permalinks.searching;
  }

  /** Does what an event asks for. Of a `submit` the default is prevented already. */
  handle(type: string, target: Element): void {
    switch (type) {
      case 'click':
        this.#click(target);
        break;
      case 'change':
        if (target instanceof HTMLSelectElement) this.#sort(target.value as ThreadOrder);
        break;
      case 'focusin':
        this.#tellMoment(target);
        this.#answering.forms.use(type, target);
        break;
      case 'input':
      case 'focusout':
        this.#answering.forms.use(type, target);
        break;
      case 'submit':
        void this.#answering.forms.submit(target as HTMLFormElement);
        break;
      case 'pointerover':
        this.#tellMoment(target);
        break;
      case 'error':
        // An avatar that cannot be had leaves its place empty.
        if (target instanceof HTMLImageElement) target.classList.add('broken');
    }
  }

  /** The form under a key, as far as it is not part of the first paint. */
  form(key: string): LaterForm {
    return this.#answering.forms.form(key);
  }

  /** What is said in a comment's head, where that is more than the first paint says. */
  marks(node: ThreadNode): TemplateResult | undefined {
    return this.#marks.template(node);
  }

  /** What stands for a comment's votes, where readers can vote. */
  score(comment: Comment): TemplateResult | string | undefined {
    return this.#answering.sending.actions(comment.id) ?? this.#votes.template(comment);
  }

  /** What is said of a comment that is not in the thread for everyone; undefined: that it waits for approval. */
  pending({ id }: Comment): TemplateResult | string | undefined {
    return this.#answering.sending.note(id);
  }

  /** What stands in place of a comment's body; undefined where that is shown. */
  instead(comment: Comment): string | undefined {
    return this.#muted.isMuted(comment) ? this.#parts.localize.term('authorIsMuted') : undefined;
  }

  /** To be called when something was drawn. */
  drawn(): void {
    this.#anchor.settle();
    this.#permalinks.look();
    this.#newSince.divide();
    this.#answering.forms.fill();
  }

  /** Goes on with what a reader does in the forms that a server has drawn. @param nodes What it has drawn, and is to go. */
  takeOver(nodes: readonly ChildNode[]): void {
    this.#answering.forms.elements.takeOver(nodes);
  }

  /** The comments that are shown: those that are loaded or on their way, and one that is being answered. */
  get comments(): readonly Comment[] {
    return this.#answering.with(this.#parts.resource.items);
  }

  /** Follows the fragment of the page's address. */
  followLink(): void {
    this.#permalinks.follow();
  }

  /** Forgets what belongs to a thread that is shown no longer. What was written is kept under its own name. */
  reset(): void {
    this.#permalinks.stop();
    this.#answering.forms.reset();
    this.#answering.sending.stop();
    this.#further.reset();
    this.#parts.thread.arrangement = new Arrangement();
    this.#hasRecalled = false;
  }

  /**
   * Shows more comments, loading them where needed.
   *
   * @returns How many came.
   */
  async loadMore(): Promise<number> {
    return this.#further.load();
  }

  /** One that is deleted need not have a text any more. */
  #tellEmpty(): void {
    const { host, resource } = this.#parts;
    const { source, items } = resource;
    if (source && items.some(({ status }) => status === 'published'))
      tellEmpty(host, items, 'body');
  }

  #sort(order: ThreadOrder): void {
    this.#parts.host.sort = order;
    this.#guide.report('sort', { value: order });
  }

  #click(target: Element): void {
    const button = target.closest<HTMLElement>('[data-action]');
    if (!button) return;
    const id = button.closest('li')?.querySelector<HTMLElement>('.comment')?.dataset['id'];
    const { action } = button.dataset;
    const { key } = button.closest('form')?.dataset ?? {};
    if (action === 'sign-in' && key !== undefined) this.#answering.forms.signIn(key);
    else if (id !== undefined) this.#clickComment(action, id, button);
    else if (action === 'more') void this.#further.show();
    else if (action === 'retry') void this.#further.retry();
    else if (action === 'tools') void this.#tools.open(button);
  }

  #clickComment(action: string | undefined, id: string, button: HTMLElement): void {
    switch (action) {
      case 'reply':
        this.#reply(id);
        break;
      case 'cancel':
        this.#answering.cancel();
        break;
      case 'collapse':
        this.#collapsing.toggle(id);
        break;
      case 'replies':
        void this.#further.showReplies(id);
        break;
      case 'menu':
        void this.#actions.open(id, button);
        break;
      case 'vote':
        this.#votes.press(id, button);
        break;
      case 'send-now':
      case 'take-back':
      case 'confirm':
      case 'dismiss':
        this.#answering.sending.press(action, id);
    }
  }

  #reply(id: string): void {
    if (this.#parts.replyingTo !== id)
      this.#guide.report('reply', { comment: this.#parts.thread.tree.byId.get(id)?.comment });
    this.#answering.toggle(id);
  }

  /** The full date is worked out when a reader points at one, or comes to it by keys: in a long thread nobody asks for most of them. */
  #tellMoment(target: Element): void {
    const element = target.closest<HTMLElement>('.date, .edited');
    const iso = element?.querySelector('time')?.dateTime ?? element?.dataset['moment'];
    if (element && iso) element.title = moment(this.#parts.localize, new Date(iso));
  }
}
