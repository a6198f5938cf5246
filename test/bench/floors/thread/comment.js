/* global document, location */
import { moment, shortDate } from '../dates.js';
import { templateOf } from '../template.js';
import { counted } from '../texts.js';
import { sanitise } from './sanitise.js';

const prototype = templateOf(`
  <li>
    <article class="comment published" tabindex="-1">
      <img class="avatar" alt="" width="36" height="36" loading="lazy" decoding="async" referrerpolicy="no-referrer">
      <div class="byline">
        <span class="author" dir="auto"></span>
        <a class="date"><time></time></a>
        <button class="menu-button" type="button" data-action="menu" aria-haspopup="menu" aria-expanded="false"></button>
      </div>
      <div class="body" dir="auto"></div>
      <div class="actions">
        <button class="action" type="button" data-action="reply">Reply</button>
      </div>
    </article>
  </li>
`);
const collapse = templateOf(
  '<button class="action" type="button" data-action="collapse" aria-expanded="true"></button>',
);
const replies = templateOf('<ol class="replies" role="list"></ol>');

const page = location.href.replace(/#.*$/, '');

/** A comment with its answers. */
export function drawComment(node) {
  const { comment, date } = node;
  const { author } = comment;
  const item = prototype.cloneNode(true);
  const article = item.firstChild;
  const [avatar, byline, body, actions] = article.childNodes;
  const [name, link, menu] = byline.childNodes;
  article.dataset.id = comment.id;
  avatar.src = author.avatar;
  drawAuthor(name, author);
  menu.setAttribute('aria-label', `More about the comment by ${author.name}`);
  const when = moment(date);
  link.href = `${page}#comment-${comment.id}`;
  link.title = when;
  link.setAttribute('aria-label', `Link to the comment by ${author.name}, ${when}`);
  link.firstChild.dateTime = date.toISOString();
  link.firstChild.textContent = shortDate(date);
  body.append(sanitise(comment.body));
  actions.firstChild.setAttribute('aria-label', `Reply to ${author.name}`);
  if (node.replies.length > 0) drawReplies(node, item, actions);
  if (comment.likes) actions.append(span('score', counted(comment.likes, 'like', 'likes')));
  return item;
}

/** How the button reads that hides or shows answers. */
export const collapseText = (count, isCollapsed) =>
  `${isCollapsed ? 'Show' : 'Hide'} ${counted(count, 'reply', 'replies')}`;

function drawAuthor(name, { name: text, url, badge }) {
  if (url) {
    const link = document.createElement('a');
    link.href = url;
    link.rel = 'ugc nofollow noopener';
    link.textContent = text;
    name.append(link);
  } else name.textContent = text;
  if (badge) name.after(span('badge', badge));
}

function drawReplies(node, item, actions) {
  const button = collapse.cloneNode();
  button.textContent = collapseText(node.count - 1, false);
  actions.append(button);
  const list = replies.cloneNode();
  for (const reply of node.replies) list.append(drawComment(reply));
  item.append(list);
}

function span(className, text) {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
