import { wait } from './wait.js';

const PIECES = 12;
const PAUSE = 250;

/** A body that arrives in a dozen pieces over about three seconds. */
export function slowly(text: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  let sent = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent > 0) await wait(PAUSE, signal);
      if (sent >= bytes.length || signal.aborted) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.slice(sent, sent + size));
      sent += size;
    },
  });
}
