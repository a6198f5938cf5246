import { LedeError } from './errors.js';
import { mapComment } from './mapping/comment-model.js';
import { type Answer, answerScope, answeredError } from './mapping/map-page.js';
import { isTrue } from './mapping/values.js';
import { type Draft, type WriteOutcome, compileWrite } from './mapping/writing.js';
import type { Comment } from './model.js';
import { post } from './post.js';
import type { Source } from './source.js';

/** What became of something written. */
export interface Written extends Omit<WriteOutcome, 'comment'> {
  /** The comment as the server has it, where it says. */
  readonly comment: Comment | undefined;
  /** Why it was not taken; undefined where it was. */
  readonly error: LedeError | undefined;
}

/**
 * Posts what a reader wrote. It is never aborted: what has left may have arrived.
 *
 * @throws {@link LedeError} where there is no answer; what the server says itself is in the result.
 */
export async function writeComment(source: Source<Comment>, draft: Draft): Promise<Written> {
  const map = await source.map();
  const create = (await map?.settings.written())?.create;
  if (!map || !create) throw new LedeError('config', 'map: create: this source takes no comments');
  const compiled = compileWrite(create, await import('./mapping/engine.js'));
  const options = await source.mapOptions();
  const scope = answerScope({ url: source.settings.src, json: draft, headers: {} }, options);
  const { url, ...request } = compiled.request(scope);
  let answer: Answer = { url, json: undefined, headers: {} };
  let error: LedeError | undefined;
  try {
    answer = await post(source, url, request);
    error = answeredError(map, answerScope(answer, options));
  } catch (thrown) {
    if (!(thrown instanceof LedeError)) throw thrown;
    // Some say yes without a word: a success with an empty body.
    const isSilent = thrown.kind === 'parse' && thrown.answer === '';
    if (thrown.kind !== 'http' && !isSilent) throw thrown;
    error = isSilent ? undefined : thrown;
    answer = { ...answer, json: isSilent ? undefined : thrown.answer };
  }
  const { comment, ...outcome } = compiled.outcome(answerScope(answer, options));
  const mapped = error || !isTrue(comment) ? undefined : mapComment(map, comment, answer, options);
  // An answer without the text is no comment: what the reader wrote is shown then.
  return {
    ...outcome,
    comment: mapped?.body ? mapped : undefined,
    error,
  };
}
