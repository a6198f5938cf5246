import { LedeError } from './errors.js';
import { mapComment } from './mapping/map-comment.js';
import { isTrue } from './mapping/values.js';
import {
  type Draft,
  type WriteOutcome,
  type WriteSetting,
  compileWrite,
} from './mapping/writing.js';
import { writtenMap } from './mapping/written-map.js';
import type { Comment } from './model.js';
import { address } from './request.js';
import { sendWritten } from './send-written.js';
import type { Source } from './source.js';

/** What became of something written. */
export interface Written extends Omit<WriteOutcome, 'comment'> {
  /** The comment as the server has it, where it says. */
  readonly comment: Comment | undefined;
  /** Why it was not taken; undefined where it was. */
  readonly error: LedeError | undefined;
}

/** How comments are written to a source, as its map says; undefined where it takes none. */
export const createSetting = async (source: Source<Comment>): Promise<WriteSetting | undefined> =>
  (await (await source.map())?.settings.written())?.map.create ?? undefined;

/**
 * Posts what a reader wrote. It is never aborted: what has left may have arrived.
 *
 * @throws {@link LedeError} where there is no answer; what the server says itself is in the result.
 */
export async function writeComment(source: Source<Comment>, draft: Draft): Promise<Written> {
  const map = await source.map();
  const written = map && (await writtenMap(map));
  if (!map || !written?.map.create)
    throw new LedeError('config', 'map: create: this source takes no comments');
  const compiled = compileWrite(written.map.create, written.engine);
  const { answer, scope, by, error, said } = await sendWritten(source, map, compiled, draft);
  const { comment, ...outcome } = by.outcome(scope);
  const mapped =
    error || !isTrue(comment)
      ? undefined
      : mapComment(map, comment, answer, await source.mapOptions());
  const message = outcome.message ?? said;
  // Where the comment should be there is something else, such as `{ "ok": false }`: nobody knows whether it was taken.
  if (!error && isTrue(comment) && !mapped && !outcome.pending && !outcome.id && !message)
    throw new LedeError('parse', `${address(answer.url)}: answered without the comment`);
  // An answer without the text is no comment: what the reader wrote is shown then.
  return {
    ...outcome,
    message,
    comment: mapped?.body ? mapped : undefined,
    error,
  };
}
