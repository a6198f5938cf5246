import { expect, test } from 'vitest';
import { atOnce } from '../../src/data/at-once.js';
import { type Steps, inSlices } from '../../src/data/slices.js';

/** Steps that take long enough for several slices. */
function* slow(steps: number, log: string[]): Steps<string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + 5;
    while (performance.now() < end);
    log.push('step');
    yield;
  }
  return 'done';
}

test('long work lets others have their turn, and comes to the same', async () => {
  const log: string[] = [];
  const turns = setInterval(() => log.push('other'));
  const result = await inSlices(slow(12, log));
  clearInterval(turns);
  expect(result).toBe('done');
  expect(log.filter((entry) => entry === 'step')).toHaveLength(12);
  expect(log.indexOf('other')).toBeGreaterThan(0);
  expect(log.indexOf('other')).toBeLessThan(log.lastIndexOf('step'));
});

test('short work waits for nobody', async () => {
  const log: string[] = [];
  setTimeout(() => log.push('other'));
  await inSlices(slow(1, log));
  expect(log).toEqual(['step']);
});

test('work can be done at once', () => {
  const log: string[] = [];
  expect(atOnce(slow(3, log))).toBe('done');
  expect(log).toHaveLength(3);
});

test('what goes wrong in it is thrown', async () => {
  function* broken(): Steps<never> {
    yield;
    throw new Error('broken');
  }
  await expect(inSlices(broken())).rejects.toThrow('broken');
});
