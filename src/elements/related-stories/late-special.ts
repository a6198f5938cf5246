import type { LocalizeController } from '../../controllers/localize-controller.js';
import { toLedeError } from '../../data/errors.js';
import { isServer } from '../../rendering/on-server.js';
import type { LedeRelatedStoriesElement } from './related-stories-element.js';
import type { Special } from './special.js';

/** The way to what few lists are set to do, which is a module of its own. */
export class LateSpecial {
  readonly #host: LedeRelatedStoriesElement;
  readonly #localize: LocalizeController;
  /** It, once it is there. */
  there: Special | undefined;
  /** What was told of it last: that it could not be had, or which setting is wrong. */
  #problem: string | undefined;

  constructor(host: LedeRelatedStoriesElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /** Whether it could not be had, or a setting is wrong. */
  get hasFailed(): boolean {
    return this.#problem !== undefined;
  }

  /** Whether the list is set to do what few are, and does not yet. */
  get isBehind(): boolean {
    if (this.there) return this.there.isBehind;
    const { where, sort, readStories, renderItem, itemTemplate } = this.#host;
    const isChosen = where || sort !== 'server' || /sink|hide/.test(readStories ?? '');
    return Boolean((isChosen && !isServer) || renderItem || itemTemplate);
  }

  /**
   * Has the list do it.
   *
   * @throws {@link LedeError} of kind `config` where a setting is wrong.
   */
  async get(): Promise<void> {
    if (!this.isBehind) return;
    const { Special } = await import('./special.js');
    this.there ??= new Special(this.#host, (date) => this.#localize.date(date));
    this.there.catchUp();
  }

  /**
   * Has a list do it that is there already. What is wrong is told to who sets the page up, once.
   *
   * @returns Whether the list is to be drawn anew.
   */
  async catchUp(): Promise<boolean> {
    try {
      await this.get();
      this.#problem = undefined;
      return true;
    } catch (error) {
      const { message } = toLedeError(error);
      if (message === this.#problem) return false;
      this.#problem = message;
      console.warn(`Lede: ${this.#host.localName}: ${message}`);
      return true;
    }
  }
}
