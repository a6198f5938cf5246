import {
  type InteractionDetails,
  LedeInteractionEvent,
  type ThreadAction,
} from '../../../events/interaction-event.js';
import type { ThreadParts } from '../thread-parts.js';

/** How long a short word about what was done stays in sight, in milliseconds. */
const IN_SIGHT = 5000;

/** How long it does where something can be done about it: long enough to be come to by keys. Milliseconds. */
const OFFERED = 20_000;

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
    notice.replaceChildren(text, ...(offer ? [' ', this.#makeButton(offer)] : []));
    // A text alone is announced already.
    notice.ariaHidden = offer ? null : 'true';
    const comment = offer && this.commentElement(offer.comment);
    if (comment) comment.after(notice);
    else this.#parts.host.shadowRoot?.querySelector('.thread')?.append(notice);
    // What is told late may be told by a thread that is no longer on the page.
    if (notice.isConnected) notice.showPopover();
    this.#hideIn(offer ? OFFERED : IN_SIGHT);
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

  /** Brings a comment into view and the focus to it. */
  bring(id: string): void {
    const comment = this.commentElement(id);
    if (!comment) return;
    // In what was never laid out there is nothing to scroll to in every engine.
    comment.closest('.far')?.classList.remove('far');
    comment.scrollIntoView({ block: 'start' });
    comment.focus(STAY);
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

  #makeButton({ label, run }: Offer): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'action';
    button.textContent = label;
    button.addEventListener('click', () => {
      this.#notice?.remove();
      run();
    });
    return button;
  }

  /** Hides what was told, but not under a reader who has turned to it. */
  #hideIn(time: number): void {
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => {
      if (this.#notice?.matches(':hover, :focus-within')) this.#hideIn(IN_SIGHT);
      else this.#notice?.remove();
    }, time);
  }
}
