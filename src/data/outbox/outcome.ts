import { LedeError } from '../errors.js';
import { isPresent } from '../mapping/values.js';
import type { Written } from '../write-comment.js';
import type { Refusal, RefusalReason } from './entry.js';
import type { PostOutcome } from './transitions.js';

/** What a server said, as far as an outcome depends on it. */
type Answer = Pick<
  Written,
  | 'id'
  | 'comment'
  | 'pending'
  | 'message'
  | 'fieldErrors'
  | 'duplicate'
  | 'retryable'
  | 'challenge'
  | 'reason'
>;

/**
 * What became of a request that was answered.
 *
 * @param isFirst Whether nothing of the comment was sent before: what is there twice was then there already.
 */
export function outcomeOf(written: Answer & Pick<Written, 'error'>, isFirst: boolean): PostOutcome {
  const { error, comment, id, pending, message } = written;
  if (!error)
    return {
      kind: 'taken',
      id: comment?.id ?? id,
      pending: pending || comment?.status === 'pending',
      message,
    };
  const { status = 0, retryAfter } = error;
  const isDuplicate = written.duplicate || status === 409;
  if (isDuplicate && !isFirst) return { kind: 'duplicate' };
  const isWelcomeLater = written.retryable || status === 429;
  if (isWelcomeLater || (status === 503 && retryAfter !== undefined))
    return { kind: 'later', reason: isWelcomeLater ? 'tooFast' : 'server', seconds: retryAfter };
  // A server that fails may have stored it before.
  if (status >= 500) return { kind: 'lost', reason: 'server', message };
  return { kind: 'refused', refusal: refusalOf(written, status, isDuplicate) };
}

function refusalOf(
  { message, fieldErrors, challenge, reason: given }: Answer,
  status: number,
  isDuplicate: boolean,
): Refusal {
  const isChallenged = isPresent(challenge);
  const reason: RefusalReason = isChallenged
    ? 'challenge'
    : Object.keys(fieldErrors).length > 0
      ? 'fields'
      : isDuplicate
        ? 'duplicate'
        : (given ?? (status === 401 ? 'signIn' : 'other'));
  return {
    reason,
    ...(status > 0 && { status }),
    message,
    fieldErrors,
    ...(isChallenged && { challenge }),
  };
}

/** What became of a request that was not answered, or not in a way that can be read; or that was never sent. */
export function outcomeOfFailure(thrown: unknown): PostOutcome {
  // What posts, or what the map says of it, could not be had: nothing has left.
  if (!(thrown instanceof LedeError) && !isAbort(thrown))
    return { kind: 'later', reason: 'server' };
  const { kind, message } =
    thrown instanceof LedeError ? thrown : { kind: 'cancelled' as const, message: undefined };
  switch (kind) {
    case 'network':
    case 'timeout':
      return { kind: 'lost', reason: kind };
    case 'parse':
    case 'shape':
      return { kind: 'lost', reason: 'unreadable' };
    case 'config':
      return { kind: 'refused', refusal: { reason: 'setting', message, fieldErrors: {} } };
    default:
      return { kind: 'refused', refusal: { reason: 'other', fieldErrors: {} } };
  }
}

/** Whether the page would not have a request sent. */
const isAbort = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';
