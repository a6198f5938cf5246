import { type TemplateResult, html, nothing } from 'lit';
import type { ThreadNode } from '../../../data/thread.js';
import { editedTemplate } from '../comment-template.js';
import { permalinks } from '../permalink.js';
import type { ThreadParts } from '../thread-parts.js';

/**
 * What is said of a comment in its head besides who wrote it and when: that it is pinned or new, and what it answers, where it is
 * too deep to be set in.
 */
export class CommentMarks {
  readonly #parts: ThreadParts;
  readonly #isNew: (id: string) => boolean;
  #maxDepth: number;

  constructor(parts: ThreadParts, isNew: (id: string) => boolean) {
    this.#parts = parts;
    this.#isNew = isNew;
    this.#maxDepth = parts.host.maxDepth;
  }

  /** Draws again what has marks that the first paint had not, and what has others since the page has changed the depth. */
  recall(): void {
    const { thread, drawing, host } = this.#parts;
    const isOther = this.#maxDepth !== host.maxDepth;
    this.#maxDepth = host.maxDepth;
    for (const node of thread.tree.byId.values()) {
      const { comment, depth } = node;
      if (isOther) drawing.element(comment.id)?.classList.toggle('flat', depth >= this.#maxDepth);
      if (isOther || this.#hasMarks(node)) drawing.repaint(comment.id);
    }
  }

  /** Follows the depth that the page sets. */
  follow(): void {
    if (this.#maxDepth !== this.#parts.host.maxDepth) this.recall();
  }

  /** The marks of a comment; undefined where it has none of these. */
  template(node: ThreadNode): TemplateResult | undefined {
    if (!this.#hasMarks(node)) return undefined;
    const { localize, thread, host } = this.#parts;
    const { comment, parentId } = node;
    const parent = this.#isDeep(node) ? thread.tree.byId.get(parentId ?? '')?.comment : undefined;
    const author = parent?.author.name ?? localize.term('anonymous');
    return html`${
      comment.pinned
        ? html`<span class="badge" part="badge">${localize.term('pinned')}</span>`
        : nothing
    }${
      this.#isNew(comment.id)
        ? html`<span class="badge" part="badge">${localize.term('newComment')}</span>`
        : nothing
    }${editedTemplate(comment, localize)}${
      parent
        ? html`<a
            class="in-reply-to"
            part="in-reply-to"
            href=${permalinks(host.permalink)(parent.id)}
            >${localize.term('inReplyTo', { author })}</a
          >`
        : nothing
    }`;
  }

  #hasMarks(node: ThreadNode): boolean {
    return Boolean(node.comment.pinned) || this.#isDeep(node) || this.#isNew(node.comment.id);
  }

  #isDeep({ depth }: ThreadNode): boolean {
    return depth > this.#maxDepth;
  }
}
