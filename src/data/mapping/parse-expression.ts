/** What a path can begin at; `bare` is what a bare path does. */
export type Root = '$' | '@' | '^' | '$headers' | '$query' | '$items' | 'bare';

/** An expression, read but not yet made to do anything. */
export type Node =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'root'; readonly root: Root }
  /** Members by name and elements by index. */
  | { readonly kind: 'path'; readonly of: Node; readonly path: readonly (string | number)[] }
  | {
      readonly kind: 'slice';
      readonly of: Node;
      readonly start: number | undefined;
      readonly end: number | undefined;
    }
  | { readonly kind: 'flat'; readonly of: Node }
  | { readonly kind: 'where'; readonly of: Node; readonly test: Node }
  | {
      readonly kind: 'filter';
      readonly of: Node;
      readonly name: string;
      readonly args: readonly Node[];
    }
  | { readonly kind: 'not'; readonly of: Node }
  | {
      readonly kind: 'equal';
      readonly left: Node;
      readonly right: Node;
      readonly negated: boolean;
    }
  | { readonly kind: 'or'; readonly parts: readonly Node[] }
  | { readonly kind: 'and'; readonly parts: readonly Node[] }
  | ({ readonly kind: 'template' } & Template);

/** Text and what is put into it: one text more than values. */
export interface Template {
  readonly texts: readonly string[];
  readonly values: readonly Node[];
}

/** A mistake in an expression; the message says what was expected and at which character, counted from 0. */
export class ExpressionError extends Error {
  /** The name of a filter that there is not, where that is wrong. */
  readonly filter: string | undefined;

  constructor(message: string, position: number, filter?: string) {
    super(`${message} at ${position}`);
    this.filter = filter;
  }
}

const CONSTANTS: Readonly<Record<string, boolean | null>> = {
  true: true,
  false: false,
  null: null,
};

const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const MEMBER = /[\p{L}\p{N}_$@-]+/uy;
const NUMBER = /-?\d+(?:\.\d+)?/y;
/** `[*]`, `[i]` or `[a:b]`. */
const PICK = /\[\s*(?:(\*)|(-?\d+)|(-?\d+)?\s*:\s*(-?\d+)?)\s*\]/y;
const KEY = /\[\s*(?='(?:[^'\\]|\\.)*'\s*\])/sy;
const ROOT = /\$(?:headers|query|items)?|[@^]/y;

/** How deep parentheses, brackets and templates may stand in each other, and how long an expression may be. */
const DEEPEST = 64;
const LONGEST = 4000;

/** Reads one expression from left to right; each method is a rule of the grammar. */
class Parser {
  #position = 0;
  #depth = 0;
  readonly #source: string;
  readonly #filters: readonly string[];

  constructor(source: string, filters: readonly string[]) {
    this.#source = source;
    this.#filters = filters;
    if (source.length > LONGEST) this.#fail('expected the end', LONGEST);
  }

  whole(): Node {
    const node = this.#any();
    const rest = this.#source.charAt(this.#skip());
    if (rest) this.#fail(`expected the end, not '${rest}',`);
    return node;
  }

  /** Plain text with `{expr}` in it, up to a closing quote or to the end. */
  template(close = ''): Template {
    const texts: string[] = [];
    const values: Node[] = [];
    let text = '';
    for (;;) {
      const character = this.#source.charAt(this.#position);
      if (character === '' && close) this.#fail(`expected ${close}`);
      if (character === close) break;
      this.#position++;
      if (character === '{') {
        texts.push(text);
        values.push(this.#any());
        text = '';
        this.#expect('}');
      } else text += character === '\\' ? this.#source.charAt(this.#position++) : character;
    }
    this.#position += close.length;
    return { texts: [...texts, text], values };
  }

  #any(): Node {
    if (++this.#depth > DEEPEST) this.#fail('nested too deep');
    const node = this.#chain('or', '||', () => this.#chain('and', '&&', () => this.#test()));
    this.#depth--;
    return node;
  }

  #chain(kind: 'or' | 'and', token: string, operand: () => Node): Node {
    const first = operand();
    const parts = [first];
    while (this.#take(token)) parts.push(operand());
    return parts.length > 1 ? { kind, parts } : first;
  }

  #test(): Node {
    if (this.#take('!')) return { kind: 'not', of: this.#pipe() };
    const left = this.#pipe();
    const negated = this.#take('!=');
    if (!negated && !this.#take('==') && !this.#take('=')) return left;
    return { kind: 'equal', left, right: this.#pipe(), negated };
  }

  #pipe(): Node {
    let node = this.#primary();
    while (/^\|(?!\|)/.test(this.#source.slice(this.#skip(), this.#position + 2))) {
      this.#position++;
      const start = this.#skip();
      const name = this.#match(NAME)?.[0] ?? '';
      if (!this.#filters.includes(name))
        throw new ExpressionError(`no filter '${name}'`, start, name);
      const args: Node[] = [];
      if (this.#take('(') && !this.#take(')')) {
        do args.push(this.#any());
        while (this.#take(','));
        this.#expect(')');
      }
      node = { kind: 'filter', of: node, name, args };
    }
    return node;
  }

  #primary(): Node {
    const quote = this.#source.charAt(this.#skip());
    if (quote === "'") return { kind: 'literal', value: this.#string() };
    if (quote === '"' || quote === '`') {
      this.#position++;
      return { kind: 'template', ...this.template(quote) };
    }
    const number = this.#match(NUMBER);
    if (number) return { kind: 'literal', value: Number(number[0]) };
    return this.#path();
  }

  #path(): Node {
    if (this.#take('(')) {
      const inner = this.#any();
      this.#expect(')');
      return this.#steps(inner);
    }
    const root = this.#match(ROOT)?.[0] as Root | undefined;
    if (root) return this.#steps({ kind: 'root', root });
    const bare: Node = { kind: 'root', root: 'bare' };
    if (this.#peek(KEY)) return this.#steps(bare);
    const name = this.#match(NAME)?.[0];
    if (name === undefined) this.#fail('expected a path or a value');
    const constant = Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
    if (constant !== undefined) return { kind: 'literal', value: constant };
    return this.#steps(step(bare, name));
  }

  #steps(start: Node): Node {
    // A header's name may be written in any case.
    const ofHeaders = start.kind === 'root' && start.root === '$headers';
    const key = (name: string): string => (ofHeaders ? name.toLowerCase() : name);
    let node = start;
    for (;;) {
      if (this.#source.charAt(this.#position) === '.') {
        this.#position++;
        const name = this.#match(MEMBER)?.[0];
        if (name === undefined) this.#fail('expected a name');
        node = step(node, key(name));
      } else if (this.#source.charAt(this.#position) === '[') node = this.#bracket(node, key);
      else return node;
    }
  }

  #bracket(of: Node, key: (name: string) => string): Node {
    const pick = this.#match(PICK);
    if (pick) {
      const [, all, index, start, end] = pick;
      if (all) return { kind: 'flat', of };
      if (index) return step(of, Number(index));
      return { kind: 'slice', of, start: bound(start), end: bound(end) };
    }
    if (this.#match(KEY)) {
      const name = key(this.#string());
      this.#expect(']');
      return step(of, name);
    }
    this.#position++;
    const test = this.#any();
    this.#expect(']');
    return { kind: 'where', of, test };
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

  #take(token: string): boolean {
    const found = this.#source.startsWith(token, this.#skip());
    if (found) this.#position += token.length;
    return found;
  }

  #expect(token: string): void {
    if (!this.#take(token)) this.#fail(`expected '${token}'`);
  }

  #peek(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    return pattern.exec(this.#source);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    const match = this.#peek(pattern);
    if (match) this.#position = pattern.lastIndex;
    return match;
  }

  #fail(message: string, position = this.#position): never {
    throw new ExpressionError(message, position);
  }
}

const bound = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** One more step of a path. */
const step = (of: Node, key: string | number): Node =>
  of.kind === 'path' ? { ...of, path: [...of.path, key] } : { kind: 'path', of, path: [key] };

/**
 * Reads an expression of the mapping language.
 *
 * @param filters The names of the filters there are.
 * @throws {@link ExpressionError}.
 */
export const parseExpression = (source: string, filters: readonly string[]): Node =>
  new Parser(source, filters).whole();

/**
 * Reads plain text with `{expr}` in it, as the `url` of a request is written.
 *
 * @throws {@link ExpressionError}.
 */
export const parseTemplate = (source: string, filters: readonly string[]): Template =>
  new Parser(source, filters).template();
