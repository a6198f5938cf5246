import type { Comment } from '../types.js';

/** How often a sign of life is sent, in milliseconds: what stands between ends a connection that says nothing. */
const SIGN_OF_LIFE = 20_000;

/**
 * Server-sent events: a message for each comment that is posted or changed, each as a list of one, as the answers have them.
 *
 * @param watch Hears of comments until what it gives is called.
 */
export function streamOf(
  watch: (heard: (comment: Comment) => void) => () => void,
  signal: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  let end = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => {
        controller.enqueue(encoder.encode(text));
      };
      // The answer begins at once, so that the browser knows that it is connected.
      send(': connected\n\n');
      const timer = setInterval(() => {
        send(': \n\n');
      }, SIGN_OF_LIFE);
      const unwatch = watch((comment) => {
        send(`data: ${JSON.stringify({ comments: [comment] })}\n\n`);
      });
      end = () => {
        clearInterval(timer);
        unwatch();
      };
      signal.addEventListener('abort', () => {
        end();
      });
    },
    cancel() {
      end();
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
