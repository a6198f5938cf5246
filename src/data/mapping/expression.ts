import { parseDate } from '../dates.js';
import { encode } from '../url.js';
import { type FilterContext, filters, printable } from './filters.js';
import { asList, isPresent, isTrue, own } from './values.js';

/** What an expression can see while it is evaluated. */
export interface Scope extends FilterContext {
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

/** A compiled expression. It never throws and reads own properties only. */
export type Expression = (scope: Scope) => unknown;

/** A mistake in an expression; the message says what was expected and at which character, counted from 0. */
export class ExpressionError extends Error {
  constructor(message: string, position: number) {
    super(`${message} at ${position.toString()}`);
  }
}

/** Reads `.name` from an object, or from each element of a list, dropping the absent. */
const step = (value: unknown, key: string): unknown =>
  Array.isArray(value)
    ? value.map((element) => own(element, key)).filter(isPresent)
    : own(value, key);

/** A value as text: a date in ISO form; nothing of a list or of any other object. */
const print = (value: unknown): string | undefined =>
  value instanceof Date
    ? parseDate(value)?.toISOString()
    : typeof value === 'boolean'
      ? String(value)
      : printable(value);

/** The texts by which a value is compared: a list equals what any of its elements equals. */
const compared = (value: unknown): readonly string[] =>
  asList(value).flatMap((element) => (isPresent(element) ? (print(element) ?? []) : []));

function same(left: unknown, right: unknown): boolean {
  const texts = compared(right);
  return compared(left).some((text) => texts.includes(text));
}

const ROOTS: Readonly<Record<string, Expression>> = {
  $: (scope) => scope.root,
  '@': (scope) => scope.item,
  '^': (scope) => scope.from,
  $headers: (scope) => scope.headers,
  $query: (scope) => scope.query,
  $items: (scope) => scope.items,
};

const CONSTANTS: Readonly<Record<string, boolean | null>> = {
  true: true,
  false: false,
  null: null,
};

const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const MEMBER = /[\p{L}\p{N}_$@-]+/uy;
const NUMBER = /-?\d+(?:\.\d+)?/y;
const INDEX = /(-?\d+)\s*\]/y;
const SLICE = /(-?\d+)?\s*:\s*(-?\d+)?\s*\]/y;
const ROOT = /\$(?:headers|query|items)?|[@^]/y;

/** Reads one expression from left to right; each method is a rule of the grammar and gives a compiled expression. */
class Parser {
  #position = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  whole(): Expression {
    const expression = this.#any();
    if (this.#rest() !== '') this.#fail(`expected the end, not '${this.#rest().charAt(0)}',`);
    return expression;
  }

  /**
   * Plain text with `{expr}` in it, up to a closing quote or to the end.
   * @param put What is done to each value before it is put in.
   */
  template(close = '', put = (text: string): string => text): Expression {
    const parts: (string | Expression)[] = [];
    let text = '';
    for (;;) {
      const character = this.#source.charAt(this.#position);
      if (character === '' && close) this.#fail(`expected ${close}`);
      if (character === close) break;
      this.#position++;
      if (character === '{') {
        parts.push(text, this.#any());
        text = '';
        this.#expect('}');
      } else text += character === '\\' ? this.#source.charAt(this.#position++) : character;
    }
    this.#position += close.length;
    parts.push(text);
    return (scope) => {
      let printed = '';
      for (const part of parts) {
        if (typeof part === 'string') {
          printed += part;
          continue;
        }
        const value = print(part(scope));
        if (!value) return undefined;
        printed += put(value);
      }
      return printed;
    };
  }

  #any(): Expression {
    const options = [this.#all()];
    while (this.#take('||')) options.push(this.#all());
    const [only] = options;
    if (options.length === 1 && only) return only;
    return (scope) => {
      let value: unknown;
      for (const option of options) {
        value = option(scope);
        if (isPresent(value)) break;
      }
      return value;
    };
  }

  #all(): Expression {
    const tests = [this.#test()];
    while (this.#take('&&')) tests.push(this.#test());
    const [only] = tests;
    if (tests.length === 1 && only) return only;
    return (scope) => {
      let value: unknown;
      for (const test of tests) {
        value = test(scope);
        if (!isTrue(value)) return undefined;
      }
      return value;
    };
  }

  #test(): Expression {
    if (this.#source.charAt(this.#skip()) === '!' && this.#take('!')) {
      const operand = this.#pipe();
      return (scope) => (isTrue(operand(scope)) ? undefined : true);
    }
    const first = this.#skip();
    const left = this.#pipe();
    const leftSource = this.#source.slice(first, this.#position).trim();
    const unequal = this.#take('!=');
    if (!unequal && !this.#take('==') && !this.#take('=')) return left;
    const start = this.#skip();
    const right = this.#pipe();
    const rightSource = this.#source.slice(start, this.#position).trim();
    const asksForAbsence = leftSource === 'null' || rightSource === 'null';
    return (scope) => {
      const [a, b] = [left(scope), right(scope)];
      const equal = asksForAbsence ? !isPresent(a) && !isPresent(b) : same(a, b);
      return equal !== unequal ? true : undefined;
    };
  }

  #pipe(): Expression {
    let expression = this.#primary();
    while (
      this.#source.charAt(this.#skip()) === '|' &&
      this.#source.charAt(this.#position + 1) !== '|'
    ) {
      this.#position++;
      const start = this.#skip();
      const name = this.#match(NAME)?.[0] ?? '';
      const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
      if (!filter) this.#fail(`no filter '${name}'`, start);
      const args: Expression[] = [];
      if (this.#take('(') && !this.#take(')')) {
        do args.push(this.#any());
        while (this.#take(','));
        this.#expect(')');
      }
      const input = expression;
      expression = (scope) => {
        const value = input(scope);
        if (!isPresent(value) && !(name === 'count' && Array.isArray(value))) return undefined;
        return filter(
          value,
          args.map((argument) => argument(scope)),
          scope,
        );
      };
    }
    return expression;
  }

  #primary(): Expression {
    const start = this.#skip();
    const quote = this.#source.charAt(start);
    if (quote === "'") {
      const text = this.#string();
      return () => text;
    }
    if (quote === '"' || quote === '`') {
      this.#position++;
      return this.template(quote);
    }
    const number = this.#match(NUMBER);
    if (number) {
      const value = Number(number[0]);
      return () => value;
    }
    return this.#path();
  }

  #path(): Expression {
    if (this.#take('(')) {
      const inner = this.#any();
      this.#expect(')');
      return this.#steps(inner);
    }
    const root = this.#match(ROOT)?.[0];
    if (root) return this.#steps(ROOTS[root] ?? (() => undefined));
    if (/^\[\s*'/.test(this.#rest())) return this.#steps((scope) => scope.bare);
    const name = this.#match(NAME)?.[0];
    if (name === undefined) this.#fail('expected a path or a value');
    const constant = Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
    if (constant !== undefined) return () => constant;
    return this.#steps((scope) => step(scope.bare, name));
  }

  #steps(start: Expression): Expression {
    let expression = start;
    for (;;) {
      const from = expression;
      if (this.#source.charAt(this.#position) === '.') {
        this.#position++;
        const name = this.#match(MEMBER)?.[0];
        if (name === undefined) this.#fail('expected a name');
        // A header's name may be written in any case.
        const key = start === ROOTS['$headers'] ? name.toLowerCase() : name;
        expression = (scope) => step(from(scope), key);
      } else if (this.#source.charAt(this.#position) === '[') {
        this.#position++;
        expression = this.#bracket(from, start === ROOTS['$headers']);
      } else return expression;
    }
  }

  #bracket(from: Expression, ofHeaders: boolean): Expression {
    this.#skip();
    if (/^\*\s*\]/.test(this.#rest())) {
      this.#take('*');
      this.#expect(']');
      return (scope) => asList(from(scope)).flat();
    }
    const index = this.#match(INDEX);
    if (index) {
      const at = Number(index[1]);
      return (scope) => asList(from(scope)).at(at);
    }
    const slice = this.#match(SLICE);
    if (slice) {
      const [start, end] = [slice[1], slice[2]].map((bound) => (bound ? Number(bound) : undefined));
      return (scope) => asList(from(scope)).slice(start, end);
    }
    if (/^'(?:[^'\\]|\\.)*'\s*\]/.test(this.#rest())) {
      const text = this.#string();
      const key = ofHeaders ? text.toLowerCase() : text;
      this.#expect(']');
      return (scope) => step(from(scope), key);
    }
    const condition = this.#any();
    this.#expect(']');
    return (scope) =>
      asList(from(scope)).filter((element) => isTrue(condition({ ...scope, bare: element })));
  }

  #string(): string {
    let text = '';
    for (this.#position++; this.#source.charAt(this.#position) !== "'"; this.#position++) {
      if (this.#source.charAt(this.#position) === '\\') this.#position++;
      if (this.#position >= this.#source.length) this.#fail("expected '");
      text += this.#source.charAt(this.#position);
    }
    this.#position++;
    return text;
  }

  #skip(): number {
    while (/\s/.test(this.#source.charAt(this.#position))) this.#position++;
    return this.#position;
  }

  #rest(): string {
    return this.#source.slice(this.#skip());
  }

  #take(token: string): boolean {
    const found = this.#source.startsWith(token, this.#skip());
    if (found) this.#position += token.length;
    return found;
  }

  #expect(token: string): void {
    if (!this.#take(token)) this.#fail(`expected '${token}'`);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#source);
    if (match) this.#position = pattern.lastIndex;
    return match;
  }

  #fail(message: string, position = this.#position): never {
    throw new ExpressionError(message, position);
  }
}

const compiled = new Map<string, Expression>();

function remember(key: string, compile: () => Expression): Expression {
  const known = compiled.get(key);
  if (known) return known;
  const expression = compile();
  compiled.set(key, expression);
  return expression;
}

/**
 * Compiles an expression of the mapping language. A source is compiled once.
 *
 * @throws ExpressionError that says what was expected and where.
 */
export const compileExpression = (source: string): Expression =>
  remember(source, () => new Parser(source).whole());

/**
 * Compiles plain text with `{expr}` in it, as the `url` of a request is written; each value is percent-encoded.
 *
 * @throws ExpressionError that says what was expected and where.
 */
export const compileUrl = (source: string): Expression =>
  remember(`url ${source}`, () => new Parser(source).template('', encode));
