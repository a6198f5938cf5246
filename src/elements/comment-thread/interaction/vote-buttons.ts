import type { TemplateResult } from 'lit';
import type { Comment } from '../../../data/model.js';
import type { Source } from '../../../data/source.js';
import { isOffered } from '../../../data/source-settings.js';
import type { VoteValue } from '../../../data/vote.js';
import type { ThreadParts } from '../thread-parts.js';
import type { ThreadGuide } from './thread-guide.js';
import type { Votes } from './votes.js';

/** How long a slice of drawing may take, in milliseconds. */
const SLICE = 12;

/** Asks for what readers vote by, where the endpoint takes votes, and hands it what they press. */
export class VoteButtons {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  #of: Source<Comment> | undefined;
  #votes: Votes | undefined;

  constructor(parts: ThreadParts, guide: ThreadGuide) {
    this.#parts = parts;
    this.#guide = guide;
  }

  /** Looks whether the endpoint in use takes votes, once it has answered. */
  follow(): void {
    const { source } = this.#parts.resource;
    const { state } = this.#parts.host;
    if (source === this.#of || (state !== 'ready' && state !== 'empty')) return;
    this.#of = source;
    if (source) void this.#look(source).catch(() => undefined);
  }

  /** The buttons of a comment, with its score; undefined where there are no votes. */
  template(comment: Comment): TemplateResult | string | undefined {
    return this.#votes?.template(comment);
  }

  /** Does what a button says. */
  press(id: string, button: HTMLElement): void {
    void this.#votes?.vote(id, Number(button.dataset['value']) as VoteValue);
  }

  /** Reads again what is remembered: the page may have been given consent. */
  recall(): void {
    this.#votes?.recall();
  }

  async #look(source: Source<Comment>): Promise<void> {
    const map = await source.map();
    const isOfferedHere = isOffered(map?.settings['vote'], source.settings);
    const votes = isOfferedHere ? await this.#load(source) : undefined;
    if (source !== this.#of || votes === this.#votes) return;
    this.#votes = votes;
    await this.#drawAgain();
  }

  /** Draws all comments again, in slices between which input and painting have their turn. */
  async #drawAgain(): Promise<void> {
    const { thread, drawing } = this.#parts;
    const votes = this.#votes;
    let deadline = performance.now() + SLICE;
    for (const [id, { comment }] of thread.tree.byId) {
      if (votes && votes.template(comment) === undefined) continue;
      if (performance.now() > deadline) {
        await new Promise((resolve) => setTimeout(resolve));
        if (votes !== this.#votes) return;
        deadline = performance.now() + SLICE;
      }
      drawing.repaint(id);
    }
  }

  async #load(source: Source<Comment>): Promise<Votes | undefined> {
    const [{ voting }, { Votes }] = await Promise.all([
      import('../../../data/vote.js'),
      import('./votes.js'),
    ]);
    const ready = await voting(source);
    return ready && new Votes(this.#parts, this.#guide, ready);
  }
}
