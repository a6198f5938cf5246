import {
  type InteractionDetails,
  LedeInteractionEvent,
  type ThreadAction,
} from '../../../events/interaction-event.js';
import type { ThreadParts } from '../thread-parts.js';

/**
 * How long a short word about what was done stays in sight, in milliseconds. Where something can be done about it, it stays until that
 * is done or it is put away: nobody is too slow (https://www.w3.org/WAI/WCAG22/Understanding/timing-adjustable).
 */
const IN_SIGHT = 5000;

/** What can be done about what was told. */
export interface Offer {
  /** What the button says. */
  readonly label: string;
  /** The id of the comment that it is about: the button comes after that one in the order of focus. */
  readonly comment: string;
  readonly run: () => void;
}

/** Focus without a jump: a reader goes on from where the page is. */
export const STAY: FocusOptions = { preventScroll: true };

/** Takes a reader along: says what has happened, and brings the focus to where it is to go on from. */
export class ThreadGuide {
  readonly #parts: ThreadParts;
  #notice: HTMLElement | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ThreadParts) {
    this.#parts = parts;
  }

  /** Tells something to those who hear the page. Said twice it is cleared between, or the second time is not heard. */
  announce(text: string): void {
    const { host } = this.#parts;
    const say = (announcement: string): void => {
      this.#parts.announcement = announcement;
      host.requestUpdate();
    };
    say('');
    void host.updateComplete.then(() => {
      say(text);
    });
  }

  /** Tells something to everyone: shown for a while over the page, which it does not move. */
  tell(text: string, offer?: Offer): void {
    this.announce(offer ? `${text} ${offer.label}` : text);
    const notice = (this.#notice ??= this.#makeNotice());
    notice.replaceChildren(text, ...(offer ? this.#makeButtons(offer) : []));
    // A text alone is announced already.
    notice.ariaHidden = offer ? null : 'true';
    const comment = offer && this.commentElement(offer.comment);
    if (comment) comment.after(notice);
    else this.#parts.host.shadowRoot?.querySelector('.thread')?.append(notice);
    // What is told late may be told by a thread that is no longer on the page.
    if (notice.isConnected) notice.showPopover();
    clearTimeout(this.#hiding);
    if (!offer) this.#hideSoon();
  }

  /** Tells the page what a reader did. */
  report(action: ThreadAction, details?: InteractionDetails): void {
    this.#parts.host.dispatchEvent(new LedeInteractionEvent(action, details));
  }

  /** Whether what had the focus is gone: it is taken nowhere from where a reader has turned to. */
  isFocusLost(): boolean {
    const { host } = this.#parts;
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return true;
    const root = host.getRootNode();
    return root instanceof ShadowRoot && root.host === activeElement && !root.activeElement;
  }

  /** Brings the focus to a comment. */
  focusOn(id: string, options?: FocusOptions): void {
    this.commentElement(id)?.focus(options);
  }

  /** Brings a comment into view. */
  show(id: string): void {
    const comment = this.commentElement(id);
    // In what was never laid out there is nothing to scroll to in every engine.
    comment?.closest('.far')?.classList.remove('far');
    comment?.scrollIntoView({ block: 'start' });
  }

  /** Brings a comment into view and the focus to it. */
  bring(id: string): void {
    this.show(id);
    this.focusOn(id, STAY);
  }

  /** Where a comment stands, without its answers; undefined where it is not drawn. */
  commentElement(id: string): HTMLElement | undefined {
    return this.#parts.drawing.element(id)?.querySelector<HTMLElement>('.comment') ?? undefined;
  }

  #makeNotice(): HTMLElement {
    const notice = document.createElement('p');
    notice.className = 'told';
    notice.popover = 'manual';
    notice.part.add('notice');
    return notice;
  }

  #makeButtons({ label, comment, run }: Offer): readonly Node[] {
    const make = (text: string, act: () => void): HTMLElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'action';
      button.textContent = text;
      button.addEventListener('click', () => {
        this.#notice?.remove();
        act();
      });
      return button;
    };
    const putAway = (): void => {
      if (this.isFocusLost()) this.focusOn(comment, STAY);
    };
    return [make(label, run), make(this.#parts.localize.term('hide'), putAway)];
  }

  /** Hides what was told, but not under a reader who has turned to it. */
  #hideSoon(): void {
    this.#hiding = setTimeout(() => {
      if (this.#notice?.matches(':hover, :focus-within')) this.#hideSoon();
      else this.#notice?.remove();
    }, IN_SIGHT);
  }
}
