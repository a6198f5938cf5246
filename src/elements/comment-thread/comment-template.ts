import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Comment } from '../../data/model.js';
import type { ThreadNode } from '../../data/thread.js';
import { sanitized } from '../../html/sanitized.js';
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
  readonly permalink: (id: string) => string;
  /** The form, where this comment is being answered. */
  readonly replyForm: (node: ThreadNode) => TemplateResult | typeof nothing;
}

const graphemes = new Intl.Segmenter();

/** The first letter of a name, whole: an emoji or a letter with its accents is one. */
const initialOf = (name: string): string =>
  graphemes.segment(name.trim()).containing(0)?.segment ?? '';

const avatar = ({ name = '', avatar: url }: Comment['author']): TemplateResult =>
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

function authorTemplate({ author }: Comment, localize: LocalizeController): TemplateResult {
  const name = author.name ?? localize.term('anonymous');
  return html`<span class="author" part="author" dir="auto"
      >${
        author.url === undefined
          ? name
          : html`<a href=${author.url} rel="ugc nofollow noopener">${name}</a>`
      }</span
    >${author.badge ? html`<span class="badge" part="badge">${author.badge}</span>` : nothing}`;
}

function dateTemplate(
  { id, author, published, edited }: Comment,
  view: CommentView,
): TemplateResult | typeof nothing {
  if (!published) return nothing;
  const { localize } = view;
  const moment = localize.moment(published);
  return html`<a
      class="date"
      part="date"
      href=${view.permalink(id)}
      aria-label=${localize.term('permalink', { author: author.name ?? localize.term('anonymous'), date: moment })}
      title=${moment}
      ><time datetime=${published.toISOString()}>${localize.date(published)}</time></a
    >${edited ? html`<span class="edited" title=${localize.moment(edited)}>${localize.term('edited')}</span>` : nothing}`;
}

/** The body: HTML by the sanitiser, anything else as text. */
function bodyTemplate(
  { body, bodyFormat, url, status }: Comment,
  localize: LocalizeController,
): TemplateResult {
  if (status === 'deleted' || status === 'hidden')
    return html`<div class="body gone" part="body">${localize.term(status)}</div>`;
  return bodyFormat === 'html'
    ? html`<div class="body" part="body" dir="auto">${sanitized(body, url)}</div>`
    : html`<div class="body plain" part="body" dir="auto">${body}</div>`;
}

function actionsTemplate(node: ThreadNode, view: CommentView): TemplateResult | typeof nothing {
  const { comment, replies, descendants } = node;
  const { localize } = view;
  const canReply = view.canWrite && comment.status === 'published' && comment.canReply !== false;
  if (!canReply && replies.length === 0 && !comment.score) return nothing;
  const collapsed = view.isCollapsed(comment.id);
  const author = comment.author.name ?? localize.term('anonymous');
  return html`<div class="actions">
    ${
      canReply
        ? html`<button
            class="action"
            part="reply-button"
            type="button"
            data-action="reply"
            aria-label=${localize.term('replyTo', { author })}
          >
            ${localize.term('reply')}
          </button>`
        : nothing
    }${
      replies.length > 0
        ? html`<button
            class="action"
            part="collapse-button"
            type="button"
            data-action="collapse"
            aria-expanded=${collapsed ? 'false' : 'true'}
          >
            ${localize.term(collapsed ? 'expand' : 'collapse', { count: descendants })}
          </button>`
        : nothing
    }${comment.score ? html`<span class="score">${localize.term('score', { count: comment.score })}</span>` : nothing}
  </div>`;
}

/** A comment with its answers, drawn into its list item. */
export function commentTemplate(node: ThreadNode, view: CommentView): TemplateResult {
  const { comment, replies } = node;
  const { localize } = view;
  return html`<article
      class="comment ${comment.status}"
      part="comment"
      tabindex="-1"
      data-id=${comment.id}
      lang=${ifDefined(comment.lang)}
    >
      ${view.avatars ? avatar(comment.author) : nothing}
      <div class="byline">${authorTemplate(comment, localize)}${dateTemplate(comment, view)}</div>
      ${bodyTemplate(comment, localize)}
      ${comment.status === 'pending' ? html`<p class="note" part="status">${localize.term('pending')}</p>` : nothing}
      ${actionsTemplate(node, view)}
    </article>
    ${view.replyForm(node)}${
      replies.length > 0
        ? html`<ol
            class="replies"
            part="replies"
            role="list"
            ?hidden=${view.isCollapsed(comment.id)}
          >
            ${sliced(replies, view.drawing)}
          </ol>`
        : nothing
    }`;
}
