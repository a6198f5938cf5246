/** One request that is under way, and how many want it. */
interface Pending<T> {
  readonly answer: Promise<T>;
  readonly abort: AbortController;
  wanted: number;
}

/** An answer kept, and until when. */
interface Kept<T> {
  readonly answer: T;
  readonly until: number;
}

/** The longest that a server's wish to be left alone is granted, in seconds. */
const LONGEST_PAUSE = 60;

/** What tells two requests apart: method, URL, credentials, headers and body. */
export async function requestKey(request: Request): Promise<string> {
  const body =
    request.method === 'GET' || request.method === 'HEAD' ? '' : await request.clone().text();
  return JSON.stringify([
    request.method,
    request.url,
    request.credentials,
    [...request.headers],
    body,
  ]);
}

/** How long and how many answers are kept. */
export interface SharedRequestsOptions {
  /** Milliseconds; default 30000. */
  readonly keepFor?: number;
  /** Default 32. */
  readonly keepMost?: number;
  /** Milliseconds since any fixed moment; default `Date.now`. */
  readonly now?: () => number;
}

/**
 * Sends one request for all who ask the same. It is aborted when the last one who wants it is gone; an answer is kept for a
 * short while, so that elements that come into view one after the other share it; a failure is never kept.
 */
export class SharedRequests<T> {
  readonly #pending = new Map<string, Pending<T>>();
  readonly #kept = new Map<string, Kept<T>>();
  /** By origin, when it may be asked again. */
  readonly #pauses = new Map<string, number>();
  readonly #keepFor: number;
  readonly #keepMost: number;
  readonly #now: () => number;

  constructor({ keepFor = 30_000, keepMost = 32, now = Date.now }: SharedRequestsOptions = {}) {
    this.#keepFor = keepFor;
    this.#keepMost = keepMost;
    this.#now = now;
  }

  /**
   * Gives the answer to a request that may be under way or answered already.
   *
   * @param key What tells it from others; see {@link requestKey} (and what else makes its answer another one).
   * @param start Sends it. The signal is aborted when nobody wants it any more.
   * @param signal Aborted when this caller wants it no more; the promise is then rejected with its reason.
   * @param fresh True to ask the server again even if an answer is kept.
   */
  async get(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
    fresh = false,
  ): Promise<T> {
    signal.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept && !fresh && kept.until > this.#now()) return kept.answer;
    const pending = this.#pending.get(key) ?? this.#start(key, start);
    pending.wanted++;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        reject(signal.reason as Error);
        if (--pending.wanted > 0) return;
        this.#forget(key, pending);
        pending.abort.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      pending.answer.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave);
      });
    });
  }

  /** Forgets what is kept, so that the next to ask reaches the server: after a post, or when a reader signs in. */
  clear(): void {
    this.#kept.clear();
    // What is under way was asked before; those who wait for it get it, but nobody after them.
    this.#pending.clear();
  }

  /** Leaves a server alone for some seconds, a minute at most, as one that is asked too often may want. */
  holdOff(url: string, seconds: number): void {
    const until = this.#now() + Math.min(seconds, LONGEST_PAUSE) * 1000;
    this.#pauses.set(new URL(url).origin, until);
  }

  /** Waits until a server may be asked; rejected with the signal's reason where that is aborted before. */
  async allowed(url: string, signal: AbortSignal): Promise<void> {
    const { origin } = new URL(url);
    const wait = (this.#pauses.get(origin) ?? 0) - this.#now();
    if (wait > 0) await (await import('./repeat.js')).pause(wait, signal);
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<T>): Pending<T> {
    const abort = new AbortController();
    const pending: Pending<T> = { abort, wanted: 0, answer: start(abort.signal) };
    this.#pending.set(key, pending);
    pending.answer.then(
      (answer) => {
        if (this.#forget(key, pending)) this.#keep(key, answer);
      },
      () => {
        this.#forget(key, pending);
      },
    );
    return pending;
  }

  /** False where it was forgotten before. */
  #forget(key: string, pending: Pending<T>): boolean {
    return this.#pending.get(key) === pending && this.#pending.delete(key);
  }

  #keep(key: string, answer: T): void {
    const kept = { answer, until: this.#now() + this.#keepFor };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const old of this.#kept.keys())
      if (this.#kept.size > this.#keepMost) this.#kept.delete(old);
    // An answer may be large, and perhaps nothing else is ever asked for.
    const timer: unknown = setTimeout(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    }, this.#keepFor);
    // A server does not stay awake for it.
    (timer as { unref?: () => void }).unref?.();
  }
}
