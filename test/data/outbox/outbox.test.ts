import { expect, test } from 'vitest';
import type { OutboxEntry } from '../../../src/data/outbox/entry.js';
import { Outbox, type OutboxServices } from '../../../src/data/outbox/outbox.js';
import type { PostOutcome } from '../../../src/data/outbox/transitions.js';

const DRAFT = { body: 'A thought', author: {}, page: { url: 'https://news.example/', title: '' } };
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** An outbox whose requests the test answers. */
function start(services: Partial<OutboxServices> = {}) {
  const entries = new Map<string, OutboxEntry>();
  let time = 0;
  const answers: ((outcome: PostOutcome) => void)[] = [];
  const make = () =>
    new Outbox('thread', {
      // Whatever is waited for has come by the time it is asked again.
      now: () => (time += 10_000),
      random: () => 0,
      newId: () => 'entry',
      sleep: (milliseconds, signal) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, Math.min(milliseconds, 1));
          signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
          });
        }),
      isOnline: () => true,
      store: {
        list: () => [...entries.values()],
        get: (id) => entries.get(id),
        put: (entry) => void entries.set(entry.id, entry),
        remove: (id) => void entries.delete(id),
      },
      exclusively: (_, work) => work(),
      post: () => new Promise((resolve) => void answers.push(resolve)),
      reader: async () => '',
      takesKey: async () => false,
      patience: () => 1,
      look: async () => ({ kind: 'unclear' }),
      changed: () => undefined,
      ...services,
    });
  return { entries, answers, make };
}

test('a comment that was taken back stays so when its request fails after that', async () => {
  const { entries, answers, make } = start();
  const outbox = make();
  const { id } = outbox.send(DRAFT, '', []);
  await expect.poll(() => entries.get(id)?.state.kind).toBe('asking');
  expect(outbox.withdraw(id)).toEqual(DRAFT);
  answers[0]?.({ kind: 'lost', reason: 'network' });
  await turn();
  expect(entries.size).toBe(0);
});

test('a comment that waits is not sent under the name of who has signed in since', async () => {
  let reader = 'Anna';
  let online = false;
  const { entries, answers, make } = start({
    reader: async () => reader,
    isOnline: () => online,
    look: async () => ({ kind: 'absent' }),
  });
  const { id } = make().send(DRAFT, '', []);
  await expect.poll(() => entries.get(id)?.state.kind).toBe('waiting');
  reader = 'Ben';
  online = true;
  const later = make();
  later.wake();
  await expect.poll(() => entries.get(id)?.state.kind).toBe('asking');
  expect(answers).toHaveLength(0);
  later.sendAgain(id);
  await expect.poll(() => answers.length).toBe(1);
});
