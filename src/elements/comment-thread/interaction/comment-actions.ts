import type { Change, Changing, changes as changesOf } from '../../../data/change-comment.js';
import type { ThreadParts } from '../thread-parts.js';
import type { Answering } from './answering.js';
import type { CommentMenu } from './comment-menu.js';
import type { CommentPanel } from './comment-panel.js';
import type { MutedAuthors } from './muted-authors.js';
import { OwnComments } from './own-comments.js';
import type { ThreadGuide } from './thread-guide.js';

type Changes = Awaited<ReturnType<typeof changesOf>>;

/** The same changes, each sent by what is taken when it is. */
const sentLater = (taken: Changes, now: () => Promise<Changes>): Changes =>
  Object.fromEntries(
    Object.entries(taken).map(([name, changing]) => [
      name,
      {
        ...changing,
        send: async (...given: Parameters<Changing['send']>) =>
          ((await now())[name as Change] ?? changing).send(...given),
      } satisfies Changing,
    ]),
  );

/** Opens the menus of comments: brings them what actions work with, and asks for what draws them. */
export class CommentActions {
  readonly #parts: ThreadParts;
  readonly #guide: ThreadGuide;
  readonly #answering: Answering;
  readonly #muted: MutedAuthors;
  readonly #own: OwnComments;
  #menu: CommentMenu | undefined;
  #panel: CommentPanel | undefined;

  constructor(parts: ThreadParts, guide: ThreadGuide, answering: Answering, muted: MutedAuthors) {
    this.#parts = parts;
    this.#guide = guide;
    this.#answering = answering;
    this.#muted = muted;
    this.#own = new OwnComments(parts);
  }

  /** Opens the menu of a comment at its button, or closes it. */
  async open(id: string, button: HTMLElement): Promise<void> {
    const parts = this.#parts;
    const { shadowRoot } = parts.host;
    if (!shadowRoot) return;
    try {
      const { source } = parts.resource;
      const [{ CommentMenu }, { CommentPanel }, { changes }] = await Promise.all([
        import('./comment-menu.js'),
        import('./comment-panel.js'),
        import('../../../data/change-comment.js'),
      ]);
      const { thread } = parts;
      // It may be long until something is sent: then as the page says by then, such as with a newer token.
      const taken = source
        ? sentLater(await changes(source), () =>
            changes((parts.thread === thread && parts.resource.source) || source),
          )
        : {};
      const comment = parts.thread.tree.byId.get(id)?.comment;
      if (!comment || !button.isConnected) return;
      this.#menu ??= new CommentMenu(shadowRoot);
      this.#panel ??= new CommentPanel(parts, this.#guide);
      this.#menu.toggle({
        comment,
        parts,
        guide: this.#guide,
        answering: this.#answering,
        muted: this.#muted,
        changes: taken,
        own: this.#own,
        panel: this.#panel,
        button,
      });
    } catch {
      this.#guide.tell(parts.localize.term('notReady'));
    }
  }
}
