import { LedeError } from './errors.js';

/** How often a request is sent again. */
const REPEATS = 2;

/** Milliseconds before the first repeat; doubled before the next. */
const FIRST_WAIT = 400;

/** Whether a failure may be over in a moment: no answer, too many requests, or trouble on the server's side. */
const mayPass = ({ kind, status = 0 }: LedeError): boolean =>
  kind === 'network' || (kind === 'http' && (status === 429 || (status >= 500 && status !== 501)));

/**
 * Waits.
 *
 * @param milliseconds How long.
 * @param signal Ends the waiting; the promise is then rejected with its reason.
 */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Asks again after a failure that may pass, at most twice, each time after a longer wait. The wait is random within its upper
 * half, so that the readers of a page do not all come back at once, and longer where the server says so (`Retry-After`).
 *
 * @param ask Asks once more.
 * @param failure Why the first time failed.
 * @param until Milliseconds since 1970 until when it may be asked: a server that wants to be left alone for longer is not asked
 * again, and the failure is told.
 * @param signal Ends the waiting; the promise is then rejected with its reason.
 * @throws The last failure.
 */
export async function repeat<T>(
  ask: () => Promise<T>,
  failure: LedeError,
  until: number,
  signal: AbortSignal,
): Promise<T> {
  let last = failure;
  for (let repeats = 0; repeats < REPEATS && mayPass(last); repeats++) {
    const wait = FIRST_WAIT * 2 ** repeats * (0.5 + Math.random() / 2);
    const milliseconds = wait + 1000 * (last.retryAfter ?? 0);
    if (Date.now() + milliseconds > until) break;
    await pause(milliseconds, signal);
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof LedeError)) throw error;
      last = error;
    }
  }
  throw last;
}
