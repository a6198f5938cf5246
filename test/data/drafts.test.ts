import { expect, test } from 'vitest';
import { Drafts } from '../../src/data/drafts.js';

const DAY = 24 * 60 * 60_000;

/** Drafts in a storage that takes everything or nothing, and a clock that is set by hand. */
function drafts({ isFull = false } = {}) {
  const stored = new Map<string, unknown>();
  const clock = { now: Date.UTC(2026, 0, 1) };
  const storage = {
    get: (key: string) => stored.get(key),
    set: (key: string, value: unknown) => {
      if (value === undefined) stored.delete(key);
      else if (!isFull) stored.set(key, value);
      return !isFull;
    },
    keys: () => [...stored.keys()],
  };
  const tab = () => new Drafts(storage, () => ++clock.now);
  return { stored, storage, clock, tab, drafts: new Drafts(storage, () => clock.now) };
}

test('a draft is there again for 30 days, and then no more', () => {
  const { clock, drafts: kept } = drafts();
  kept.keep('form', { body: 'Half a thought' });
  clock.now += 30 * DAY;
  expect(kept.read('form')).toMatchObject({ body: 'Half a thought' });
  clock.now += 1;
  expect(kept.read('form')).toBeUndefined();
});

test('what nobody has come back for is removed, and only that', () => {
  const { stored, clock, drafts: kept } = drafts();
  kept.keep('old', { body: 'Long ago' });
  clock.now += 20 * DAY;
  kept.keep('new', { body: 'Lately' });
  clock.now += 15 * DAY;
  kept.expire();
  expect([...stored.keys()]).toEqual(['new']);
});

test('it is said where a draft could not be kept', () => {
  expect(drafts().drafts.keep('form', { body: 'Half a thought' })).toBe(true);
  expect(drafts({ isFull: true }).drafts.keep('form', { body: 'Half a thought' })).toBe(false);
});

test('what is stored and is no draft is not taken for one', () => {
  const { stored, drafts: kept } = drafts();
  for (const value of ['text', 7, null, ['list']]) {
    stored.set('form', value);
    expect(kept.read('form')).toBeUndefined();
  }
});

test('a text that is sent leaves what another tab has kept since', () => {
  const { tab } = drafts();
  const [one, other] = [tab(), tab()];
  one.keep('form', { body: 'A short text' });
  expect(one.whose('form')).toBe('own');
  other.keep('form', { body: 'A long one' });
  expect([one, other].map((each) => each.whose('form'))).toEqual(['other', 'own']);
  one.keep('form', undefined);
  expect(tab().read('form')).toMatchObject({ body: 'A long one' });
});

test('a text that was taken over from another tab is gone when it is sent', () => {
  const { tab } = drafts();
  tab().keep('form', { body: 'Half a thought' });
  const later = tab();
  expect(later.read('form')).toMatchObject({ body: 'Half a thought' });
  later.keep('form', undefined);
  expect(tab().whose('form')).toBe('none');
});

test('a text that was sent is gone, though what was written last could not be kept', () => {
  const { stored, storage, clock, drafts: kept } = drafts();
  kept.keep('form', { body: 'Half' });
  clock.now++;
  const { set } = storage;
  storage.set = () => false;
  expect(kept.keep('form', { body: 'Half a thought' })).toBe(false);
  storage.set = set;
  clock.now++;
  kept.keep('form', undefined);
  expect(stored.size).toBe(0);
});
