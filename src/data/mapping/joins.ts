import type { Node, Root } from './parse-expression.js';

/** The expressions that one is made of. */
const partsOf = (node: Node): readonly Node[] =>
  (Object.values(node) as readonly unknown[])
    .flat()
    .filter((part): part is Node => typeof part === 'object' && part !== null);

/** What the paths of an expression begin at. Within `[…]` a bare path is of that list's element. */
function rootsOf(node: Node): ReadonlySet<Root> {
  if (node.kind === 'root') return new Set([node.root]);
  const roots = partsOf(node).flatMap((part) => [
    ...(node.kind === 'where' && part === node.test ? outerRootsOf(part) : rootsOf(part)),
  ]);
  return new Set(roots);
}

const outerRootsOf = (test: Node): readonly Root[] =>
  [...rootsOf(test)].filter((root) => root !== 'bare');

const only = (node: Node, root: Root): boolean => [...rootsOf(node)].join() === root;

/** The comparisons that a test is true with only if they are. */
function comparisons(test: Node): readonly (readonly [Node, Node])[] {
  if (test.kind === 'and') return test.parts.flatMap(comparisons);
  return test.kind === 'equal' && !test.negated
    ? [
        [test.left, test.right],
        [test.right, test.left],
      ]
    : [];
}

/**
 * What joins the elements of a list of the answer to the item that is being mapped: pairs of what is read of the element and
 * what it is compared with. None where the list is not the answer's own, or the test does not join.
 */
export const joinsOf = (list: Node, test: Node): readonly (readonly [Node, Node])[] =>
  only(list, '$')
    ? comparisons(test).filter(
        ([left, right]) =>
          only(left, 'bare') && rootsOf(right).size > 0 && !rootsOf(right).has('bare'),
      )
    : [];
