import type { Expression, Operations, Scope } from './scope.js';

/** `left = right` within `[…]`, where only `left` is of the element. */
export type JoinedBy = readonly [left: Expression, right: Expression];

type Index = ReadonlyMap<string, readonly unknown[]>;

/** The elements of a list by the texts that an expression gives of them. */
function indexOf(
  list: readonly unknown[],
  left: Expression,
  scope: Scope,
  operations: Operations,
): Index {
  const index = new Map<string, unknown[]>();
  for (const element of list)
    for (const text of new Set(operations.texts(left({ ...scope, bare: element }, operations)))) {
      const found = index.get(text);
      if (found) found.push(element);
      else index.set(text, [element]);
    }
  return index;
}

/**
 * `list[test]` where the list is the answer's own (`$.included`) and the test joins its elements to the item that is being
 * mapped: the list is indexed once an answer, so that mapping a thousand items does not read it a thousand times.
 *
 * @param joins Those parts of the test that an index can answer.
 */
export function lookUp(list: Expression, joins: readonly JoinedBy[], test: Expression): Expression {
  const known = new WeakMap<
    object,
    { readonly all: readonly unknown[]; readonly by: readonly Index[] }
  >();
  return (scope, operations) => {
    const { root } = scope;
    const { asList, texts, truth } = operations;
    if (typeof root !== 'object' || !root) return [];
    let indexed = known.get(root);
    if (!indexed) {
      const all = asList(list(scope, operations));
      indexed = { all, by: joins.map(([left]) => indexOf(all, left, scope, operations)) };
      known.set(root, indexed);
    }
    let candidates = indexed.all;
    joins.forEach(([, right], place) => {
      const wanted = texts(right(scope, operations));
      // More than one text may find an element twice; that is left to the test.
      if (wanted.length > 1) return;
      const found = indexed.by[place]?.get(wanted[0] ?? '') ?? [];
      if (found.length < candidates.length) candidates = found;
    });
    return candidates.filter((element) => truth(test({ ...scope, bare: element }, operations)));
  };
}
