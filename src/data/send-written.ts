import { sentenceOf } from './error-page.js';
import { LedeError } from './errors.js';
import type { CompiledMap } from './mapping/map.js';
import { type Answer, answerScope, answeredError } from './mapping/map-page.js';
import type { Scope } from './mapping/scope.js';
import { isObject, isTrue } from './mapping/values.js';
import { type CompiledWrite, type WriteRequest, isForm } from './mapping/writing.js';
import { post } from './post.js';
import { address } from './request.js';
import type { Comment } from './model.js';
import type { Source } from './source.js';
import { parseUrl } from './url.js';

/** What a server answered to something written. */
export interface WrittenAnswer {
  readonly answer: Answer;
  /** That of the answer. */
  readonly scope: Scope;
  /** Why it was not taken; undefined where it was. */
  readonly error: LedeError | undefined;
  /** The way that was taken. */
  readonly by: CompiledWrite;
  /** What the server says of it in a page or a line of text, where it answers with that. */
  readonly said?: string | undefined;
}

/** What the draft says of the comment that is voted on, changed or reported. */
export const subjectOf = ({
  id,
  key,
  author,
}: Comment): Pick<Comment, 'id' | 'key' | 'author'> => ({
  id,
  author,
  ...(key !== undefined && { key }),
});

/** The scope of what is to be written: `@` is the draft, and when it is sent; `$query` is that of the endpoint. */
export async function draftScope<T>(source: Source<T>, draft: unknown): Promise<Scope> {
  const { src: url } = source.settings;
  const json = isObject(draft) ? { ...draft, sent: new Date().toISOString() } : draft;
  return answerScope({ url, json, headers: {} }, await source.mapOptions());
}

/**
 * Sends what was written, and reads whether it was taken. What is refused since something of the page is out of date is sent once
 * more, when the page was asked for it; and where the map has another way for a refusal, that is taken.
 *
 * @throws {@link LedeError} where there is no answer; what the server says itself is in the result.
 */
export async function sendWritten<T>(
  source: Source<T>,
  map: CompiledMap,
  compiled: CompiledWrite,
  draft: unknown,
): Promise<WrittenAnswer> {
  const attempt = (by: CompiledWrite, refused?: LedeError): Promise<WrittenAnswer> =>
    sendOnce(source, map, by, draft, refused);
  const first = await attempt(compiled);
  const { error, scope } = first;
  if (!error) return first;
  const isExpired = compiled.outcome(scope).reason === 'expired';
  const last = isExpired ? await attempt(compiled, error) : first;
  const { instead } = compiled;
  if (!last.error || !instead?.when(last.scope)) return last;
  const isOwn = await leadsHome(source, instead.write, draft);
  return isOwn ? attempt(instead.write) : last;
}

/** Whether something goes to the origin of the page it is written on. */
async function leadsHome<T>(
  source: Source<T>,
  by: CompiledWrite,
  draft: unknown,
): Promise<boolean> {
  const { url } = by.request(await draftScope(source, draft));
  const page = isObject(draft) && isObject(draft['page']) ? draft['page']['url'] : undefined;
  return typeof page === 'string' && parseUrl(page)?.origin === parseUrl(url)?.origin;
}

async function sendOnce<T>(
  source: Source<T>,
  map: CompiledMap,
  by: CompiledWrite,
  draft: unknown,
  refused: LedeError | undefined,
): Promise<WrittenAnswer> {
  const options = await source.mapOptions();
  const { url, ...request } = by.request(await draftScope(source, draft));
  const silent: Answer = { url, json: undefined, headers: {} };
  const read = (answer: Answer): Pick<WrittenAnswer, 'answer' | 'scope' | 'by'> => ({
    answer,
    scope: answerScope(answer, options),
    by,
  });
  try {
    const result = read(await post(source, url, request, refused));
    const error = answeredError(map, result.scope);
    if (!error && !isAcknowledged(result, request))
      throw new LedeError('parse', `${address(url)}: answered without a word of what was sent`);
    return { ...result, error };
  } catch (thrown) {
    if (!(thrown instanceof LedeError)) throw thrown;
    const { kind, answer: json, status = 0 } = thrown;
    // Some say yes without a word: a success with an empty body.
    if (kind === 'parse' && json === '') return { ...read(silent), error: undefined };
    const said =
      // A server that fails is not heard itself: what stands before it answers.
      typeof json === 'string' && status < 500 ? sentenceOf(json, options.html) : undefined;
    // To a form that it does not take a server may answer with a page that says so, and call that a success.
    const isPage = kind === 'parse' && isForm(request) && said !== undefined;
    if (kind !== 'http' && !isPage) throw thrown;
    const error = isPage
      ? new LedeError('http', `${address(url)}: answered with a page`, { status, answer: json })
      : thrown;
    return { ...read({ ...silent, json }), error, said };
  }
}

/** Whether an answer says what became of a form: a page that it led to may be any, that of a sign-in too. */
function isAcknowledged(
  { by, scope }: Pick<WrittenAnswer, 'by' | 'scope'>,
  request: Pick<WriteRequest, 'headers'>,
): boolean {
  if (!isForm(request) || typeof scope.root !== 'string') return true;
  const { id, comment } = by.outcome(scope);
  return id !== undefined || isTrue(comment);
}
