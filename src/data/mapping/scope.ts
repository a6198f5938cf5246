import type { TimeZone } from '../dates.js';
import type { HtmlReader } from '../html-reader.js';
import type * as operations from './operations.js';

/** What reading a value may need besides the value. */
export interface ReadContext {
  readonly html: HtmlReader;
  /** The URL the answer came from: what relative URLs are resolved against. */
  readonly url: string;
  /** The zone of times that name none. */
  readonly timeZone?: TimeZone | undefined;
}

/** What an expression can see while it is evaluated. */
export interface Scope extends ReadContext {
  /** `$`: the whole answer. */
  readonly root: unknown;
  /** `@`: what is being mapped. */
  readonly item: unknown;
  /** `^`: what `@` came from. */
  readonly from: unknown;
  /** What a bare path begins at: `@`, and within `[…]` the element that is being looked at. */
  readonly bare: unknown;
  /** `$headers`, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `$query`: of the URL that was asked. */
  readonly query: Readonly<Record<string, string>>;
  /** `$items`: as they came. */
  readonly items: readonly unknown[];
}

/** What compiled expressions are handed, so that a preset's module has to import nothing. */
export type Operations = typeof operations;

/** A compiled expression. It never throws and reads own properties only. */
export type Expression = (scope: Scope, operations: Operations) => unknown;
