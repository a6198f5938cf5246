import { LedeError } from './errors.js';
import { type Draft, compileWrite } from './mapping/writing.js';
import { writtenMap } from './mapping/written-map.js';
import type { Comment } from './model.js';
import { draftScope, sendWritten, subjectOf } from './send-written.js';
import type { Source } from './source.js';

/** For a comment, against it, or neither. */
export type VoteValue = -1 | 0 | 1;

const VALUES: readonly VoteValue[] = [-1, 0, 1];
const NONE: ReadonlySet<VoteValue> = new Set();

/** Votes for the comments of one source. */
export interface Voting {
  /** Which values the server takes for a comment, as far as is known: not every one takes a vote back, or one against. */
  values(comment: Comment): ReadonlySet<VoteValue>;
  /**
   * Votes. It is never aborted: what has left may have arrived.
   *
   * @param fields What the page's own fields hold, by name.
   * @throws {@link LedeError} where it was not taken; its message is what the server says, where it says something.
   */
  send(comment: Comment, value: VoteValue, fields?: Draft['fields']): Promise<void>;
}

/**
 * Makes ready to vote.
 *
 * @returns Undefined where the source takes no votes.
 * @throws {@link LedeError} where its map cannot be had.
 */
export async function voting(source: Source<Comment>): Promise<Voting | undefined> {
  const map = await source.map();
  if (!map?.settings['vote']) return undefined;
  const { map: written, engine } = await writtenMap(map);
  if (!written.vote) return undefined;
  const compiled = compileWrite(written.vote, engine, 'vote');
  // Worked out once for each vote that there can be before, since there are thousands of comments.
  const takenAfter = new Map<number | undefined, ReadonlySet<VoteValue>>();
  for (const before of [undefined, ...VALUES]) {
    const values = new Set<VoteValue>();
    for (const value of VALUES)
      try {
        // A value that the map has no address for makes no request.
        compiled.request(await draftScope(source, { id: 'id', value, before }));
        values.add(value);
      } catch (error) {
        if (!(error instanceof LedeError)) throw error;
      }
    takenAfter.set(before, values);
  }
  return {
    values: ({ myVote }) => takenAfter.get(myVote) ?? NONE,
    async send(comment, value, fields) {
      const draft = { ...subjectOf(comment), value, before: comment.myVote, fields };
      const { scope, error, said } = await sendWritten(source, map, compiled, draft);
      if (!error) return;
      const { message = said } = compiled.outcome(scope);
      throw message === undefined
        ? error
        : new LedeError(error.kind, message, {
            cause: error,
            ...(error.status !== undefined && { status: error.status }),
          });
    },
  };
}

/** A comment as it is once its reader has voted: its numbers follow, as far as they are known. */
export function voted(comment: Comment, value: VoteValue): Comment {
  const before = comment.myVote ?? 0;
  const count = (number: number | undefined, of: VoteValue): number | undefined =>
    number === undefined
      ? undefined
      : Math.max(0, number + Number(value === of) - Number(before === of));
  const upvotes = count(comment.upvotes, 1);
  const downvotes = count(comment.downvotes, -1);
  const score = comment.score === undefined ? undefined : comment.score + value - before;
  return {
    ...comment,
    myVote: value,
    ...(upvotes !== undefined && { upvotes }),
    ...(downvotes !== undefined && { downvotes }),
    ...(score !== undefined && { score }),
  };
}
