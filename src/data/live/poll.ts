import { LedeError } from '../errors.js';
import { type Channel, type ChannelListener, backOff } from './channel.js';

/** Longer than this a timer cannot be set. */
const LONGEST = 2 ** 31 - 1;

/**
 * Asks again and again. After a failure it waits longer each time, and at least as long as the server wants to be left alone.
 *
 * @param ask Gives the JSON of the answer.
 * @param interval From one answer to the next question, in milliseconds.
 */
export function poll(
  ask: (signal: AbortSignal) => Promise<unknown>,
  interval: number,
  listener: ChannelListener,
): Channel {
  const abort = new AbortController();
  const { signal } = abort;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (milliseconds: number): void => {
    if (!signal.aborted) timer = setTimeout(() => void next(), Math.min(milliseconds, LONGEST));
  };
  const next = async (): Promise<void> => {
    try {
      const json = await ask(signal);
      if (signal.aborted) return;
      failures = 0;
      listener.message(json);
      wait(interval);
    } catch (error) {
      if (signal.aborted) return;
      listener.failed(error);
      const asked = error instanceof LedeError ? (error.retryAfter ?? 0) : 0;
      wait(Math.max(backOff(failures++, interval), interval, asked * 1000));
    }
  };
  wait(interval);
  return {
    close() {
      abort.abort();
      clearTimeout(timer);
    },
  };
}
