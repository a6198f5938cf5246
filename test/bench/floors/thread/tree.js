/** The comments as a tree; answers in order of time. */
export function treeOf(comments) {
  const nodes = new Map();
  for (const comment of comments)
    nodes.set(comment.id, { comment, date: new Date(comment.created), replies: [], count: 1 });
  const roots = [];
  for (const node of nodes.values())
    (nodes.get(node.comment.parent_id)?.replies ?? roots).push(node);
  roots.forEach(finish);
  return { roots, nodes };
}

function finish(node) {
  node.replies.sort((one, other) => one.date - other.date);
  for (const reply of node.replies) node.count += finish(reply);
  return node.count;
}
