import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Comment } from '../../data/model.js';
import { type ThreadNode, scoreOf } from '../../data/thread.js';
import { fromMarkdown } from '../../html/markdown-reader.js';
import { SafeHtml } from '../../html/safe-html.js';
import { isServer, onServer } from '../../rendering/on-server.js';
import { type SlicedDrawing, sliced } from '../../rendering/sliced.js';

/** What a comment's looks depend on besides the comment itself. */
export interface CommentView {
  readonly localize: LocalizeController;
  readonly drawing: SlicedDrawing<ThreadNode>;
  /** Whether answers can be written at all. */
  readonly canWrite: boolean;
  /** Whether avatars are shown: where no comment of the thread has one, none has a placeholder either. */
  readonly avatars: boolean;
  readonly isCollapsed: (id: string) => boolean;
  /** What stands after its date: that it was edited, and what else is to be said of it. */
  readonly marks: (node: ThreadNode) => TemplateResult | typeof nothing;
  /** What stands for its votes; empty where there are none. */
  readonly score: (comment: Comment) => TemplateResult | string;
  /** What is shown in place of its body; undefined where that is. */
  readonly instead: (comment: Comment) => string | undefined;
  /** What is said of one that is not in the thread for everyone. */
  readonly pending: (comment: Comment) => TemplateResult | string;
  /** Whether replies that an answer left out could not be loaded. */
  readonly hasFailed: (id: string) => boolean;
  readonly permalink: (id: string) => string;
  /** The form, where this comment is being answered. */
  readonly replyForm: (node: ThreadNode) => unknown;
}

// Made when it is needed: to have one takes longer than to draw a screen of comments.
let graphemes: Intl.Segmenter | undefined;

/** The first letter of a name, whole: an emoji or a letter with its accents is one. */
const initialOf = (name: string): string =>
  (graphemes ??= new Intl.Segmenter()).segment(name.trim()).containing(0)?.segment ?? '';

/** The picture of who wrote, or the initial. */
export const avatarTemplate = ({ name = '', avatar: url }: Comment['author']): TemplateResult =>
  url === undefined
    ? html`<span class="avatar" part="avatar" aria-hidden="true">${initialOf(name)}</span>`
    : html`<img
        class="avatar"
        part="avatar"
        alt=""
        width="36"
        height="36"
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        src=${url}
      />`;

/** The HTML of a comment, not yet sanitised; undefined where it is a text. */
const htmlOf = ({ body, bodyFormat }: Comment): string | undefined =>
  bodyFormat === 'html' ? body : bodyFormat === 'markdown' ? fromMarkdown(body) : undefined;

/** What stands in a comment's body: HTML by the sanitiser, anything else as text. */
function bodyOf(comment: Comment): unknown {
  const html = htmlOf(comment);
  if (html === undefined) return comment.body;
  return isServer ? onServer()?.safeHtml(html, comment.url) : new SafeHtml(html, comment.url);
}

/** What is said of a comment that was edited. */
export const editedTemplate = (
  { edited }: Comment,
  localize: LocalizeController,
): TemplateResult | typeof nothing =>
  edited
    ? html`<span class="edited" data-moment=${edited.toISOString()}
        >${localize.term('edited')}</span
      >`
    : nothing;

/** What is said of a comment before there is more to say of it: that it was edited; on a server that it is pinned too. */
export const firstMarksTemplate = (
  { comment }: ThreadNode,
  localize: LocalizeController,
): TemplateResult | typeof nothing => {
  const edited = editedTemplate(comment, localize);
  return isServer && comment.pinned
    ? html`<span class="badge" part="badge">${localize.term('pinned')}</span>${edited}`
    : edited;
};

/** How much a comment is liked, in words. */
export function scoreText(comment: Comment, localize: LocalizeController): string {
  const count = scoreOf(comment);
  return count ? localize.term('score', { count }) : '';
}

// One template for each case in place of one for each button: there are thousands of comments, and each template that is
// made costs more than what is in it.
function actionsTemplate(node: ThreadNode, view: CommentView): TemplateResult | typeof nothing {
  const { comment, replies, descendants } = node;
  const { localize } = view;
  const canReply = view.canWrite && comment.status === 'published' && comment.canReply !== false;
  const score = view.score(comment);
  const replyTo = (): string =>
    localize.term('replyTo', { author: comment.author.name ?? localize.term('anonymous') });
  if (replies.length === 0) {
    if (canReply)
      return html`<div class="actions">
        <button
          class="action"
          part="reply-button"
          type="button"
          data-action="reply"
          aria-label=${replyTo()}
        >
          ${localize.term('reply')}</button
        ><span class="score">${score}</span>
      </div>`;
    return score ? html`<div class="actions"><span class="score">${score}</span></div>` : nothing;
  }
  const collapsed = view.isCollapsed(comment.id);
  const label = localize.term(collapsed ? 'expand' : 'collapse', { count: descendants });
  const expanded = collapsed ? 'false' : 'true';
  return canReply
    ? html`<div class="actions">
        <button
          class="action"
          part="reply-button"
          type="button"
          data-action="reply"
          aria-label=${replyTo()}
        >
          ${localize.term('reply')}</button
        ><button
          class="action"
          part="collapse-button"
          type="button"
          data-action="collapse"
          aria-expanded=${expanded}
        >
          ${label}</button
        ><span class="score">${score}</span>
      </div>`
    : html`<div class="actions">
        <button
          class="action"
          part="collapse-button"
          type="button"
          data-action="collapse"
          aria-expanded=${expanded}
        >
          ${label}</button
        ><span class="score">${score}</span>
      </div>`;
}

/** What stands for replies that an answer left out. */
const moreRepliesTemplate = (
  { id, moreReplies }: Comment,
  { localize, hasFailed, isCollapsed }: CommentView,
): TemplateResult | typeof nothing =>
  moreReplies && !isCollapsed(id)
    ? html`<p class="more-replies">
        <button class="action" part="more-button" type="button" data-action="replies">
          ${localize.term('moreReplies', { count: moreReplies.count })}
        </button>
        ${hasFailed(id) ? html`<span part="status">${localize.term('moreFailed')}</span>` : nothing}
      </p>`
    : nothing;

/** What stands below a comment: nothing, most of the time, and then it is one part that Lit has to keep and not three. */
function belowTemplate(node: ThreadNode, view: CommentView): TemplateResult | typeof nothing {
  const { comment, replies } = node;
  const form = view.replyForm(node);
  if (form === nothing && replies.length === 0 && !comment.moreReplies) return nothing;
  // Always this template where a form is open: another one would draw the form anew, and the focus would be lost.
  const hidden = replies.length === 0 || view.isCollapsed(comment.id);
  return html`${form}
    <ol class="replies" part="replies" role="list" ?hidden=${hidden}>
      ${sliced(replies, view.drawing)}
    </ol>
    ${moreRepliesTemplate(comment, view)}`;
}

/** A comment with its answers, drawn into its list item. */
export function commentTemplate(node: ThreadNode, view: CommentView): TemplateResult {
  const { comment } = node;
  const { author, published, status } = comment;
  const { localize } = view;
  const name = author.name ?? localize.term('anonymous');
  const instead =
    status === 'deleted' || status === 'hidden' ? localize.term(status) : view.instead(comment);
  const body = instead ?? bodyOf(comment);
  // As it is: white space around a body would be seen, where that is a text.
  // prettier-ignore
  return html`<article
      class=${`comment ${status}${view.avatars ? '' : ' bare'}`}
      part="comment"
      tabindex="-1"
      aria-label=${name}
      data-id=${comment.id}
    >
      ${view.avatars ? avatarTemplate(author) : nothing}
      <div class="byline">
        <span class="author" part="author" dir="auto"
          >${author.url === undefined ? name : html`<a href=${author.url} rel="ugc nofollow noopener">${name}</a>`}</span
        >${author.badge ? html`<span class="badge" part="badge">${author.badge}</span>` : nothing}<a
          class="date"
          part="date"
          href=${view.permalink(comment.id)}
          ><time datetime=${ifDefined(published?.toISOString())}
            >${published ? localize.date(published) : '#'}</time
          ></a
        >${view.marks(node)}<button
          class="menu-button"
          part="menu-button"
          type="button"
          data-action="menu"
          aria-label=${localize.term('commentMenu', { author: name })}
          aria-haspopup="menu"
          aria-expanded="false"
          ?hidden=${status === 'deleted'}
        ></button>
      </div>
      <div
        class=${instead ? 'body gone' : typeof body === 'string' ? 'body plain' : 'body'}
        part="body"
        lang=${ifDefined(instead ? undefined : comment.lang)}
        dir="auto"
        >${body}</div>
      ${
        status === 'pending'
          ? html`<p class="note" part="status">${view.pending(comment)}</p>
              ${actionsTemplate(node, view)}`
          : actionsTemplate(node, view)
      }
    </article>
    ${belowTemplate(node, view)}`;
}
