import { describe, expect, test } from 'vitest';
import { SharedRequests, requestKey } from '../../src/data/shared-requests.js';

/** A request whose answer the test gives, and what became of it. */
function controlled(): {
  start: (signal: AbortSignal) => Promise<string>;
  answer: (text: string) => void;
  fail: (error: Error) => void;
  signals: AbortSignal[];
} {
  const signals: AbortSignal[] = [];
  let answer: (text: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  return {
    signals,
    start: (signal) => {
      signals.push(signal);
      return new Promise((resolve, reject) => {
        answer = resolve;
        fail = reject;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    },
    answer: (text) => answer(text),
    fail: (error) => fail(error),
  };
}

const forever = new AbortController().signal;

describe('what many ask for at once', () => {
  test('is one request, and one answer for all', async () => {
    const requests = new SharedRequests<string>();
    const server = controlled();
    const answers = [1, 2, 3].map(() => requests.get('k', server.start, forever));
    server.answer('a');
    expect(await Promise.all(answers)).toEqual(['a', 'a', 'a']);
    expect(server.signals).toHaveLength(1);
  });

  test('is aborted by the last who leaves, not by the first', async () => {
    const requests = new SharedRequests<string>();
    const server = controlled();
    const [one, other] = [new AbortController(), new AbortController()];
    const left = requests.get('k', server.start, one.signal);
    const stayed = requests.get('k', server.start, other.signal);
    one.abort(new Error('one left'));
    await expect(left).rejects.toThrow('one left');
    expect(server.signals[0]?.aborted).toBe(false);
    other.abort(new Error('other left'));
    await expect(stayed).rejects.toThrow('other left');
    expect(server.signals[0]?.aborted).toBe(true);
  });

  test('comes to those who stay', async () => {
    const requests = new SharedRequests<string>();
    const server = controlled();
    const one = new AbortController();
    const left = requests.get('k', server.start, one.signal);
    const stayed = requests.get('k', server.start, forever);
    one.abort(new Error('left'));
    server.answer('a');
    await expect(left).rejects.toThrow('left');
    expect(await stayed).toBe('a');
  });

  test('is asked anew after all have left', async () => {
    const requests = new SharedRequests<string>();
    const server = controlled();
    const one = new AbortController();
    const left = requests.get('k', server.start, one.signal);
    one.abort(new Error('left'));
    const asked = requests.get('k', server.start, forever);
    server.answer('b');
    await expect(left).rejects.toThrow('left');
    expect(await asked).toBe('b');
    expect(server.signals).toHaveLength(2);
  });

  test('is not asked for by one who has left already', async () => {
    const server = controlled();
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(new SharedRequests<string>().get('k', server.start, gone)).rejects.toThrow('gone');
    expect(server.signals).toHaveLength(0);
  });

  test('fails for all, and is asked anew by the next', async () => {
    const requests = new SharedRequests<string>();
    const server = controlled();
    const [one, other] = [1, 2].map(() => requests.get('k', server.start, forever));
    server.fail(new Error('down'));
    await expect(one).rejects.toThrow('down');
    await expect(other).rejects.toThrow('down');
    const again = requests.get('k', server.start, forever);
    server.answer('up');
    expect(await again).toBe('up');
  });
});

describe('an answer that is kept', () => {
  /** Asks for a key; the answer says how many requests there were. */
  function counting(settings: { keepFor?: number; keepMost?: number } = {}): {
    ask: (key: string, fresh?: boolean) => Promise<number>;
    requests: SharedRequests<number>;
    pass: (milliseconds: number) => void;
  } {
    let [now, sent] = [0, 0];
    const requests = new SharedRequests<number>({ ...settings, now: () => now });
    return {
      requests,
      ask: (key, fresh) => requests.get(key, async () => ++sent, forever, fresh),
      pass: (milliseconds) => (now += milliseconds),
    };
  }

  test('serves those who ask a little later, until its time is over', async () => {
    const { ask, pass } = counting({ keepFor: 1000 });
    expect(await ask('k')).toBe(1);
    pass(999);
    expect(await ask('k')).toBe(1);
    pass(1);
    expect(await ask('k')).toBe(2);
  });

  test('is one of a limited number, of which the oldest goes first', async () => {
    const { ask } = counting({ keepMost: 2 });
    expect([await ask('a'), await ask('b'), await ask('c')]).toEqual([1, 2, 3]);
    expect([await ask('c'), await ask('b'), await ask('a')]).toEqual([3, 2, 4]);
  });

  test('does not serve one who asks for a fresh one, whose answer takes its place', async () => {
    const { ask } = counting();
    expect(await ask('k')).toBe(1);
    expect(await ask('k', true)).toBe(2);
    expect(await ask('k')).toBe(2);
  });

  test('is forgotten when something was written', async () => {
    const { ask, requests } = counting();
    expect(await ask('k')).toBe(1);
    requests.clear();
    expect(await ask('k')).toBe(2);
  });

  test('is not one that was asked for before something was written', async () => {
    const requests = new SharedRequests<string>();
    const server = controlled();
    const before = requests.get('k', server.start, forever);
    requests.clear();
    server.answer('old');
    expect(await before).toBe('old');
    const after = requests.get('k', server.start, forever);
    server.answer('new');
    expect(await after).toBe('new');
  });
});

describe('the key of a request', () => {
  const request = (init: RequestInit = {}, url = 'https://news.example/a'): Request =>
    new Request(url, init);

  test('is one for the same request', async () => {
    const init = { method: 'POST', body: '{}', headers: { A: '1', B: '2' } };
    const same = { ...init, headers: { b: '2', a: '1' } };
    expect(await requestKey(request(init))).toBe(await requestKey(request(same)));
  });

  test.each([
    ['URL', request({}, 'https://news.example/b')],
    ['method', request({ method: 'HEAD' })],
    ['credentials', request({ credentials: 'omit' })],
    ['headers', request({ headers: { authorization: 'x' } })],
    ['body', request({ method: 'POST', body: 'x' })],
  ])('tells requests apart by their %s', async (_, other) => {
    expect(await requestKey(other)).not.toBe(await requestKey(request()));
  });

  test('leaves the body to be sent', async () => {
    const sent = request({ method: 'POST', body: 'x' });
    await requestKey(sent);
    expect(await sent.text()).toBe('x');
  });
});
