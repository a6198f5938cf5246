import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { commentInFragment } from './permalink.js';

/** What a thread says of the comment that is looked for. */
export type SearchResult = 'found' | 'later' | 'gone';

/** What permalinks need of their thread. */
export interface PermalinkHost extends ReactiveControllerHost, HTMLElement {
  /** The pattern of a comment's fragment, with `{id}` in it. */
  readonly permalink: string;
  /**
   * Shows a comment.
   *
   * @returns `found` where it is shown, `later` where it may still come, `gone` where it will not.
   */
  reveal(id: string): SearchResult;
  /** Tells the reader that the comment is not here. */
  missed(id: string): void;
}

/**
 * Follows links to comments. A browser does not look for a fragment's target inside a shadow root, so the thread listens to
 * the page's load and to `hashchange` itself, and looks again as comments arrive.
 */
export class PermalinkController implements ReactiveController {
  readonly #host: PermalinkHost;
  #wanted: string | undefined;

  constructor(host: PermalinkHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a comment is looked for: the thread is then loaded wherever on the page it stands. */
  get searching(): boolean {
    return this.#wanted !== undefined;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  hostUpdated(): void {
    this.look();
  }

  /** Looks for the wanted comment among those that are there by now. */
  look(): void {
    const id = this.#wanted;
    if (id === undefined) return;
    const result = this.#host.reveal(id);
    if (result === 'later') return;
    this.#wanted = undefined;
    if (result === 'gone') this.#host.missed(id);
  }

  readonly #follow = (): void => {
    const { hash } = location;
    // What the page itself has under that name is not for the thread.
    const isOfPage = document.getElementById(hash.slice(1)) !== null;
    this.#wanted = isOfPage ? undefined : commentInFragment(hash, this.#host.permalink);
    if (this.#wanted !== undefined) this.#host.requestUpdate();
  };
}
