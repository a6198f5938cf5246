import { Drafts } from '../../../src/data/drafts.js';
import type { Comment } from '../../../src/data/model.js';
import { type OutboxEntry, isUnderWay, readEntry } from '../../../src/data/outbox/entry.js';
import { Outbox, type OutboxServices } from '../../../src/data/outbox/outbox.js';
import { recogniseComment } from '../../../src/data/outbox/recognise-comment.js';
import type { Found, PostOutcome } from '../../../src/data/outbox/transitions.js';
import { oneOf, randomOf } from '../random.js';
import { html } from '../support.js';

/** How an endpoint treats what it gets. */
export interface EndpointKind {
  /** Whether an editor looks at comments first: they are then not in the list. */
  readonly moderates: boolean;
  /** Whether it takes the same key once. */
  readonly takesKey: boolean;
}

/** Something that may be broken on purpose, to see that a check notices. */
export type Break = (services: OutboxServices) => Partial<OutboxServices>;

/** What became of a comment at the end. */
export interface Fate {
  readonly text: string;
  /** How many times the endpoint has stored it. */
  readonly stored: number;
  /** Whether its reader was asked. */
  readonly asked: boolean;
  /** Whether its text is with the reader still: in a form, or to be seen as not sent. */
  readonly kept: boolean;
  readonly state: string;
}

const THREAD = 'thread';
const MINUTE = 60_000;

/** Time that passes only when it is told to: what is due happens in order, each to its end. */
class Clock {
  now = Date.UTC(2026, 0, 1);
  #due: { readonly at: number; readonly run: () => void }[] = [];

  at(delay: number, run: () => void): void {
    if (delay < 2 ** 31 - 1) this.#due.push({ at: this.now + delay, run });
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await settle();
    for (;;) {
      const next = this.#due.reduce<{ at: number; run: () => void } | undefined>(
        (first, each) => (each.at <= end && each.at < (first?.at ?? Infinity) ? each : first),
        undefined,
      );
      if (!next) break;
      this.#due = this.#due.filter((each) => each !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settle();
    }
    this.now = end;
  }
}

/** Lets everything happen that waits for nothing. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Locks shared by tabs; those of a tab that is closed are free at once. */
class Locks {
  readonly #held = new Map<string, object>();
  #queue: { name: string; tab: object; run: () => void }[] = [];

  async hold(name: string, tab: object, work: () => Promise<void>): Promise<void> {
    if (this.#held.has(name))
      await new Promise<void>((run) => this.#queue.push({ name, tab, run }));
    else this.#held.set(name, tab);
    await work();
    this.#release(name);
  }

  close(tab: object): void {
    this.#queue = this.#queue.filter((waiting) => waiting.tab !== tab);
    for (const [name, holder] of [...this.#held]) if (holder === tab) this.#release(name);
  }

  #release(name: string): void {
    const next = this.#queue.find((waiting) => waiting.name === name);
    this.#held.delete(name);
    if (!next) return;
    this.#queue = this.#queue.filter((waiting) => waiting !== next);
    this.#held.set(name, next.tab);
    next.run();
  }
}

interface Tab {
  alive: boolean;
  readonly outbox: Outbox;
  /** What its form shows. */
  typed: string;
}

/** One run of a world with an endpoint, a network, two tabs and a reader, all of which follow a seed. */
export class Simulation {
  readonly #random: () => number;
  readonly #kind: EndpointKind;
  readonly #break: Break;
  readonly #clock = new Clock();
  readonly #locks = new Locks();
  readonly #entries = new Map<string, string>();
  /** Entries by what was stored of them: everybody looks at all of them all the time. */
  readonly #read = new Map<string, OutboxEntry | undefined>();
  readonly #drafts = new Map<string, string>();
  #keeping: Drafts | undefined;
  readonly #stored: {
    readonly comment: Comment;
    readonly visible: boolean;
    readonly key: string;
  }[] = [];
  readonly #asked = new Set<string>();
  readonly #texts = new Map<string, string>();
  readonly #written: string[] = [];
  #tabs: Tab[] = [];
  #online = true;
  /** How likely anything goes wrong; 0 at the end, when everything is well again. */
  #trouble = 1;
  #count = 0;

  constructor(seed: number, kind: EndpointKind, brokenBy: Break = () => ({})) {
    this.#random = randomOf(seed);
    this.#kind = kind;
    this.#break = brokenBy;
  }

  /** Lets the world go on for some events, and come to rest. */
  async run(): Promise<readonly Fate[]> {
    this.#tabs = [this.#open(), this.#open()];
    for (let event = 0; event < 25; event++) {
      this.#happen();
      await this.#clock.pass(this.#random() * oneOf(this.#random, [200, 5000, 40_000]));
    }
    this.#trouble = 0;
    this.#online = true;
    if (!this.#tabs.some(({ alive }) => alive)) this.#tabs.push(this.#open());
    this.#wake();
    for (let step = 0; step < 60; step++) await this.#clock.pass(MINUTE);
    return this.#fates();
  }

  #happen(): void {
    const alive = this.#tabs.filter((tab) => tab.alive);
    const tab = oneOf(this.#random, alive);
    const what = this.#random();
    if (what < 0.35) this.#write(tab);
    else if (what < 0.5) this.#reload(tab);
    else if (what < 0.55 && alive.length > 1) this.#close(tab);
    else if (what < 0.6 && alive.length < 3) this.#tabs.push(this.#open());
    else if (what < 0.75) {
      this.#online = !this.#online;
      if (this.#online) this.#wake();
    } else if (what < 0.85) this.#answer(tab);
  }

  /** A reader writes something, and sends it, perhaps twice; or the tab is gone before. */
  #write(tab: Tab): void {
    // Whoever has begun something goes on with it, in whichever tab.
    const { body } = this.#draftsOf().read('form') ?? {};
    const text = typeof body === 'string' ? body : `Thought ${++this.#count}`;
    if (!this.#written.includes(text)) this.#written.push(text);
    tab.typed = text;
    this.#draftsOf().keep('form', { body: text });
    if (this.#random() < 0.15) return;
    const draft = {
      body: text,
      author: { name: 'Nora' },
      page: { url: 'https://a.example/', title: '' },
    };
    const { id } = tab.outbox.send(draft, '', []);
    this.#texts.set(id, text);
    if (this.#random() < 0.1) tab.outbox.send(draft, '', []);
    tab.typed = '';
    this.#draftsOf().keep('form', undefined);
  }

  /** A reader answers what was asked: looks at the thread, and is right. */
  #answer({ outbox }: Tab): void {
    const asking = outbox.entries.find(({ state }) => state.kind === 'asking');
    if (!asking) return;
    if (this.#timesStored(asking.draft.body) > 0) outbox.confirm(asking.id);
    else outbox.sendAgain(asking.id);
  }

  #reload(tab: Tab): void {
    this.#close(tab);
    this.#tabs.push(this.#open());
  }

  #close(tab: Tab): void {
    tab.alive = false;
    this.#locks.close(tab);
    this.#tabs = this.#tabs.filter((each) => each !== tab);
  }

  #open(): Tab {
    const services = this.#services(() => tab);
    const outbox = new Outbox(THREAD, { ...services, ...this.#break(services) });
    const tab: Tab = { alive: true, outbox, typed: '' };
    const { body } = this.#draftsOf().read('form') ?? {};
    tab.typed = typeof body === 'string' ? body : '';
    setImmediate(() => {
      if (tab.alive) outbox.wake();
    });
    return tab;
  }

  #wake(): void {
    for (const { alive, outbox } of this.#tabs) if (alive) outbox.wake();
  }

  /** One for all tabs: who has begun something goes on with it in any. */
  #draftsOf(): Drafts {
    const drafts = this.#drafts;
    return (this.#keeping ??= new Drafts(
      {
        get: (key) => JSON.parse(drafts.get(key) ?? 'null') as unknown,
        set: (key, value) => {
          if (value === undefined) drafts.delete(key);
          else drafts.set(key, JSON.stringify(value));
          return true;
        },
        keys: () => [...drafts.keys()],
      },
      () => this.#clock.now,
    ));
  }

  #services(tabOf: () => Tab): OutboxServices {
    const isAlive = (): boolean => tabOf().alive;
    // What belongs to a tab that is gone never goes on.
    const whileAlive = <T>(start: (resolve: (value: T) => void) => void): Promise<T> =>
      new Promise<T>((resolve) => {
        start((value) => {
          if (isAlive()) resolve(value);
        });
      });
    return {
      now: () => this.#clock.now,
      random: this.#random,
      newId: () => `entry-${++this.#count}`,
      sleep: (milliseconds, signal) =>
        whileAlive<undefined>((resolve) => {
          this.#clock.at(milliseconds, () => resolve(undefined));
          signal.addEventListener('abort', () => resolve(undefined));
          if (signal.aborted) resolve(undefined);
        }),
      isOnline: () => this.#online,
      store: {
        list: (thread) =>
          [...this.#entries.values()].flatMap((text) => {
            const entry = this.#readEntry(text);
            return entry?.thread === thread ? [entry] : [];
          }),
        get: (id) => this.#readEntry(this.#entries.get(id) ?? 'null'),
        put: (entry) => {
          if (!isAlive()) throw new Error('a closed tab writes');
          if (entry.state.kind === 'asking') this.#asked.add(entry.draft.body);
          this.#entries.set(entry.id, JSON.stringify(entry));
          // The others hear of it a little later, as by `storage` events.
          this.#clock.at(5, () => {
            for (const { alive, outbox } of this.#tabs)
              if (alive && outbox !== tabOf().outbox) outbox.wake();
          });
        },
        remove: (id) => void this.#entries.delete(id),
      },
      exclusively: (name, work) => this.#locks.hold(name, tabOf(), work),
      post: (entry) => whileAlive((resolve) => this.#receive(entry, resolve)),
      reader: async () => '',
      takesKey: async () => this.#kind.takesKey,
      patience: () => 10_000,
      look: (entry) =>
        whileAlive((resolve) => {
          this.#clock.at(100 + this.#random() * 2000, () => resolve(this.#find(entry)));
        }),
      changed: () => undefined,
    };
  }

  #readEntry(stored: string): OutboxEntry | undefined {
    if (!this.#read.has(stored)) this.#read.set(stored, readEntry(JSON.parse(stored)));
    return this.#read.get(stored);
  }

  #find(entry: OutboxEntry): Found {
    if (!this.#online || this.#random() < 0.2 * this.#trouble) return { kind: 'failed' };
    const others = [...this.#entries.values()].flatMap((text) => this.#readEntry(text) ?? []);
    const list = this.#stored.filter(({ visible }) => visible).map(({ comment }) => comment);
    const comment = recogniseComment(entry, list, others, html);
    if (comment) return { kind: 'found', id: comment.id, pending: false };
    return { kind: this.#kind.moderates ? 'unclear' : 'absent' };
  }

  /** A request on its way: it may be lost before it is there, the server may fail before or after it has stored it, be slow, or silent. */
  #receive(entry: OutboxEntry, answer: (outcome: PostOutcome) => void): void {
    const lost: PostOutcome = { kind: 'lost', reason: 'network' };
    const failed: PostOutcome = { kind: 'lost', reason: 'server' };
    if (!this.#online) {
      this.#clock.at(50, () => answer(lost));
      return;
    }
    const arrival = this.#random() * 1500;
    const what = this.#random() / (this.#trouble || 0.0001);
    const store = (then: (taken: PostOutcome) => void): void =>
      this.#clock.at(arrival, () => then(this.#store(entry)));
    const later = (outcome: PostOutcome): void => this.#clock.at(arrival, () => answer(outcome));
    if (what < 0.1) later(lost);
    else if (what < 0.25) store(() => this.#clock.at(300, () => answer(lost)));
    else if (what < 0.33) later(failed);
    else if (what < 0.4) store(() => answer(failed));
    else if (what < 0.5)
      later({ kind: 'later', reason: 'tooFast', seconds: oneOf(this.#random, [undefined, 1, 20]) });
    // It is stored, and the answer comes long after everybody has stopped waiting.
    else if (what < 0.6) store((taken) => this.#clock.at(25_000, () => answer(taken)));
    // Nothing is heard of it again.
    else if (what < 0.66) this.#clock.at(5 * MINUTE, () => answer(lost));
    else if (what < 0.7)
      later({ kind: 'refused', refusal: { reason: 'other', status: 403, fieldErrors: {} } });
    else
      store((taken) => {
        // The network may be gone before the answer is there.
        this.#clock.at(100, () => answer(this.#online ? taken : lost));
      });
  }

  #store(entry: OutboxEntry): PostOutcome {
    const before = this.#kind.takesKey && this.#stored.find(({ key }) => key === entry.id);
    if (before) return { kind: 'taken', id: before.comment.id, pending: !before.visible };
    const visible = !this.#kind.moderates;
    const comment: Comment = {
      id: String(this.#stored.length + 1),
      author: { name: 'Nora' },
      body: entry.draft.body,
      bodyFormat: 'text',
      status: 'published',
      published: new Date(this.#clock.now),
    };
    this.#stored.push({ comment, visible, key: entry.id });
    return { kind: 'taken', id: comment.id, pending: !visible };
  }

  #timesStored(text: string): number {
    return this.#stored.filter(({ comment }) => comment.body === text).length;
  }

  #fates(): readonly Fate[] {
    const entries = [...this.#entries.values()].flatMap((text) => this.#readEntry(text) ?? []);
    const drafts = [...this.#drafts.values()];
    return this.#written.map((text) => {
      const own = entries.filter(({ draft }) => draft.body === text);
      const open = own.find(isUnderWay) ?? own[0];
      return {
        text,
        stored: this.#timesStored(text),
        asked: this.#asked.has(text),
        kept:
          own.some(isUnderWay) ||
          drafts.some((draft) => draft.includes(`"${text}"`)) ||
          this.#tabs.some(({ typed }) => typed === text),
        state: open?.state.kind ?? 'draft',
      };
    });
  }
}
