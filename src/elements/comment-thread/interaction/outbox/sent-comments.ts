import { type TemplateResult, html } from 'lit';
import type { Comment } from '../../../../data/model.js';
import type { OutboxEntry, OutboxState } from '../../../../data/outbox/entry.js';
import type { Terms } from '../../../../locales/terms.js';
import type { ThreadParts } from '../../thread-parts.js';
import { waitText } from './wait-text.js';
import { refusalText } from './refusal-text.js';
import { sentId, writtenComment } from './thread-outbox.js';

/** What a reader can do with what is on its way. */
export type SentAction = 'send-now' | 'take-back' | 'confirm' | 'dismiss';

/** What can be done with it in each state, and in which words. */
const ACTIONS: Readonly<
  Partial<Record<OutboxState['kind'], readonly (readonly [SentAction, keyof Terms])[]>>
> = {
  waiting: [
    ['send-now', 'sendNow'],
    ['take-back', 'takeBack'],
  ],
  unknown: [['take-back', 'takeBack']],
  asking: [
    ['confirm', 'itIsThere'],
    ['send-now', 'sendOnce'],
    ['take-back', 'takeBack'],
  ],
  refused: [
    ['take-back', 'takeBack'],
    ['dismiss', 'discard'],
  ],
  held: [['dismiss', 'hide']],
};

/**
 * The comments that a reader has sent and that are not in the thread: they stand where they will stand, and say what becomes of
 * them.
 */
export class SentComments {
  readonly #parts: ThreadParts;
  readonly #entries: () => readonly OutboxEntry[];
  #shown = new Map<string, { readonly entry: OutboxEntry; readonly comment: Comment }>();
  #kept: { readonly of: readonly Comment[]; readonly all: readonly Comment[] } | undefined;

  /** @param entries All that was sent, as it stands. */
  constructor(parts: ThreadParts, entries: () => readonly OutboxEntry[]) {
    this.#parts = parts;
    this.#entries = entries;
  }

  /** Takes what has changed: it is drawn at the next update. */
  forget(): void {
    this.#kept = undefined;
  }

  /** The comments of the thread with those that are on their way. The same list as long as nothing has changed. */
  with(items: readonly Comment[]): readonly Comment[] {
    if (this.#kept?.of !== items) {
      const sent = this.#sent(items);
      this.#kept = { of: items, all: sent.length > 0 ? [...items, ...sent] : items };
    }
    return this.#kept.all;
  }

  /** The entry that a comment stands for. */
  entryOf(id: string): OutboxEntry | undefined {
    return this.#shown.get(id)?.entry;
  }

  /** The ids of those that wait for a time, which is told by the second. */
  get waiting(): readonly string[] {
    const isTimed = ({ state }: OutboxEntry): boolean =>
      state.kind === 'waiting' && state.reason !== 'offline' && state.until !== undefined;
    return [...this.#shown].flatMap(([id, { entry }]) => (isTimed(entry) ? [id] : []));
  }

  /** What becomes of a comment, in words; undefined where it is none of these. */
  note(id: string): TemplateResult | string | undefined {
    const entry = this.entryOf(id);
    if (!entry) return undefined;
    const text = this.say(entry);
    const isChallenge =
      entry.state.kind === 'refused' && entry.state.refusal.reason === 'challenge';
    return isChallenge ? html`${text} <slot name="challenge"></slot>` : text;
  }

  /** What a reader can do with it; undefined where it is none of these. */
  actions(id: string): TemplateResult | undefined {
    const entry = this.entryOf(id);
    if (!entry) return undefined;
    const { localize } = this.#parts;
    const { state } = entry;
    const offered = (ACTIONS[state.kind] ?? []).filter(
      ([action]) => !(action === 'confirm' && 'isStale' in state && state.isStale),
    );
    return html`${offered.map(
      ([action, term]) =>
        html`<button class="action" type="button" part="sent-button" data-action=${action}>
          ${localize.term(term)}
        </button> `,
    )}`;
  }

  /** What was sent and is not among the comments of the thread: what has not changed is the same comment as before. */
  #sent(items: readonly Comment[]): readonly Comment[] {
    const before = [...this.#shown.values()];
    this.#shown = new Map();
    for (const entry of this.#entries()) {
      const id = shownId(entry);
      if (entry.state.kind === 'arrived' || items.some((item) => item.id === id)) continue;
      const same = before.find((shown) => isSame(shown.entry, entry));
      const comment = same?.comment ?? { ...writtenComment(entry, id), status: 'pending' };
      this.#shown.set(id, { entry, comment });
    }
    return [...this.#shown.values()].map(({ comment }) => comment);
  }

  /** What becomes of it, in words. */
  say({ state }: OutboxEntry): string {
    const { localize } = this.#parts;
    switch (state.kind) {
      case 'waiting': {
        if (state.reason === 'offline' || state.until === undefined)
          return localize.term('waitsForNetwork');
        const when = waitText((state.until - Date.now()) / 1000, localize);
        return localize.term(state.reason === 'tooFast' ? 'waitsForTurn' : 'waitsForServer', {
          when,
        });
      }
      case 'unknown':
        return localize.term('looksForIt');
      case 'asking':
        return localize.term(state.isStale ? 'askStale' : 'askArrived');
      case 'refused':
        return refusalText(state.refusal, localize);
      case 'held':
        return state.message ?? localize.term('pending');
      default:
        return localize.term('sending');
    }
  }
}

/** What an entry is shown under. */
export const shownId = ({ id, state }: OutboxEntry): string =>
  (state.kind === 'held' ? state.id : undefined) ?? sentId(id);

const isSame = (a: OutboxEntry, b: OutboxEntry): boolean =>
  a.id === b.id && JSON.stringify(a.state) === JSON.stringify(b.state);
