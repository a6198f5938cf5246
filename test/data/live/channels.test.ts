import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LedeError } from '../../../src/data/errors.js';
import { type OpenStream, backOff, keepOpen } from '../../../src/data/live/channel.js';
import { poll } from '../../../src/data/live/poll.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const listener = () => ({ message: vi.fn(), failed: vi.fn() });

describe('the time until the next try', () => {
  test('doubles with each failure, up to a minute', () => {
    expect([0, 1, 2, 3, 10].map((failures) => backOff(failures))).toEqual([
      1000, 2000, 4000, 8000, 60_000,
    ]);
  });

  test('is not the same for everybody', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(backOff(1)).toBe(1000);
  });
});

describe('a stream', () => {
  type Told = Parameters<OpenStream>[0];
  const opened = () => {
    const streams: { readonly told: Told; readonly close: () => void }[] = [];
    const open: OpenStream = (told) => {
      const stream = { told, close: vi.fn() };
      streams.push(stream);
      return stream;
    };
    return { streams, open };
  };

  test('is opened again later each time, until one has worked', () => {
    const { streams, open } = opened();
    const told = listener();
    keepOpen(open, told);
    for (const wait of [1000, 2000, 4000]) {
      const { length } = streams;
      streams.at(-1)?.told.ended(new Error('over'));
      vi.advanceTimersByTime(wait - 1);
      expect(streams).toHaveLength(length);
      vi.advanceTimersByTime(1);
      expect(streams).toHaveLength(length + 1);
    }
    // It works where it has told something, or stays open.
    for (const work of [
      () => streams.at(-1)?.told.text('{"id":1}'),
      () => vi.advanceTimersByTime(10_000),
    ]) {
      const { length } = streams;
      streams.at(-1)?.told.opened();
      work();
      streams.at(-1)?.told.ended(new Error('over'));
      vi.advanceTimersByTime(1000);
      expect(streams).toHaveLength(length + 1);
    }
    expect(told.failed).toHaveBeenCalledTimes(5);
  });

  test('that opens and ends at once is left alone for longer each time', () => {
    const { streams, open } = opened();
    keepOpen(open, listener());
    for (let seconds = 0; seconds < 60; seconds++) {
      streams.at(-1)?.told.opened();
      streams.at(-1)?.told.ended(new Error('over'));
      vi.advanceTimersByTime(1000);
    }
    expect(streams.length).toBeLessThan(8);
  });

  test('ends once, and says nothing after it was closed', () => {
    const { streams, open } = opened();
    const told = listener();
    const channel = keepOpen(open, told);
    const [first] = streams;
    first?.told.text('{"id":1}');
    channel.close();
    first?.told.text('{"id":2}');
    first?.told.ended(new Error('over'));
    vi.advanceTimersByTime(100_000);
    expect(streams).toHaveLength(1);
    expect(first?.close).toHaveBeenCalled();
    expect(told.message.mock.calls).toEqual([[{ id: 1 }]]);
    expect(told.failed).not.toHaveBeenCalled();
  });

  test('that cannot be opened at all is tried again too', () => {
    const told = listener();
    const open = vi.fn<OpenStream>(() => {
      throw new SyntaxError('not an address');
    });
    keepOpen(open, told);
    vi.advanceTimersByTime(1000);
    expect(open).toHaveBeenCalledTimes(2);
    expect(told.failed).toHaveBeenCalledTimes(2);
  });
});

describe('asking again and again', () => {
  test('waits from one answer to the next question', async () => {
    const told = listener();
    const ask = vi.fn(() => Promise.resolve('news'));
    const channel = poll(ask, 5000, told);
    expect(ask).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ask).toHaveBeenCalledTimes(3);
    expect(told.message).toHaveBeenLastCalledWith('news');
    channel.close();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test('waits longer after each failure, and as long as the server says', async () => {
    const told = listener();
    const errors = [
      new LedeError('network', 'gone'),
      new LedeError('network', 'gone'),
      new LedeError('http', 'slower', { status: 429, retryAfter: 300 }),
    ];
    const ask = vi.fn(() => {
      const error = errors.shift();
      return error ? Promise.reject(error) : Promise.resolve('news');
    });
    poll(ask, 5000, told);
    await vi.advanceTimersByTimeAsync(5000 + 5000 + 10_000);
    expect(ask).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(299_000);
    expect(ask).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told.message).toHaveBeenCalledWith('news');
  });
});
