import { type TemplateResult, html, nothing } from 'lit';
import { toLedeError } from '../../../data/errors.js';
import type { Comment } from '../../../data/model.js';
import { scoreOf } from '../../../data/thread.js';
import { type VoteValue, type Voting, voted } from '../../../data/vote.js';
import { enVotes } from '../../../locales/en-votes.js';
import { addEnglish } from '../../../locales/index.js';
import type { ThreadParts } from '../thread-parts.js';
import { pageValuesOf } from './page-fields.js';
import { RememberedVotes } from './remembered-votes.js';
import type { ThreadGuide } from './thread-guide.js';
import { threadKey } from './thread-key.js';

/** The votes of a thread, where its endpoint takes any: shown at once, and taken back where the server does not take them. */
export class Votes {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #voting: Voting;
  readonly #remembered: RememberedVotes;
  readonly #sending = new Set<string>();
  /** By id of a comment, the other button, where it was pressed last while a vote was under way. */
  readonly #next = new Map<string, VoteValue>();
  /** By id of a comment, why the last vote was not taken. */
  readonly #problems = new Map<string, string>();

  constructor(parts: ThreadParts, guide: ThreadGuide, voting: Voting) {
    addEnglish(enVotes);
    this.#parts = parts;
    this.#guide = guide;
    this.#voting = voting;
    this.#remembered = new RememberedVotes(parts);
  }

  /** The buttons to vote for a comment or against it, with how much it is liked between them; undefined where it takes no vote. */
  template(comment: Comment): TemplateResult | string | undefined {
    if (comment.status !== 'published') return '';
    const own = this.#remembered.own(comment);
    if (this.#voting.values(own).size === 0) return undefined;
    const { localize } = this.#parts;
    const problem = this.#problems.get(comment.id);
    const count = scoreOf(comment);
    return html`<span class="votes" role="group" aria-label=${localize.term('score', { count })}
        >${this.#button(own, 1)}<span>${localize.number(count)}</span>${this.#button(own, -1)}</span
      >${problem ? html` <span class="problem" part="status">${problem}</span>` : nothing}`;
  }

  /** Reads again how the reader has voted. */
  recall(): void {
    this.#remembered.recall();
  }

  /** Does what a reader wants by a button: to vote, or to take back the vote of that button. One vote after the other is sent. */
  async vote(id: string, wanted: VoteValue): Promise<void> {
    const found = this.#comment(id);
    if (!found) return;
    if (this.#sending.has(id)) {
      // A button that is pressed twice is meant once.
      if (found.myVote === wanted) this.#next.delete(id);
      else this.#next.set(id, wanted);
      return;
    }
    const comment = this.#remembered.own(found);
    const { localize, resource } = this.#parts;
    const thread = threadKey(this.#parts);
    // The element may have turned to another by the time the answer is there.
    const isShown = (): boolean => thread === threadKey(this.#parts);
    const before = comment.myVote ?? 0;
    const value = before === wanted ? 0 : wanted;
    if (!this.#voting.values(comment).has(value)) {
      this.#guide.tell(localize.term('voteStays'));
      return;
    }
    this.#sending.add(id);
    this.#problems.delete(id);
    this.#put(voted(comment, value));
    try {
      await this.#voting.send(comment, value, pageValuesOf(this.#parts.host));
      this.#remembered.took(found, value, thread);
      if (!isShown()) return;
      const count = scoreOf(this.#comment(id) ?? comment);
      this.#guide.announce(localize.term(value === 0 ? 'voteTakenBack' : 'voted', { count }));
      this.#guide.report('vote', { comment: this.#comment(id), value });
    } catch (error) {
      const { message, status } = toLedeError(error);
      console.warn(`Lede: ${this.#parts.host.localName}: ${message}`);
      if (!isShown()) return;
      const problem = localize.term(status === 401 ? 'voteSignIn' : 'voteRefused');
      this.#problems.set(id, problem);
      const now = this.#comment(id);
      // What else has changed of it meanwhile stays.
      if (now && resource.source) this.#put(voted(now, before as VoteValue));
      this.#guide.announce(problem);
    } finally {
      this.#sending.delete(id);
      const next = this.#next.get(id);
      this.#next.delete(id);
      if (next !== undefined && isShown()) void this.vote(id, next);
    }
  }

  #button(comment: Comment, value: 1 | -1): TemplateResult | typeof nothing {
    const { id, author, myVote } = comment;
    // What was voted stays to be seen, also where it cannot be voted again.
    if (myVote !== value && !this.#voting.values(comment).has(value)) return nothing;
    const { localize } = this.#parts;
    const name = author.name ?? localize.term('anonymous');
    return html`<button
      class="action vote"
      part="vote-button"
      type="button"
      data-action="vote"
      data-id=${id}
      data-value=${String(value)}
      aria-label=${localize.term(value === 1 ? 'voteFor' : 'voteAgainst', { author: name })}
      aria-pressed=${myVote === value ? 'true' : 'false'}
    ></button>`;
  }

  #comment(id: string): Comment | undefined {
    return this.#parts.resource.items.find((comment) => comment.id === id);
  }

  #put(comment: Comment): void {
    const { resource, drawing } = this.#parts;
    resource.put(comment);
    // The words beside it are no part of it.
    void this.#parts.host.updateComplete.then(() => {
      drawing.repaint(comment.id);
    });
  }
}
