import { LedeError } from './errors.js';
import { mapComment } from './mapping/comment-model.js';
import { type Answer, answerScope, answeredError } from './mapping/map-page.js';
import { isTrue } from './mapping/values.js';
import { type Draft, type WriteOutcome, compileWrite } from './mapping/writing.js';
import type { Comment } from './model.js';
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
  const create = map?.settings.create;
  if (!map || !create) throw new LedeError('config', 'map: create: this source takes no comments');
  const compiled = compileWrite(create);
  const options = source.mapOptions;
  const scope = answerScope({ url: source.settings.src, json: draft, headers: {} }, options);
  const { url, ...request } = compiled.request(scope);
  let answer: Answer = { url, json: undefined, headers: {} };
  let error: LedeError | undefined;
  try {
    answer = await source.post(url, request);
    error = answeredError(map, answerScope(answer, options));
  } catch (thrown) {
    if (!(thrown instanceof LedeError) || thrown.kind !== 'http') throw thrown;
    error = thrown;
    answer = { ...answer, json: thrown.answer };
  }
  const { comment, ...outcome } = compiled.outcome(answerScope(answer, options));
  return {
    ...outcome,
    comment: error || !isTrue(comment) ? undefined : mapComment(map, comment, answer, options),
    error,
  };
}
