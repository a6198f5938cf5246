import { LedeError } from '../errors.js';
import { UnknownNameError } from '../unknown-name-error.js';
import { encode } from '../url.js';
import { applyFilter } from './apply-filter.js';
import type { Filter } from './filters.js';
import * as filters from './filters.js';
import { joinsOf } from './joins.js';
import { lookUp } from './look-up.js';
import { fill } from './fill.js';
import * as operations from './operations.js';
import {
  ExpressionError,
  type Node,
  type Root,
  type Template,
  parseExpression,
  parseTemplate,
} from './parse-expression.js';
import type { Expression, Scope } from './scope.js';
import { asList, isPresent, isTrue } from './values.js';

const { at, same, truth } = operations;

/** An expression that knows the operations by itself. */
type Evaluator = (scope: Scope) => unknown;

/** Where the scope has what a path begins at. */
export const ROOTS: Readonly<Record<Root, keyof Scope>> = {
  $: 'root',
  '@': 'item',
  '^': 'from',
  $headers: 'headers',
  $query: 'query',
  $items: 'items',
  bare: 'bare',
};

/** The names that a filter can have. */
export const filterNames: readonly string[] = Object.keys(filters);

/** Makes an expression do what it says. */
function evaluator(node: Node): Evaluator {
  switch (node.kind) {
    case 'literal':
      return () => node.value;
    case 'root': {
      const key = ROOTS[node.root];
      return (scope) => scope[key];
    }
    case 'template':
      return template(node);
  }
  if (node.kind === 'or' || node.kind === 'and') {
    const parts = node.parts.map(evaluator);
    const goesOn = node.kind === 'or' ? (value: unknown) => !isPresent(value) : isTrue;
    return (scope) => {
      let value: unknown;
      for (const part of parts) {
        value = part(scope);
        if (!goesOn(value)) return node.kind === 'or' ? value : undefined;
      }
      return value;
    };
  }
  if (node.kind === 'equal') {
    const left = evaluator(node.left);
    const right = evaluator(node.right);
    const equal = asksForAbsence(node)
      ? (a: unknown, b: unknown) => !isPresent(a) && !isPresent(b)
      : same;
    return (scope) => truth(!equal(left(scope), right(scope)) === node.negated);
  }
  const of = evaluator(node.of);
  switch (node.kind) {
    case 'path':
      return (scope) => at(of(scope), ...node.path);
    case 'slice':
      return (scope) => asList(of(scope)).slice(node.start, node.end);
    case 'flat':
      return (scope) => asList(of(scope)).flat();
    case 'not':
      return (scope) => truth(!isTrue(of(scope)));
    case 'filter': {
      const filter = (filters as Readonly<Record<string, Filter>>)[node.name] as Filter;
      const args = node.args.map(evaluator);
      if (filter === filters.count) return (scope) => filter(of(scope), [], scope);
      return (scope) =>
        applyFilter(
          filter,
          of(scope),
          args.map((argument) => argument(scope)),
          scope,
          operations,
        );
    }
    case 'where': {
      const test = evaluator(node.test);
      const joins = joinsOf(node.of, node.test).map(
        ([left, right]) => [evaluator(left), evaluator(right)] as const,
      );
      if (joins.length > 0) {
        const found = lookUp(of, joins, test);
        return (scope) => found(scope, operations);
      }
      return (scope) =>
        asList(of(scope)).filter((element) => isTrue(test({ ...scope, bare: element })));
    }
  }
}

/** Only the word `null` asks for what is absent. */
export const asksForAbsence = ({ left, right }: { left: Node; right: Node }): boolean =>
  [left, right].some((side) => side.kind === 'literal' && side.value === null);

function template({ texts, values }: Template, put?: (text: string) => string): Evaluator {
  const readers = values.map(evaluator);
  return (scope) =>
    fill(
      texts,
      readers.map((reader) => reader(scope)),
      operations,
      put,
    );
}

const compiled = new Map<string, Expression>();

/** Compiles a source once; a mistake in it is told with its place. */
function remember(
  source: string,
  place: string,
  key: string,
  compile: () => Expression,
): Expression {
  let expression = compiled.get(key);
  try {
    if (!expression) compiled.set(key, (expression = compile()));
    return expression;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const message = `map: ${place}: ${error.message}`;
    const hint = `The expression is: ${source}`;
    throw error.filter
      ? new UnknownNameError(message, error.filter, filterNames, hint)
      : new LedeError('config', message, { hint });
  }
}

/**
 * Compiles an expression of the mapping language. A source is compiled once.
 *
 * @param place Where it stands in the map.
 * @throws {@link LedeError} of kind `config` that says what was expected and where.
 */
export const compileExpression = (source: string, place: string): Expression =>
  remember(source, place, source, () => evaluator(parseExpression(source, filterNames)));

/**
 * Compiles plain text with `{expr}` in it, as the `url` of a request is written; each value is percent-encoded.
 *
 * @param place Where it stands in the map.
 * @throws {@link LedeError} of kind `config` that says what was expected and where.
 */
export const compileUrl = (source: string, place: string): Expression =>
  remember(source, place, `url ${source}`, () =>
    template(parseTemplate(source, filterNames), encode),
  );

/**
 * Compiles plain text with `{expr}` in it; a value that is absent makes the whole absent.
 *
 * @param place Where it stands.
 * @throws {@link LedeError} of kind `config` that says what was expected and where.
 */
export const compileText = (source: string, place: string): Expression =>
  remember(source, place, `text ${source}`, () => template(parseTemplate(source, filterNames)));
