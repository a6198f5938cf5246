import type { Node, Root } from './parse-expression.js';

/** What the paths of an expression begin at. Within `[…]` a bare path is of that list's element. */
function rootsOf(node: Node): ReadonlySet<Root> {
  const among = (...nodes: readonly Node[]): Set<Root> =>
    new Set(nodes.flatMap((each) => [...rootsOf(each)]));
  switch (node.kind) {
    case 'literal':
      return new Set();
    case 'root':
      return new Set([node.root]);
    case 'where': {
      const inside = among(node.test);
      inside.delete('bare');
      return new Set([...inside, ...rootsOf(node.of)]);
    }
    case 'filter':
      return among(node.of, ...node.args);
    case 'equal':
      return among(node.left, node.right);
    case 'or':
    case 'and':
      return among(...node.parts);
    case 'template':
      return among(...node.values);
    default:
      return among(node.of);
  }
}

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
