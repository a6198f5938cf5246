import { drawComment } from './comment.js';
import { drawForm, validate } from './form.js';

/** Opens the form below a comment, or closes it where it is open. */
export function toggleReply(section, item, node) {
  const open = section.querySelector('.comments .form');
  open?.remove();
  if (!item || open?.dataset.key === node.comment.id) return;
  const form = drawForm(node.comment.id, node.comment.author.name);
  item.firstChild.after(form);
  form.elements.body.focus();
}

/** Posts what is in a form; the comment, once the server has taken it. */
export async function post(form, src) {
  if (!validate(form)) return undefined;
  const { body, name, email, url } = form.elements;
  const response = await fetch(src, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      body: body.value,
      parent_id: form.dataset.key || null,
      author: { name: name.value, email: email.value, url: url.value },
    }),
  });
  const notice = form.querySelector('.notice');
  notice.textContent = response.ok ? 'Your comment was posted.' : 'It was not taken.';
  if (!response.ok) return undefined;
  form.reset();
  return response.json();
}

/** Shows a comment that was posted. */
export function showPosted(comment, section, parentItem) {
  const node = { comment, date: new Date(comment.created), replies: [], count: 1 };
  const item = drawComment(node);
  if (!parentItem) {
    item.className = 'root';
    section.querySelector('.comments').append(item);
    return { node, item };
  }
  let list = parentItem.querySelector(':scope > .replies');
  if (!list) {
    list = section.ownerDocument.createElement('ol');
    list.className = 'replies';
    parentItem.append(list);
  }
  list.append(item);
  return { node, item };
}
