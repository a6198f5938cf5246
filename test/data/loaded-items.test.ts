import { expect, test } from 'vitest';
import { LoadedItems } from '../../src/data/loaded-items.js';

const items = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const idsOf = (loaded: LoadedItems<{ readonly id: string }>) => loaded.items?.map(({ id }) => id);

test('what was put in stays at the end until an answer brings it', () => {
  const loaded = new LoadedItems<{ readonly id: string }>();
  loaded.take({ items: items('1', '2') }, false);
  loaded.put(items('3'));
  loaded.take({ items: items('1', '2') }, false);
  expect(idsOf(loaded)).toEqual(['1', '2', '3']);
  loaded.take({ items: items('3', '1', '2') }, false);
  expect(idsOf(loaded)).toEqual(['3', '1', '2']);
});

test('what was put in can be taken out, and is not brought back', () => {
  const loaded = new LoadedItems<{ readonly id: string }>();
  loaded.take({ items: items('1') }, false);
  loaded.put(items('sent'));
  loaded.drop('sent');
  expect(idsOf(loaded)).toEqual(['1']);
  loaded.take({ items: items('1', '2') }, false);
  expect(idsOf(loaded)).toEqual(['1', '2']);
});

test('what was changed only goes when the answer has it no more', () => {
  const loaded = new LoadedItems<{ readonly id: string }>();
  loaded.take({ items: items('1', '2') }, false);
  loaded.put(items('1'));
  loaded.take({ items: items('2') }, false);
  expect(idsOf(loaded)).toEqual(['2']);
});
