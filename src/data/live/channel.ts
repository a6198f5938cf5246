/** What a channel tells who listens. */
export interface ChannelListener {
  /** Something came: the JSON of a message or an answer. */
  readonly message: (json: unknown) => void;
  /** The server could not be reached, or closed the stream; it is tried again. */
  readonly failed: (error: unknown) => void;
  /** A stream that had ended is open again: what came meanwhile it does not tell. */
  readonly reopened?: () => void;
}

/** A way in which news come. */
export interface Channel {
  /** Ends it. */
  close(): void;
}

/** The shortest and the longest time until a stream is opened again, in milliseconds. */
const SHORTEST = 1000;
const LONGEST = 60_000;

/** How long a stream stays open that works, also where it has nothing to tell, in milliseconds. */
const WORKING = 10_000;

/**
 * How long to wait before the next try: twice as long after each failure, and not at the same moment as everybody else.
 *
 * @param failures How often it has failed in a row.
 */
export const backOff = (failures: number, shortest: number = SHORTEST): number =>
  Math.min(shortest * 2 ** failures, Math.max(LONGEST, shortest)) * (0.5 + Math.random() / 2);

/** One connection of a stream. */
export interface Stream {
  close(): void;
}

/** Opens a connection. @param ended To be called once when it is over, however that came. */
export type OpenStream = (listener: {
  readonly opened: () => void;
  readonly text: (data: unknown) => void;
  readonly ended: (reason: unknown) => void;
}) => Stream;

/** Keeps a stream open: one that ends is opened again, later each time until it has worked. */
export function keepOpen(open: OpenStream, listener: ChannelListener): Channel {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stream: Stream | undefined;
  let isClosed = false;
  const connect = (): void => {
    let isOver = false;
    let since = Infinity;
    const ended = (reason: unknown): void => {
      if (isOver || isClosed) return;
      isOver = true;
      stream?.close();
      if (Date.now() - since >= WORKING) failures = 0;
      listener.failed(reason);
      timer = setTimeout(connect, backOff(failures++));
    };
    try {
      stream = open({
        opened: () => {
          if (failures > 0) listener.reopened?.();
          since = Date.now();
        },
        text: (data) => {
          failures = 0;
          if (!isClosed && typeof data === 'string') listener.message(parsed(data));
        },
        ended,
      });
    } catch (error) {
      ended(error);
    }
  };
  connect();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      stream?.close();
    },
  };
}

/** What is no JSON, such as a sign of life, says nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
