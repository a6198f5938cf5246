import { type TemplateResult, html, noChange, nothing } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { SLICE, soon } from '../data/slices.js';
import { inertDocument } from '../html/inert-document.js';
import { afterPaint } from './after-paint.js';
import { isServer } from './on-server.js';
import { stamp, stampItem } from './stamp.js';

/** What is drawn. */
export interface SlicedOptions<T> {
  /** What tells items apart; across all lists of the drawing, not only within one. */
  readonly keyOf: (item: T) => string;
  /** What is drawn into an item's element. */
  readonly template: (item: T) => TemplateResult;
  /** How many items are drawn at once, before the first slice ends: as many as a screen shows. */
  readonly atOnce: number;
  /** The class of an item's element. */
  readonly classOf: (item: T) => string;
  /** Sets up the element of an item, once, when it was first drawn. */
  readonly prepare?: (element: HTMLLIElement, item: T) => void;
  /** Called after each slice. */
  readonly onSlice?: () => void;
}

/** An item on the page. */
interface Drawn<T> {
  readonly element: HTMLLIElement;
  item: T;
}

type Work = Iterator<undefined>;

/**
 * A tree of lists, drawn so that the first screen is there at once and input stays alive while the rest follows in slices.
 *
 * Items are immutable: one that is the same object as before is not drawn again. Each is drawn by itself into a list item, so
 * that one that changes costs one, whatever the length of the list.
 */
export class SlicedDrawing<T> {
  readonly options: SlicedOptions<T>;
  readonly #drawn = new Map<string, Drawn<T>>();
  readonly #keys = new WeakMap<Element, string>();
  /** The work not yet done, the next to do last: the answers of a comment come before the comment after it. */
  readonly #work: Work[] = [];
  #scheduled = false;
  /** Whether the reader has seen what was drawn at once: until then nothing keeps the screen from showing it. */
  #isSeen = false;
  #painting = false;
  #deadline = 0;
  #left: number;

  constructor(options: SlicedOptions<T>) {
    this.options = options;
    this.#left = options.atOnce;
  }

  /** Whether everything is drawn. */
  get complete(): boolean {
    return this.#work.length === 0;
  }

  /** The element of an item, where it is drawn. */
  element(key: string): HTMLLIElement | undefined {
    return this.#drawn.get(key)?.element;
  }

  /** Draws one item again, and nothing else. */
  repaint(key: string): void {
    const drawn = this.#drawn.get(key);
    // What is being drawn can call for it: a field that is taken away loses the focus, which is an event.
    if (this.#painting)
      queueMicrotask(() => {
        this.repaint(key);
      });
    else if (drawn) this.#paint(drawn);
  }

  /** Draws every item again, since what all of them show has changed. */
  invalidate(): void {
    for (const drawn of this.#drawn.values()) this.#paint(drawn);
  }

  /** Forgets what is drawn: another list takes its place. */
  clear(): void {
    this.#work.length = 0;
    this.#drawn.clear();
  }

  /** Draws all that is left at once. */
  finish(): void {
    this.#deadline = Infinity;
    this.#run();
  }

  /** @internal Whether another item may be drawn now. */
  hasTime(): boolean {
    if (this.#left > 0) {
      this.#left--;
      return true;
    }
    return this.#deadline > 0 && performance.now() < this.#deadline;
  }

  /** @internal Draws an item that is new, or that has changed since. */
  draw(item: T, known: Drawn<T> | undefined): Drawn<T> {
    const { keyOf, classOf, prepare } = this.options;
    if (known?.item === item) return known;
    const key = keyOf(item);
    if (known) {
      known.item = item;
      this.#paint(known);
      return known;
    }
    const element = this.#painted(item);
    element.className = classOf(item);
    prepare?.(element, item);
    const drawn = { element, item };
    this.#drawn.set(key, drawn);
    this.#keys.set(element, key);
    return drawn;
  }

  /** @internal What stands for a key in a list: what it is in another one stays there until that is drawn. */
  in(list: Element, key: string): Drawn<T> | undefined {
    const drawn = this.#drawn.get(key);
    return drawn?.element.parentNode === list ? drawn : undefined;
  }

  /** @internal Whether an element is that of an item, but of none that has one of these keys. */
  isGone(element: Element, keys: ReadonlySet<string>): boolean {
    const key = this.#keys.get(element);
    return key !== undefined && !(keys.has(key) && this.#drawn.get(key)?.element === element);
  }

  /** @internal Takes an item off the page. */
  drop(element: Element): void {
    element.remove();
    for (const inner of element.querySelectorAll('li')) this.#forget(inner);
    this.#forget(element);
  }

  #forget(element: Element): void {
    const key = this.#keys.get(element);
    // An item may have moved to another list, where it is drawn anew.
    if (key !== undefined && this.#drawn.get(key)?.element === element) this.#drawn.delete(key);
  }

  /** @internal Does work until it must wait, and the rest of it in slices. */
  start(work: Work): void {
    const outer = this.#deadline;
    // A list that is there already takes a few more at once: who has posted a comment wants to see it.
    if (this.complete && this.#drawn.size > 0) this.#deadline = performance.now() + SLICE;
    // Before its first step, in which lists within it may come on top.
    this.#work.push(work);
    if (work.next().done) this.cancel(work);
    this.#deadline = outer;
    if (!this.complete) this.#schedule();
  }

  /** @internal Gives up work that is no longer wanted. */
  cancel(work: Work | undefined): void {
    const index = work ? this.#work.indexOf(work) : -1;
    if (index >= 0) this.#work.splice(index, 1);
  }

  #paint({ element, item }: Drawn<T>): void {
    this.#try(() => {
      stamp(this.options.template(item), element);
    });
  }

  #painted(item: T): HTMLLIElement {
    return (
      this.#try(() => stampItem(this.options.template(item))) ?? inertDocument().createElement('li')
    );
  }

  #try<R>(paint: () => R): R | undefined {
    const outer = this.#painting;
    this.#painting = true;
    try {
      return paint();
    } catch (error) {
      // One that cannot be drawn does not take the others with it.
      console.warn('Lede: an item could not be drawn.', error);
      return undefined;
    } finally {
      this.#painting = outer;
    }
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    (this.#isSeen ? soon : afterPaint)(() => {
      this.#isSeen = true;
      this.#scheduled = false;
      this.#deadline = performance.now() + SLICE;
      this.#run();
    });
  }

  #run(): void {
    for (let work = this.#work.at(-1); work; work = this.#work.at(-1)) {
      const { done } = work.next();
      if (done) this.cancel(work);
      if (!this.hasTime()) break;
    }
    this.#deadline = 0;
    if (!this.complete) this.#schedule();
    this.options.onSlice?.();
  }
}

class SlicedDirective extends Directive {
  #items: readonly unknown[] = [];
  #work: Work | undefined;

  /** On a server there is no time to wait for: all is drawn. */
  override render(items: readonly unknown[], { options }: SlicedDrawing<unknown>): unknown {
    return isServer
      ? items.map((item) => html`<li class=${options.classOf(item)}>${options.template(item)}</li>`)
      : nothing;
  }

  override update(
    { parentNode: list }: ChildPart,
    [items, drawing]: [readonly unknown[], SlicedDrawing<unknown>],
  ): symbol {
    if (items === this.#items) return noChange;
    this.#items = items;
    drawing.cancel(this.#work);
    this.#work = this.#arrange(list as Element, items, drawing);
    drawing.start(this.#work);
    return noChange;
  }

  /** Brings the list into the order of its items, and waits before each new one for which there is no time. */
  *#arrange(
    list: Element,
    items: readonly unknown[],
    drawing: SlicedDrawing<unknown>,
  ): Generator<undefined> {
    const { keyOf } = drawing.options;
    if (list.firstElementChild) {
      const keys = new Set(items.map(keyOf));
      for (const element of [...list.children])
        if (drawing.isGone(element, keys)) drawing.drop(element);
    }
    let place = list.firstElementChild;
    for (const item of items) {
      const key = keyOf(item);
      while (!drawing.in(list, key) && !drawing.hasTime()) {
        yield;
        // The list may have gone while its turn was awaited.
        if (!(list.getRootNode() instanceof ShadowRoot)) return;
      }
      const { element } = drawing.draw(item, drawing.in(list, key));
      if (element === place) place = place.nextElementSibling;
      else list.insertBefore(element, place);
    }
  }
}

const draw = directive(SlicedDirective);

/**
 * Draws items as the `<li>`s of a list element, in slices: `<ol>${sliced(items, drawing)}</ol>`. The list has no other
 * children. What is drawn into one item may hold a `sliced` list of the same drawing.
 */
export const sliced = <T>(items: readonly T[], drawing: SlicedDrawing<T>) =>
  draw(items, drawing as unknown as SlicedDrawing<unknown>);
