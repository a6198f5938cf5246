/* global document */
import { listen } from './behaviour.js';
import { drawComment } from './comment.js';
import { drawFrame } from './frame.js';
import { treeOf } from './tree.js';

/** Loads a thread into the page, and draws its top level by the function given. */
export async function start(drawRoots) {
  const host = document.querySelector('.host');
  const { src } = host.dataset;
  const response = await fetch(src);
  const { comments } = await response.json();
  const tree = treeOf(comments);
  const items = new Map();
  const section = drawFrame(comments.length);
  listen(section, { src, tree, items });
  const drawRoot = (node) => {
    const item = drawComment(node);
    item.className = 'root';
    item.style.setProperty('--_count', node.count);
    items.set(node, item);
    return item;
  };
  drawRoots(tree.roots, section.querySelector('.comments'), drawRoot, () => host.append(section));
}
