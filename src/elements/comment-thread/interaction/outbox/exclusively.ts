import { type GuardedStorage, changedKey, storageFor } from '../../../../storage.js';

/** How long a tab that says nothing counts as being at work: timers of a page in the background run once a minute. Milliseconds. */
const LEASE = 150_000;

/** What tells this page from others. */
const PAGE = Math.random().toString(36).slice(2);

/** A tab's word that it is at work. */
interface Lease {
  readonly page: string;
  /** When it last said so, in milliseconds since the epoch. */
  readonly at: number;
}

/** The end of what this page does under each name. */
const inPage = new Map<string, Promise<void>>();

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Does some work that no other tab of this site does at the same time: by Web Locks (https://w3c.github.io/web-locks/), which a
 * closed tab gives back at once. A page that is not served by https has none, nor has a sandboxed frame: tabs then tell each other
 * by what they store.
 */
export async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  const locks = await usableLocks();
  if (locks) {
    await locks.request(`lede ${name}`, work);
    return;
  }
  const turn = (inPage.get(name) ?? Promise.resolve()).then(() => underLease(name, work));
  inPage.set(
    name,
    turn.catch(() => undefined),
  );
  await turn;
}

async function usableLocks(): Promise<LockManager | undefined> {
  // Missing where the page is not secure, whatever the types say; a sandboxed frame has them and may not use them.
  const { locks } = navigator as { locks?: LockManager };
  return locks?.query().then(
    () => locks,
    () => undefined,
  );
}

async function underLease(name: string, work: () => Promise<void>): Promise<void> {
  const storage = storageFor('outbox');
  const key = `at work: ${name}`;
  const say = (): void => {
    storage.set(key, { page: PAGE, at: Date.now() } satisfies Lease);
  };
  const end = (): void => {
    storage.set(key, undefined);
  };
  while (!(await takeLease(storage, key, say))) await released(key);
  const saying = setInterval(say, LEASE / 5);
  addEventListener('pagehide', end);
  try {
    await work();
  } finally {
    clearInterval(saying);
    removeEventListener('pagehide', end);
    end();
  }
}

/** Waits until another tab gives its lease back, or has had the time to go without a word. */
const released = (key: string): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('storage', hear);
      resolve();
    };
    const hear = (event: StorageEvent): void => {
      if (changedKey('outbox', event) === key) done();
    };
    const timer = setTimeout(done, LEASE / 10);
    addEventListener('storage', hear);
  });

/** Two that ask at once both write, and after a while both read who was the last. */
async function takeLease(storage: GuardedStorage, key: string, say: () => void): Promise<boolean> {
  const held = storage.get(key) as Lease | undefined;
  if (held && held.page !== PAGE && Date.now() - held.at < LEASE) return false;
  say();
  await pause(50 + Math.random() * 50);
  const last = storage.get(key) as Lease | undefined;
  // Where nothing can be stored, there is nothing that two tabs could both send.
  return last === undefined || last.page === PAGE;
}
