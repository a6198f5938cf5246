import { type TemplateResult, html, nothing } from 'lit';
import { toLedeError } from '../../../data/errors.js';
import type { Comment } from '../../../data/model.js';
import { scoreOf } from '../../../data/thread.js';
import { type VoteValue, type Voting, voted } from '../../../data/vote.js';
import { enVotes } from '../../../locales/en-votes.js';
import { addEnglish } from '../../../locales/index.js';
import type { ThreadParts } from '../thread-parts.js';
import type { ThreadGuide } from './thread-guide.js';

/** The votes of a thread, where its endpoint takes any: shown at once, and taken back where the server does not take them. */
export class Votes {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #voting: Voting;
  readonly #sending = new Set<string>();
  /** By id of a comment, why the last vote was not taken. */
  readonly #problems = new Map<string, string>();

  constructor(parts: ThreadParts, guide: ThreadGuide, voting: Voting) {
    addEnglish(enVotes);
    this.#parts = parts;
    this.#guide = guide;
    this.#voting = voting;
  }

  /** The buttons to vote for a comment or against it, with how much it is liked between them. */
  template(comment: Comment): TemplateResult | string {
    if (comment.status !== 'published') return '';
    const { localize } = this.#parts;
    const problem = this.#problems.get(comment.id);
    return html`<span class="votes"
        >${this.#button(comment, 1)}<span>${localize.number(scoreOf(comment))}</span>${this.#button(comment, -1)}</span
      >${problem ? html` <span class="problem" part="status">${problem}</span>` : nothing}`;
  }

  /** Does what a reader wants by a button: to vote, or to take back the vote of that button. */
  async vote(id: string, wanted: VoteValue): Promise<void> {
    const comment = this.#comment(id);
    if (!comment || this.#sending.has(id)) return;
    const { localize, resource } = this.#parts;
    const before = comment.myVote ?? 0;
    const value = before === wanted ? 0 : wanted;
    if (!this.#voting.values.has(value)) {
      this.#guide.tell(localize.term('voteStays'));
      return;
    }
    this.#sending.add(id);
    this.#problems.delete(id);
    this.#put(voted(comment, value));
    try {
      await this.#voting.send(comment, value);
      const count = scoreOf(this.#comment(id) ?? comment);
      this.#guide.announce(localize.term(value === 0 ? 'voteTakenBack' : 'voted', { count }));
      this.#guide.report('vote', { comment: this.#comment(id), value });
    } catch (error) {
      const { message, status } = toLedeError(error);
      console.warn(`Lede: ${this.#parts.host.localName}: ${message}`);
      const problem = localize.term(status === 401 ? 'voteSignIn' : 'voteRefused');
      this.#problems.set(id, problem);
      const now = this.#comment(id);
      // What else has changed of it meanwhile stays.
      if (now && resource.source) this.#put(voted(now, before as VoteValue));
      this.#guide.announce(problem);
    } finally {
      this.#sending.delete(id);
    }
  }

  #button({ id, author, myVote }: Comment, value: 1 | -1): TemplateResult | typeof nothing {
    if (!this.#voting.values.has(value)) return nothing;
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
