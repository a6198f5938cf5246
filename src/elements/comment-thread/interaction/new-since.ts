import type { Comment } from '../../../data/model.js';
import { storageFor } from '../../../storage.js';
import type { ThreadParts } from '../thread-parts.js';
import type { FloatingButtons } from './floating-buttons.js';
import type { ThreadGuide } from './thread-guide.js';
import { threadKey } from './thread-key.js';

const timeOf = ({ published }: Comment): number => Number(published) || 0;

/**
 * Tells which comments are new since a reader was here last: those that were written after the newest one of that visit, or after
 * the visit itself where not all of the thread was loaded. It is kept in the reader's browser; no account is needed, and no server
 * hears of it.
 */
export class NewSince {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #floating: FloatingButtons;
  readonly #reveal: (id: string) => void;
  readonly #storage = storageFor('visits');
  /** From when on a comment is new, in milliseconds since the epoch; undefined on the first visit. */
  #since: number | undefined;
  /** When the thread was loaded for this visit. */
  #loadedAt = 0;
  /** Which the reader was brought to last. */
  #last: string | undefined;
  /** Those of this visit that are not new to the reader: what was posted here. */
  readonly #own = new Set<string>();
  /** Which were there when it was last told of them. */
  #of: readonly Comment[] | undefined;
  /** The new ones that a reader has not been brought to. */
  #unseen = new Set<string>();
  #new: ReadonlySet<string> = new Set();
  #divided: HTMLElement | undefined;
  readonly #seen: IntersectionObserver;
  #isVisited = false;

  /** @param reveal Shows what is hidden above a comment. */
  constructor(
    parts: ThreadParts,
    guide: ThreadGuide,
    floating: FloatingButtons,
    reveal: (id: string) => void,
  ) {
    this.#parts = parts;
    this.#guide = guide;
    this.#floating = floating;
    this.#reveal = reveal;
    // A visit is one only when the thread was in sight: it is loaded before.
    this.#seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#seen.disconnect();
      this.#isVisited = true;
      this.#remember();
    });
  }

  /** Reads when the reader was here last. */
  recall(): void {
    const stored = this.#storage.get(threadKey(this.#parts));
    this.#since = typeof stored === 'number' ? stored : undefined;
    this.#loadedAt = Date.now();
    this.#last = undefined;
    this.#of = undefined;
    this.#isVisited = false;
    this.#own.clear();
    this.#unseen = new Set();
    this.#new = new Set();
    this.#offer();
    this.connect();
    this.follow();
  }

  /** Looks whether the thread is in sight, until it was. */
  connect(): void {
    this.#seen.disconnect();
    if (!this.#isVisited) this.#seen.observe(this.#parts.host);
  }

  /** Ends looking whether the thread is in sight. */
  disconnect(): void {
    this.#seen.disconnect();
  }

  /** Whether a comment is new to the reader. */
  isNew(id: string): boolean {
    return this.#new.has(id);
  }

  /** Takes a comment that was posted here, which is new to others only. */
  posted({ id }: Comment): void {
    this.#own.add(id);
  }

  /** Looks again which are new, where others have come. */
  follow(): void {
    const { resource, drawing, localize } = this.#parts;
    const { items } = resource;
    if (items === this.#of || items.length === 0) return;
    this.#of = items;
    if (this.#isVisited) this.#remember();
    const since = this.#since;
    if (since === undefined) return;
    const found = new Set<string>();
    for (const comment of items)
      if (timeOf(comment) > since && comment.status === 'published' && !this.#own.has(comment.id))
        found.add(comment.id);
    const came = [...found].filter((id) => !this.#new.has(id));
    if (came.length === 0) return;
    const isFirst = this.#new.size === 0;
    this.#new = found;
    for (const id of came) {
      this.#unseen.add(id);
      drawing.repaint(id);
    }
    this.#offer();
    if (isFirst) this.#guide.announce(localize.term('newSince', { count: found.size }));
  }

  /** Puts the divider before the first new comment of the top level, once that is drawn. */
  divide(): void {
    const { thread, drawing, localize } = this.#parts;
    const first = thread.roots.find(({ comment }) => this.isNew(comment.id));
    const place = first && drawing.element(first.comment.id);
    if (!place?.isConnected) return;
    const divider = (this.#divided ??= document.createElement('p'));
    const words = localize.term('newSince', { count: this.#new.size });
    if (divider.textContent !== words) divider.textContent = words;
    if (divider.parentElement === place) return;
    divider.className = 'divider';
    divider.part.add('divider');
    place.prepend(divider);
  }

  /** Brings the reader to the next new comment on the page, after the last to the first. */
  next(): void {
    const { drawing, localize, host } = this.#parts;
    if (this.#new.size === 0) {
      this.#guide.announce(localize.term('nothingNew'));
      return;
    }
    drawing.finish();
    const shown = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.comment') ?? [])];
    const places = shown.flatMap(({ dataset }, place) =>
      this.isNew(dataset['id'] ?? '') ? [place] : [],
    );
    // By the button of the thread it goes on where it has led to, as that has the focus then.
    const active = host.shadowRoot?.activeElement?.closest('li')?.querySelector('.comment');
    const from =
      active ?? (this.#last === undefined ? undefined : this.#guide.commentElement(this.#last));
    const at = from instanceof HTMLElement ? shown.indexOf(from) : -1;
    const { id } = shown[places.find((place) => place > at) ?? places[0] ?? -1]?.dataset ?? {};
    if (id === undefined) return;
    this.#reveal(id);
    this.#guide.bring(id);
    this.#unseen.delete(id);
    this.#last = id;
    this.#guide.report('next-new', { comment: this.#parts.thread.tree.byId.get(id)?.comment });
    this.#offer();
  }

  #offer(): void {
    const count = this.#unseen.size;
    this.#floating.set(
      'next-new',
      count === 0
        ? undefined
        : {
            label: this.#parts.localize.term('nextNew', { count }),
            press: () => {
              this.next();
            },
          },
    );
  }

  #remember(): void {
    const { items, hasMore } = this.#parts.resource;
    // What is on pages that are not loaded was there too: with the oldest first it is what was written last.
    let newest = Math.max(this.#since ?? 0, hasMore ? this.#loadedAt : 0);
    for (const comment of items) newest = Math.max(newest, timeOf(comment));
    if (newest > 0) this.#storage.set(threadKey(this.#parts), newest);
  }
}
