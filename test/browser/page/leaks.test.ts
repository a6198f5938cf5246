import { expect } from '@open-wc/testing';
import { box, make } from '../support/elements.js';
import { answer, json, made } from '../support/server.js';
import { samples } from '../support/tables.js';
import { painted, settled } from '../support/wait.js';

/** Counts the listeners on the page while something is done. */
async function listenersAdded(work: () => Promise<void>): Promise<number> {
  const { addEventListener, removeEventListener } = Object.getOwnPropertyDescriptors(
    EventTarget.prototype,
  );
  const kept = new Map<EventTarget, Map<string, Set<unknown>>>();
  const of = (target: EventTarget, type: string): Set<unknown> => {
    const types = kept.get(target) ?? new Map<string, Set<unknown>>();
    kept.set(target, types);
    const listeners = types.get(type) ?? new Set();
    types.set(type, listeners);
    return listeners;
  };
  // Called without a target, as in `addEventListener('hashchange', …)`, it is the window's.
  const targetOf = (target: EventTarget | undefined): EventTarget => target ?? window;
  const isPage = (target: EventTarget): boolean => target === window || target === document;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...args) {
    const target = targetOf(this);
    if (isPage(target)) of(target, args[0]).add(args[1]);
    addEventListener.value?.apply(target, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...args) {
    const target = targetOf(this);
    if (isPage(target)) of(target, args[0]).delete(args[1]);
    removeEventListener.value?.apply(target, args);
  };
  try {
    await work();
  } finally {
    Object.defineProperties(EventTarget.prototype, { addEventListener, removeEventListener });
  }
  return [...kept.values()]
    .flatMap((types) => [...types.values()])
    .reduce((n, { size }) => n + size, 0);
}

/** Waits until a browser has had time for what is not urgent. */
const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

for (const { tag, full } of samples)
  describe(`${tag} that comes and goes`, () => {
    it('leaves no listener on the page', async () => {
      answer(() => json(full));
      const src = made();
      const place = box();
      const count = await listenersAdded(async () => {
        for (let round = 0; round < 100; round++) {
          const element = make(tag, { src, preset: 'lede' });
          place.append(element);
          if (round % 10 === 0) await settled(element);
          element.remove();
        }
        await painted();
      });
      expect(count).to.equal(0);
    });

    it('keeps no more than one of each listener when it is moved about', async () => {
      answer(() => json(full));
      const places = [box(), box()];
      // What comes after the first paint is there once one has had it: the next has it with its own.
      const first = make(tag, { src: made(), preset: 'lede' });
      places[0]?.append(first);
      await settled(first);
      await rested();
      first.remove();
      const element = make(tag, { src: made(), preset: 'lede' });
      const once = await listenersAdded(async () => {
        places[0]?.append(element);
        await settled(element);
        await rested();
      });
      const often = await listenersAdded(async () => {
        for (let round = 0; round < 100; round++) places[round % 2]?.append(element);
        await painted();
      });
      expect(often).to.be.at.most(once);
      element.remove();
    });
  });
