import type { DoubtReason, OutboxEntry, OutboxState, Refusal, WaitReason } from './entry.js';

/** What became of one attempt to send. */
export type PostOutcome =
  | {
      readonly kind: 'taken';
      readonly id: string | undefined;
      /** Whether it waits for approval. */
      readonly pending: boolean;
      readonly message?: string | undefined;
    }
  /** The server has it already. */
  | { readonly kind: 'duplicate' }
  /** Not taken, and welcome again: after the seconds that the server names. */
  | {
      readonly kind: 'later';
      readonly reason: Exclude<WaitReason, 'offline'>;
      readonly seconds?: number | undefined;
    }
  /** Taken or not. */
  | {
      readonly kind: 'lost';
      readonly reason: DoubtReason;
      readonly message?: string | undefined;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What was found in the thread. */
export type Found =
  | { readonly kind: 'found'; readonly id: string; readonly pending: boolean }
  /** It is not there, and would be. */
  | { readonly kind: 'absent' }
  /** It is not there, which says nothing: it may be held back, or further down than was looked. */
  | { readonly kind: 'unclear' }
  /** The thread could not be read. */
  | { readonly kind: 'failed' };

/** How long after a lost answer the thread is read: a server may still be at work. Milliseconds. */
const LOOK_AFTER = [3000, 12_000] as const;

/** The longest wait between attempts, where the server names none. Milliseconds. */
const LONGEST_WAIT = 5 * 60_000;

/** What was written longer ago is not sent again without its reader: a day. Milliseconds. */
const STALE = 24 * 60 * 60_000;

/**
 * How long to wait before an attempt: twice as long each time, and never quite the same, so that not all readers of a page come
 * back at once. Milliseconds.
 */
export const backOff = (attempts: number, random: number): number =>
  Math.min(LONGEST_WAIT, 2000 * 2 ** Math.max(0, attempts - 1)) * (1 + random / 4);

/** Where an entry is once a request of it has left. */
export const whenSent = (now: number): OutboxState => ({ kind: 'sending', since: now });

/** Whether an entry is so old that its reader is asked before it is sent. */
export const isStale = ({ written }: OutboxEntry, now: number): boolean => now - written > STALE;

/** Where an entry is whose request nobody waits for any more: its tab is gone. */
export const whenAbandoned = (now: number): OutboxState => doubt('network', now);

const doubt = (reason: DoubtReason, now: number, message?: string): OutboxState => ({
  kind: 'unknown',
  reason,
  until: now + LOOK_AFTER[0],
  looks: 0,
  ...(message !== undefined && { message }),
});

/**
 * Where an entry is after an attempt.
 *
 * @param takesKey Whether the server knows an entry again by its key: it is then safe to send it again.
 */
export function afterPost(
  { attempts }: OutboxEntry,
  outcome: PostOutcome,
  { now, random, takesKey }: { now: number; random: number; takesKey: boolean },
): OutboxState {
  switch (outcome.kind) {
    case 'taken':
      return outcome.pending
        ? { kind: 'held', id: outcome.id, message: outcome.message, at: now }
        : { kind: 'arrived', id: outcome.id, at: now };
    case 'duplicate':
      return { kind: 'arrived', id: undefined, at: now };
    case 'later': {
      const wait =
        outcome.seconds === undefined ? backOff(attempts, random) : outcome.seconds * 1000;
      return { kind: 'waiting', reason: outcome.reason, until: now + wait };
    }
    case 'lost':
      return takesKey && outcome.reason !== 'unreadable'
        ? { kind: 'waiting', reason: 'server', until: now + backOff(attempts, random) }
        : doubt(outcome.reason, now, outcome.message);
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal };
  }
}

/**
 * Where an entry is after it was looked for. It is sent again only where it would have been found; and after two looks, unless
 * the server has said itself that it is done with it.
 *
 * @param mayRepeat Whether it may be sent again without asking: not where a request of it is still under way.
 */
export function afterLook(
  entry: OutboxEntry,
  found: Found,
  { now, random, mayRepeat }: { now: number; random: number; mayRepeat: boolean },
): OutboxState {
  const { state } = entry;
  if (state.kind !== 'unknown') return state;
  if (found.kind === 'found')
    return found.pending
      ? { kind: 'held', id: found.id, at: now }
      : { kind: 'arrived', id: found.id, at: now };
  const { looks, reason, message } = state;
  if (found.kind === 'failed') {
    const failures = (state.failures ?? 0) + 1;
    return { ...state, failures, until: now + backOff(entry.attempts + 1 + failures, random) };
  }
  const isDone = looks > 0 || reason === 'server' || reason === 'unreadable';
  if (!isDone) return { ...state, looks: looks + 1, until: now + LOOK_AFTER[1] };
  if (reason === 'unreadable' && found.kind === 'absent' && mayRepeat)
    return {
      kind: 'refused',
      refusal: { reason: 'other', message, fieldErrors: {} },
    };
  return found.kind === 'absent' && mayRepeat
    ? { kind: 'waiting', reason: 'server', until: now + backOff(entry.attempts, random) }
    : { kind: 'asking', ...(message !== undefined && { message }) };
}
