import { collapseText } from './comment.js';
import { post, showPosted, toggleReply } from './reply.js';
import { sortRoots } from './sort.js';

/** Everything a reader can do, heard at the root of the thread. */
export function listen(section, { src, tree, items }) {
  const list = section.querySelector('.comments');
  const nodeOf = (item) => tree.nodes.get(item.firstChild.dataset.id);

  const actions = {
    reply: (item) => toggleReply(section, item, nodeOf(item)),
    cancel: () => toggleReply(section),
    collapse: (item, button) => {
      const replies = item.lastElementChild;
      replies.hidden = !replies.hidden;
      button.setAttribute('aria-expanded', String(!replies.hidden));
      button.textContent = collapseText(nodeOf(item).count - 1, replies.hidden);
    },
  };

  section.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-action]');
    if (button) actions[button.dataset.action]?.(button.closest('li'), button);
  });
  section.addEventListener('change', ({ target }) => {
    if (target.localName === 'select') sortRoots(list, tree.roots, items, target.value);
  });
  section.addEventListener('focusin', ({ target }) => target.form?.classList.add('open'));
  section.addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    const parent = form.closest('li');
    const comment = await post(form, src);
    if (!comment) return;
    const { node, item } = showPosted(comment, section, parent);
    tree.nodes.set(comment.id, node);
    if (!parent) {
      tree.roots.push(node);
      items.set(node, item);
    } else form.remove();
  });
}
