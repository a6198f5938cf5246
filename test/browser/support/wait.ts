import type { LedeElement } from './elements.js';

/** Generous, since it is waited for what comes: a machine may be busy with other things. */
const PATIENCE = 12_000;

/** Waits until something is true. */
export async function until(
  condition: () => unknown,
  what = 'a condition',
  patience = PATIENCE,
): Promise<void> {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until an element has what it asked for, or knows that it cannot have it. */
export async function settled(element: LedeElement): Promise<void> {
  const done = (): boolean => !element.busy && /ready|empty|error/.test(element.state);
  await until(done, `${element.localName} to settle, which is ${element.state}`);
  await element.updateComplete;
}

/** Waits for the next event of a name. */
export const next = <K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`waited in vain for ${name}`));
    }, PATIENCE);
    target.addEventListener(
      name,
      (event) => {
        clearTimeout(timer);
        resolve(event as HTMLElementEventMap[K]);
      },
      { once: true },
    );
  });

/** Waits until tasks that are already due have run, and the page was painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** A promise that is settled from outside. */
export interface Gate<T> {
  readonly promise: Promise<T>;
  readonly open: (value: T) => void;
}

/** Makes a promise that a test settles when it likes. */
export function gate<T>(): Gate<T> {
  let open: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}
