/* global document, NodeFilter */

/** What a page holds, shadow roots included: how many nodes, how many items, and all texts without white space. */
export function inspect() {
  let nodes = 0;
  let text = '';
  const walk = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      nodes++;
      const isShown = !/^(script|style|title)$/i.test(node.parentNode?.nodeName ?? '');
      if (node.nodeType === 3 && isShown) text += node.data;
      if (node.shadowRoot) walk(node.shadowRoot);
    }
  };
  walk(document.body);
  const roots = [
    document,
    ...[...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? []),
  ];
  const count = (selector) =>
    roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
  return { nodes, items: count('.comment, .card'), text: text.replace(/\s+/g, '') };
}

/** The light-DOM markup of a floor, as a server would send it. */
export const markupOf = () => document.querySelector('.host').outerHTML;
