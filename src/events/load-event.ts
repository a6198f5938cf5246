import type { Article, Comment } from '../data/model.js';

/** Fired when data has been loaded and is shown. */
export class LedeLoadEvent extends Event {
  static readonly eventName = 'lede-load';

  /** All items so far, as plain models; comments are flat. A comment's `body` is as it came: not sanitised. */
  readonly items: readonly Article[] | readonly Comment[];
  /** How many there are in all, where the server tells. */
  readonly total: number | undefined;
  /** The preset that was named or recognised. */
  readonly preset: string | undefined;

  constructor(
    items: readonly Article[] | readonly Comment[],
    { total, preset }: { total?: number | undefined; preset?: string | undefined },
  ) {
    super(LedeLoadEvent.eventName, { bubbles: true, composed: true });
    this.items = items;
    this.total = total;
    this.preset = preset;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lede-load': LedeLoadEvent;
  }
}
