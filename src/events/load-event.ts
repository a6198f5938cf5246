import type { Article, Comment } from '../data/model.js';
import type { MappingReport } from '../data/report.js';

/**
 * Fired when data has been loaded and is shown.
 *
 * @typeParam T What the element shows: articles, or comments.
 */
export class LedeLoadEvent<T extends Article | Comment = Article | Comment> extends Event {
  /** The name it is fired under. */
  static readonly eventName = 'lede-load';

  /** All items so far, as plain models; comments are flat. A comment's `body` is as it came: not sanitised. */
  readonly items: readonly T[];
  /** How many there are in all, where the server tells. */
  readonly total: number | undefined;
  /** The preset that was named or recognised. */
  readonly preset: string | undefined;

  /** What the map made of the answer, field by field: of an element with `debug`. */
  readonly report: MappingReport | undefined;

  constructor(
    items: readonly T[],
    { total, preset, report }: Pick<LedeLoadEvent, 'total' | 'preset' | 'report'>,
  ) {
    super(LedeLoadEvent.eventName, { bubbles: true, composed: true });
    this.items = items;
    this.total = total;
    this.preset = preset;
    this.report = report;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lede-load': LedeLoadEvent;
  }
}
