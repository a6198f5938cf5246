const ORDERS = {
  newest: (one, other) => other.date - one.date,
  oldest: (one, other) => one.date - other.date,
  top: (one, other) => other.comment.likes - one.comment.likes,
};

/** Puts the items of a list, in the order of their nodes, into another order. */
export function sortRoots(list, roots, items, order) {
  roots.sort(ORDERS[order]);
  list.append(...roots.map((root) => items.get(root)));
}
