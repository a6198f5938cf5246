import { sentenceOf } from './error-page.js';
import { LedeError } from './errors.js';
import type { CompiledMap } from './mapping/map.js';
import { type Answer, answerScope, answeredError } from './mapping/map-page.js';
import type { Scope } from './mapping/scope.js';
import type { CompiledWrite } from './mapping/writing.js';
import { post } from './post.js';
import type { Source } from './source.js';

/** What a server answered to something written. */
export interface WrittenAnswer {
  readonly answer: Answer;
  /** That of the answer. */
  readonly scope: Scope;
  /** Why it was not taken; undefined where it was. */
  readonly error: LedeError | undefined;
  /** What the server says of it in a page or a line of text, where it answers with that. */
  readonly said?: string | undefined;
}

/** The scope of what is to be written: `@` is the draft, `$query` that of the endpoint. */
export async function draftScope<T>(source: Source<T>, draft: unknown): Promise<Scope> {
  const { src: url } = source.settings;
  return answerScope({ url, json: draft, headers: {} }, await source.mapOptions());
}

/**
 * Sends what was written, and reads whether it was taken.
 *
 * @throws {@link LedeError} where there is no answer; what the server says itself is in the result.
 */
export async function sendWritten<T>(
  source: Source<T>,
  map: CompiledMap,
  compiled: CompiledWrite,
  draft: unknown,
): Promise<WrittenAnswer> {
  const options = await source.mapOptions();
  const { url, ...request } = compiled.request(await draftScope(source, draft));
  const silent: Answer = { url, json: undefined, headers: {} };
  const read = (answer: Answer): Pick<WrittenAnswer, 'answer' | 'scope'> => ({
    answer,
    scope: answerScope(answer, options),
  });
  try {
    const result = read(await post(source, url, request));
    return { ...result, error: answeredError(map, result.scope) };
  } catch (thrown) {
    if (!(thrown instanceof LedeError)) throw thrown;
    // Some say yes without a word: a success with an empty body.
    if (thrown.kind === 'parse' && thrown.answer === '')
      return { ...read(silent), error: undefined };
    if (thrown.kind !== 'http') throw thrown;
    const { answer: json, status = 0 } = thrown;
    // A server that fails is not heard itself: what stands before it answers.
    const said =
      typeof json === 'string' && status < 500 ? sentenceOf(json, options.html) : undefined;
    return { ...read({ ...silent, json }), error: thrown, said };
  }
}
