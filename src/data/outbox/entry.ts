import type { Draft, FormFieldName } from '../mapping/writing.js';
import { isObject } from '../mapping/values.js';

/** Why something sent has to wait: there is no network, the server wants fewer comments, or it has a problem. */
export type WaitReason = 'offline' | 'tooFast' | 'server';

/**
 * Why nobody knows whether something sent has arrived: no answer came, none within the time allowed, the server failed while it
 * dealt with it, or its answer could not be read.
 */
export type DoubtReason = 'network' | 'timeout' | 'server' | 'unreadable';

/** What a reader can do about a refusal. */
export type RefusalReason =
  /** Fields have to be put right. */
  | 'fields'
  /** Only readers who are signed in may write. */
  | 'signIn'
  /** No more comments are taken there. */
  | 'closed'
  /** What the page was given for its reader holds no longer. */
  | 'expired'
  /** The same was written before. */
  | 'duplicate'
  /** Something has to be solved first: `challenge` says what. */
  | 'challenge'
  /** The page is not set up to take comments. */
  | 'setting'
  /** Nothing but what the server says of it. */
  | 'other';

/** Why the server did not take something. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** What the server says of it. */
  readonly message?: string | undefined;
  /** What is to be solved before it is taken. */
  readonly challenge?: unknown;
  /** What it says of each field. */
  readonly fieldErrors: Readonly<Partial<Record<FormFieldName, string>>>;
}

/** Where something written is on its way. Times are in milliseconds since the epoch. */
export type OutboxState =
  /** Ready to be sent; `byReader` where its reader wants it sent again, whatever speaks against it. */
  | { readonly kind: 'queued'; readonly byReader?: boolean }
  /** A request has left, and nothing is known of it. */
  | { readonly kind: 'sending'; readonly since: number }
  /** It was not taken, and is sent again: at a time, or with the network. */
  | { readonly kind: 'waiting'; readonly reason: WaitReason; readonly until: number | undefined }
  /** It may have been taken: it is looked for in the thread at a time. */
  | {
      readonly kind: 'unknown';
      readonly reason: DoubtReason;
      readonly until: number;
      /** How often it was looked for in vain. */
      readonly looks: number;
      /** How often the thread could not be read since; default 0. */
      readonly failures?: number;
      /** What the server said, where it said something. */
      readonly message?: string | undefined;
    }
  /** Only the reader can tell whether it has arrived; or, where it has not, whether it is still to be sent after so long. */
  | { readonly kind: 'asking'; readonly isStale?: boolean; readonly message?: string | undefined }
  /** It was not taken: its text is for the form. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** It waits for approval. */
  | {
      readonly kind: 'held';
      readonly id: string | undefined;
      readonly message?: string | undefined;
      readonly at: number;
    }
  /** The server has it. */
  | { readonly kind: 'arrived'; readonly id: string | undefined; readonly at: number };

/** One comment on its way. */
export interface OutboxEntry {
  /** Random: also what a server that takes a key knows it by. */
  readonly id: string;
  /** The thread it is for. */
  readonly thread: string;
  /** The form it was written in: the id of the comment it answers, or an empty text. */
  readonly form: string;
  readonly draft: Draft;
  /** Who was signed in when it was written; an empty text: nobody; undefined until it was about to be sent for the first time. */
  readonly reader?: string;
  /** When it was written, in milliseconds since the epoch. */
  readonly written: number;
  /** How often it was sent. */
  readonly attempts: number;
  /** Comments that say the same and were there before: none of them is this one. */
  readonly known: readonly string[];
  readonly state: OutboxState;
}

const KINDS: readonly string[] = [
  'queued',
  'sending',
  'waiting',
  'unknown',
  'asking',
  'refused',
  'held',
  'arrived',
] satisfies OutboxState['kind'][];

/** An entry as it was stored; undefined where it is none: what is stored may be of another version, or of someone else. */
export function readEntry(stored: unknown): OutboxEntry | undefined {
  if (!isObject(stored)) return undefined;
  const { id, thread, form, draft, written, attempts, known, state } = stored;
  const isEntry =
    [id, thread, form].every((text) => typeof text === 'string') &&
    [written, attempts].every((number) => typeof number === 'number') &&
    Array.isArray(known) &&
    isObject(draft) &&
    typeof draft['body'] === 'string' &&
    isObject(draft['author']) &&
    isObject(state) &&
    KINDS.includes(String(state['kind'])) &&
    (state['kind'] !== 'refused' || isObject(state['refusal']));
  return isEntry ? (stored as unknown as OutboxEntry) : undefined;
}

/** Whether anything is still to happen with it: until then a reader may lose it. */
export const isUnderWay = ({ state }: OutboxEntry): boolean =>
  state.kind !== 'arrived' && state.kind !== 'held';
