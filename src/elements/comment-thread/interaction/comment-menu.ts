import { enActions } from '../../../locales/en-actions.js';
import { addEnglish } from '../../../locales/index.js';
import type { CommentActionContext } from './actions/comment-action.js';
import { COMMENT_ACTIONS } from './actions/index.js';
import { Menu } from './menu.js';

/** The menu of a comment: what is offered for it, each by what does it. Asked for when a reader first opens one. */
export class CommentMenu {
  readonly #menu: Menu;

  constructor(root: ShadowRoot) {
    addEnglish(enActions);
    this.#menu = new Menu(root);
  }

  /** Opens it for a comment; closes it where it is open for that. */
  toggle(context: CommentActionContext): void {
    const { comment, button } = context;
    const { localize } = context.parts;
    const author = comment.author.name ?? localize.term('anonymous');
    const available = COMMENT_ACTIONS.filter((action) => action.isAvailable(context));
    this.#menu.toggle(
      button,
      available.map((action) => ({
        id: action.id,
        label: localize.term(action.term, { author }),
        choose: () => {
          context.guide.report(action.id, { comment });
          void action.run(context);
        },
      })),
    );
  }
}
